import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '#domain/values/paths.ts';
import { pagePolicy } from '#domain/values/policy.ts';
import { parsePolicy } from '../site/policy.ts';
import { deployFiles, headersFile, nginxConf } from './files.ts';
import { headersFor, HEADERS, TYPES } from './headers.ts';

test('what is checked in for servers is what the table says: run npm run schemas', () => {
  expect(deployFiles().filter(([file, text]) => readFileSync(file, 'utf8') !== text)).toEqual([]);
});

/** nginx 的一句 — its words, and what stands in its braces. */
interface Directive {
  words: string[];
  block?: Directive[];
}

/** Reads a configuration as nginx does: words, quoted ones too, to a semicolon or a brace; what is not closed is an error. */
function parseNginx(text: string): Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|([^\s{};"]+)/g)].filter(([all]) => !all.startsWith('#'));
  let at = 0;
  const block = (inside: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at++) {
      const [, quoted, mark, word] = tokens[at]!;
      if (mark === ';') {
        if (words.length === 0) throw new Error('a semicolon after nothing');
        directives.push({ words });
        words = [];
      } else if (mark === '{') {
        at++;
        directives.push({ words, block: block(true) });
        words = [];
      } else if (mark === '}') {
        if (!inside || words.length > 0) throw new Error(`a brace closes too early after ${words.join(' ')}`);
        return directives;
      } else words.push((quoted?.replace(/\\(["\\])/g, '$1') ?? word)!);
    }
    if (inside || words.length > 0) throw new Error('not closed');
    return directives;
  };
  return block(false);
}

const conf = parseNginx(nginxConf());
const server = conf.findLast(({ words }) => words[0] === 'server')!.block!;

/** The value of a map of nginx for an address: exact ones first, then patterns in order, then the default. */
function mapped(variable: string, path: string): string {
  const rows = conf.find(({ words }) => words[0] === 'map' && words[2] === variable)!.block!.map(({ words }) => words);
  const exact = rows.find(([key]) => key === path);
  const pattern = rows.find(
    ([key]) => /^~/.test(key!) && new RegExp(key!.replace(/^~\*?/, ''), key!.startsWith('~*') ? 'i' : '').test(path),
  );
  return (exact ?? pattern ?? rows.find(([key]) => key === 'default')!)[1]!;
}

const nginxHeaders = (path: string): Map<string, string> =>
  new Map(
    server
      .filter(({ words }) => words[0] === 'add_header')
      .map(({ words: [, name, value] }): [string, string] => [name!, value!.startsWith('$') ? mapped(value!, path) : value!])
      .filter(([, value]) => value !== ''),
  );

/** What a host of static sites sends for an address by `_headers`. */
function hostedHeaders(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of headersFile()
    .split('\n\n')
    .filter((part) => part.startsWith('/'))) {
    const [glob, ...lines] = rule.trim().split('\n');
    const pattern = new RegExp(
      `^${glob!
        .split('*')
        .map((part) => part.replace(/[.]/g, '\\.'))
        .join('.*')}$`,
    );
    if (!pattern.test(path)) continue;
    for (const line of lines.map((each) => each.trim())) {
      if (line.startsWith('! ')) found.delete(line.slice(2));
      else {
        const at = line.indexOf(': ');
        const [name, value] = [line.slice(0, at), line.slice(at + 2)];
        found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
      }
    }
  }
  return found;
}

const ADDRESSES = [
  paths.home,
  paths.person('q0001'),
  paths.openData,
  paths.data('honours.csv'),
  paths.data('archive.nq'),
  paths.data('qilu-craftsmen-data.zip'),
  paths.embed('q0001'),
  paths.oembed('q0001'),
  paths.feed,
  paths.jsonFeed,
  paths.iiif('q0001'),
  paths.lessonFile('q0001', 'lesson-plan.docx'),
  paths.lessonFile('q0001', 'worksheet.pdf'),
  paths.yearbook('all', 'epub'),
  `${paths.assets}index.abc.css`,
  paths.notFound,
];

test.each(ADDRESSES)('nginx and a static host send %s just the headers of the table', (path) => {
  const wanted = Object.fromEntries(headersFor(path));
  expect(Object.fromEntries(nginxHeaders(path))).toEqual(wanted);
  expect(Object.fromEntries(hostedHeaders(path))).toEqual(wanted);
});

test('data, feeds and cards may be read from anywhere, pages may not, only cards may be framed', () => {
  const origin = (path: string) => headersFor(path).get('Access-Control-Allow-Origin');
  for (const path of [paths.data('people.json'), paths.feed, paths.jsonFeed, paths.embed('q0001'), paths.iiif('q0001')])
    expect(origin(path), path).toBe('*');
  for (const path of [paths.home, paths.person('q0001'), paths.lessonFile('q0001', 'quiz.docx')])
    expect(origin(path), path).toBeUndefined();
  const ancestors = (path: string) => parsePolicy(headersFor(path).get('Content-Security-Policy')!).get('frame-ancestors');
  expect([ancestors(paths.home), ancestors(paths.embed('q0001'))]).toEqual([["'none'"], ['*']]);
  expect(headersFor(paths.embed('q0001')).has('X-Frame-Options')).toBe(false);
});

test('what a server allows holds what any page asks for', () => {
  const served = parsePolicy(headersFor(paths.home).get('Content-Security-Policy')!);
  for (const runs of ['search', 'listen', undefined] as const)
    for (const [name, sources] of parsePolicy(pagePolicy(runs)))
      expect(served.get(name), name).toEqual(expect.arrayContaining(sources));
});

test('no header is added below the server, where the others would be lost', () => {
  const within = (directives: readonly Directive[]): string[] =>
    directives.flatMap(({ words, block }) => [...(words[0] === 'add_header' ? [words[1]!] : []), ...within(block ?? [])]);
  expect(server.flatMap(({ block }) => within(block ?? []))).toEqual([]);
  const added = server.filter(({ words }) => words[0] === 'add_header');
  expect(added.map(({ words }) => words[1])).toEqual(HEADERS.map(({ name }) => name));
  expect(added.filter(({ words }) => words[3] !== 'always')).toEqual([]);
});

test('each type is told once; a page that is not there is answered by the page for it', () => {
  const types = server.find(({ words }) => words[0] === 'types')!.block!;
  expect(types.map(({ words: [type, ending] }) => [ending, type])).toEqual(Object.entries(TYPES));
  expect(server).toContainEqual({ words: ['error_page', '404', paths.notFound] });
});

test.each(['server {', 'listen 80', '}', 'server { listen 80; }}', 'a { ; }'])('“%s” is no configuration', (text) => {
  expect(() => parseNginx(text)).toThrow();
});
