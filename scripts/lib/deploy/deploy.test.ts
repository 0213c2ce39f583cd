import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paths } from '#domain/values/paths.ts';
import { pagePolicy, RUNNING } from '#domain/values/policy.ts';
import { hostsAt } from '../../../tests/hosting/evaluate.ts';
import {
  type Directive,
  isInContext,
  parseApache,
  parseCaddy,
  parseContainerfile,
  parseNginx,
} from '../../../tests/hosting/parse.ts';
import { MODES } from '../site/modes.ts';
import { parsePolicy } from '../site/policy.ts';
import { DEPLOY_FOLDER, deployFiles } from './files.ts';
import { headersFor, HEADERS, typeFor, TYPES, TYPES_AT, type Where } from './headers.ts';
import { EXAMPLE_HOST } from './hosts/hosting.ts';
import { nginxConf } from './hosts/nginx.ts';
import { headersFile } from './hosts/static-host.ts';

test('what is checked in for servers is what the table says: run npm run schemas', () => {
  expect(deployFiles(EXAMPLE_HOST).filter(([file, text]) => readFileSync(file, 'utf8') !== text)).toEqual([]);
});

/** A folder, a name, or a file that a place of the table means, and one that it just doesn't. */
const around = (where: Where): string[] => {
  if ('ending' in where) return [];
  if ('at' in where) return [where.at, `${where.at}x`, `/x${where.at}`];
  const folder = 'under' in where ? where.under : where.within;
  return [folder, `${folder}0123456789ab/`, `/x${folder}`, folder.replace(/\/$/, 'x/')];
};
const FOLDERS = ['/', ...HEADERS.flatMap(({ elsewhere = [] }) => elsewhere.flatMap(({ where }) => around(where)))];
/** Every ending in every place, every page, and what has no ending. */
const ADDRESSES = [
  ...new Set([
    ...FOLDERS.flatMap((folder) =>
      folder.endsWith('/') ? [folder, ...Object.keys(TYPES).map((ending) => `${folder}a.b.${ending}`)] : [folder],
    ),
    ...Object.keys(TYPES_AT),
    paths.notFound,
    paths.person('q0001'),
    ...MODES.flatMap((mode) => [paths.mode(mode), paths.mode(mode, paths.search), paths.mode(mode, paths.person('q0001'))]),
  ]),
].filter((path) => typeFor(path) !== 'application/octet-stream' || path.endsWith('.bin'));

/** As the table has it, names in lower case. */
const wanted = (path: string, secure: boolean): Record<string, string> =>
  Object.fromEntries(
    [...headersFor(path, secure), ['Content-Type', typeFor(path)] as const].map(([name, value]) => [name.toLowerCase(), value]),
  );

describe.each(['', '/roll', '/a.b/roll'])('under “%s”', (base) => {
  test.each(Object.entries(hostsAt(base)))(
    '%s sends just the headers of the table for every kind of address',
    (name, evaluate) => {
      for (const secure of name === '_headers' ? [true] : [true, false]) {
        const wrong = ADDRESSES.flatMap((path) => {
          const [found, table] = [evaluate(base + path, secure), wanted(path, secure)];
          return JSON.stringify(Object.entries(table).sort()) === JSON.stringify(Object.entries(found))
            ? []
            : [{ path, found, table }];
        });
        expect(wrong.slice(0, 1)).toEqual([]);
      }
    },
  );
});

test('what is not of the site gets nothing that only a part of it may have', () => {
  for (const evaluate of Object.values(hostsAt('/roll'))) {
    const found = evaluate('/data/people.json', true);
    expect([found['access-control-allow-origin'], found['x-frame-options']]).toEqual([undefined, 'DENY']);
  }
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

test('what a server allows at a page holds what the page asks for, and a script runs on no other page', () => {
  const served = (path: string) => parsePolicy(headersFor(path).get('Content-Security-Policy')!);
  for (const runs of [...RUNNING, undefined]) {
    const path = runs ? paths[runs] : paths.person('q0001');
    for (const each of [path, ...MODES.map((mode) => paths.mode(mode, path))]) {
      for (const [name, sources] of parsePolicy(pagePolicy(runs)))
        expect(served(each).get(name), `${each} ${name}`).toEqual(expect.arrayContaining(sources));
      expect(served(each).has('script-src'), each).toBe(runs !== undefined);
    }
  }
});

test('only what is named by its bytes is kept without asking', () => {
  const kept = (path: string) => headersFor(path).get('Cache-Control')!.includes('immutable');
  expect([`${paths.assets}a.1b2c.css`, `${paths.search}0123456789ab/body/1.bin`].map(kept)).toEqual([true, true]);
  expect(
    [paths.home, paths.search, `${paths.search}index.html`, paths.mode('elder', paths.search), paths.data('people.json')].map(
      kept,
    ),
  ).toEqual([false, false, false, false, false]);
});

test('of an encrypted connection nothing is promised without one', () => {
  expect(headersFor(paths.home).has('Strict-Transport-Security')).toBe(true);
  expect(headersFor(paths.home, false).has('Strict-Transport-Security')).toBe(false);
});

test('no header is added below the server of nginx, where the others would be lost', () => {
  const server = parseNginx(nginxConf(EXAMPLE_HOST)).findLast(({ words }) => words[0] === 'server')!.block!;
  const within = (directives: readonly Directive[]): string[] =>
    directives.flatMap(({ words, block }) => [...(words[0] === 'add_header' ? [words[1]!] : []), ...within(block ?? [])]);
  expect(server.flatMap(({ block }) => within(block ?? []))).toEqual([]);
  const added = server.filter(({ words }) => words[0] === 'add_header');
  expect(added.map(({ words }) => words[1])).toEqual(HEADERS.map(({ name }) => name));
  expect(added.filter(({ words }) => words[3] !== 'always')).toEqual([]);
});

test('a page that is not there is answered by the page for it, under a sub-path too', () => {
  for (const [file, text] of deployFiles({ ...EXAMPLE_HOST, base: '/roll' }))
    if (/nginx\.conf|Caddyfile|apache|htaccess/.test(file)) expect(text, file).toContain(` /roll${paths.notFound}`);
});

test('a static host reads so many rules and lines so long', () => {
  const lines = headersFile(EXAMPLE_HOST).split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
});

describe.each(['', '/roll'])('the container under “%s”', (base) => {
  const files = new Map(deployFiles({ ...EXAMPLE_HOST, base }));
  const file = (name: string): string => files.get(`${DEPLOY_FOLDER}/${name}`)!;
  const instructions = parseContainerfile(file('Containerfile'));
  const all = (name: string): string[][] => instructions.filter((each) => each.name === name).map(({ words }) => words);
  const conf = parseNginx(file('container.conf'));
  const within = (name: string): Directive[] => conf.find(({ words }) => words[0] === name)!.block!;
  const server = within('http').find(({ words }) => words[0] === 'server')!.block!;
  const said = (name: string): string | undefined => server.find(({ words }) => words[0] === name)?.words[1];

  test('everything that it copies is in what it is built from, and nothing else is', () => {
    expect(all('COPY').map(([from]) => from)).toEqual([`${DEPLOY_FOLDER}/container.conf`, 'dist']);
    const ignored = file('Containerfile.dockerignore');
    const ways: [string, boolean][] = [
      ...all('COPY').map(([from]): [string, boolean] => [from!, true]),
      ['dist/craftsmen/q0001/index.html', true],
      ...['src/content/site.json', '.git/config', `${DEPLOY_FOLDER}/nginx.conf`, 'distant', 'releases/x'].map(
        (each): [string, boolean] => [each, false],
      ),
    ];
    for (const [way, is] of ways) expect(isInContext(way, ignored), way).toBe(is);
  });

  test('the site lies where nginx looks for it, the port is the one it opens, above those of root, and its health is asked there', () => {
    const [, site] = all('COPY').at(-1)!;
    expect(site).toBe(`${said('root')}${base}`);
    const [[port]] = all('EXPOSE') as [string[]];
    expect(said('listen')).toBe(port);
    expect(Number(port)).toBeGreaterThan(1024);
    expect(all('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port}${base}/`);
  });

  test('nginx is told all by the one file that takes the place of its own, each thing once; what runs is not root, and writes to /tmp alone', () => {
    expect(all('COPY')[0]![1]).toBe('/etc/nginx/nginx.conf');
    expect(all('CMD')).toEqual([['nginx']]);
    expect(all('ENTRYPOINT')).toEqual([[]]);
    expect(all('USER')[0]![0]).toMatch(/^[1-9]\d*$/);
    for (const level of [conf, within('http')]) {
      const once = level.filter(({ words }) => !['map', 'server'].includes(words[0]!)).map(({ words }) => words[0]);
      expect(new Set(once).size).toBe(once.length);
    }
    const written = [...conf, ...within('http')].flatMap(({ words: [name, place] }) =>
      /^pid$|_temp_path$/.test(name!) ? [place!] : [],
    );
    expect(written.length).toBe(6);
    expect(written.filter((place) => !place.startsWith('/tmp/'))).toEqual([]);
    expect(conf.some(({ words }) => words.join(' ') === 'daemon off')).toBe(true);
  });

  test('it serves with the configuration of any other nginx', () => {
    const own = parseNginx(nginxConf({ name: '_', root: said('root')!, base, port: 8080 }));
    expect(within('http').slice(-own.length)).toEqual(own);
  });
});

test.each(['COPY a b', 'FROM a\nRUN a', 'FROM a\nCMD ["a"', 'FROM a\nCMD [1]', 'FROM a\nCOPY a \\\n b'])(
  '“%s” is no Containerfile of ours',
  (text) => expect(() => parseContainerfile(text)).toThrow(),
);

test.each(['server {', 'listen 80', '}', 'server { listen 80; }}', 'a { ; }'])('“%s” is no configuration of nginx', (text) => {
  expect(() => parseNginx(text)).toThrow();
});
test.each(['a {', '}', 'a {\n}\n}'])('“%s” is no configuration of Caddy', (text) => expect(() => parseCaddy(text)).toThrow());
test.each(['<A>', '</A>', '<A>\n</A>\n</A>'])('“%s” is no configuration of Apache', (text) =>
  expect(() => parseApache(text)).toThrow(),
);
