import { apacheConf, htaccess } from '#lib/deploy/hosts/apache.ts';
import { caddyfile } from '#lib/deploy/hosts/caddy.ts';
import { EXAMPLE_HOST, type Hosting } from '#lib/deploy/hosts/hosting.ts';
import { nginxConf } from '#lib/deploy/hosts/nginx.ts';
import { headersFile } from '#lib/deploy/hosts/static-host.ts';
import { type Directive, parseApache, parseCaddy, parseNginx } from './parse.ts';

/** 一种服务器 — the headers that its configuration gives the answer for a path, its type among them; names in lower case. */
type Evaluate = (path: string, secure: boolean) => Record<string, string>;

const blockOf = (directives: readonly Directive[], ...names: string[]): Directive[] =>
  names.reduce<readonly Directive[]>(
    (within, name) => within.find(({ words }) => words.slice(0, name.split(' ').length).join(' ') === name)!.block!,
    directives,
  ) as Directive[];

const sorted = (found: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries([...found].map(([name, value]) => [name.toLowerCase(), value] as const).sort());

const endingIn = (path: string): string => (path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1));

/** nginx answers for a folder as for the page in it. */
function nginx(hosting: Hosting): Evaluate {
  const conf = parseNginx(nginxConf(hosting));
  const server = conf.findLast(({ words }) => words[0] === 'server')!.block!;
  const types = new Map(
    blockOf(server, 'types').flatMap(({ words: [type, ...endings] }) => endings.map((each) => [each, type!])),
  );
  const texts = ['text/html', ...server.find(({ words }) => words[0] === 'charset_types')!.words.slice(1)];
  const mapped = (variable: string, path: string, secure: boolean): string => {
    const map = conf.find(({ words }) => words[0] === 'map' && words[2] === variable)!;
    const asked = map.words[1] === '$uri' ? path : secure ? 'on' : '';
    const rows = map.block!.map(({ words }) => words);
    const pattern = rows.find(([key]) => key!.startsWith('~') && new RegExp(key!.slice(1)).test(asked));
    return (rows.find(([key]) => key === asked) ?? pattern ?? rows.find(([key]) => key === 'default')!)[1]!;
  };
  return (asked, secure) => {
    const path = asked.replace(/\/$/, '/index.html');
    const exact = server.find(({ words }) => words.join(' ') === `location = ${path}`);
    const type = exact?.block![0]!.words[1] ?? types.get(endingIn(path)) ?? 'application/octet-stream';
    const added = server
      .filter(({ words }) => words[0] === 'add_header')
      .map(({ words: [, name, value] }): [string, string] => [
        name!,
        value!.startsWith('$') ? mapped(value!, path, secure) : value!,
      ])
      .filter(([, value]) => value !== '');
    return sorted([['Content-Type', type + (texts.includes(type) ? '; charset=utf-8' : '')], ...added]);
  };
}

/** Caddy runs a route line by line: what is set later stands. */
function caddy(hosting: Hosting): Evaluate {
  const lines = blockOf(parseCaddy(caddyfile(hosting)), '(headers)');
  const types = blockOf(lines, 'map').map(({ words }) => words);
  const matches = ([kind, ...words]: string[], path: string, secure: boolean): boolean => {
    if (kind === 'not') return !matches(words, path, secure);
    return kind === 'protocol' ? secure && words[0] === 'https' : new RegExp(words[0]!).test(path);
  };
  return (path, secure) => {
    const found = new Map<string, string>();
    for (const { words } of lines.filter(({ words: [name] }) => name === 'header')) {
      const [matcher, name, value] = words[1]!.startsWith('@') ? words.slice(1) : ['', ...words.slice(1)];
      const condition = matcher && lines.find((line) => line.words[0] === matcher)!.words.slice(1);
      const type = () =>
        (types.find(([key]) => key!.startsWith('~') && new RegExp(key!.slice(1)).test(path)) ?? types.at(-1)!)[1]!;
      if (!condition || matches(condition, path, secure)) found.set(name!, value === '{type}' ? type() : value!);
    }
    return sorted(found);
  };
}

/** Apache sets header after header, each where its expression holds. */
function apacheBy(lines: readonly Directive[]): Evaluate {
  const types = new Map(
    lines.filter(({ words }) => words[0] === 'AddType').map(({ words: [, type, ending] }) => [ending!, type!]),
  );
  const holds = (expression: string, path: string, secure: boolean): boolean => {
    const value = expression
      .replace(/%\{REQUEST_URI\} =~ m#([^#]*)#/g, (_, pattern: string) => String(new RegExp(pattern).test(path)))
      .replace("%{HTTPS} == 'on'", String(secure))
      .replace("%{req:X-Forwarded-Proto} == 'https'", 'false');
    if (!/^[!()|& a-z]*$/.test(value)) throw new Error(`not understood: ${value}`);
    return new Function(`return ${value}`)() as boolean;
  };
  return (path, secure) => {
    const found = new Map<string, string>();
    for (const { words } of lines.filter(({ words: [name] }) => name === 'Header')) {
      const [, always, set, name, value, when] = words;
      if (always !== 'always' || set !== 'set') throw new Error(`not understood: ${words.join(' ')}`);
      if (!when || holds(when.replace(/^expr=/, ''), path, secure)) found.set(name!, value!);
    }
    const forced = lines.find(({ words }) => words[0] === 'Files' && path.endsWith(`/${words[1]}`))?.block![0]!.words[1];
    return sorted([...found, ['Content-Type', forced ?? types.get(`.${endingIn(path)}`) ?? '']]);
  };
}

/** A host of static sites applies every rule that fits, from above. */
function staticHost(hosting: Hosting): Evaluate {
  const rules = headersFile(hosting)
    .split('\n\n')
    .filter((part) => part.startsWith('/'))
    .map((part) => part.trim().split('\n'));
  return (path) => {
    const found = new Map<string, string>(
      path.endsWith('/') || path.endsWith('.html') ? [['Content-Type', 'text/html; charset=utf-8']] : [],
    );
    for (const [glob, ...lines] of rules) {
      const pattern = glob!.replaceAll('.', '\\.').replaceAll('*', '.*').replace(/:\w+/g, '[^/]+');
      if (!new RegExp(`^${pattern}$`).test(path)) continue;
      for (const line of lines.map((each) => each.trim())) {
        if (line.startsWith('! ')) found.delete(line.slice(2));
        else {
          const at = line.indexOf(': ');
          const [name, value] = [line.slice(0, at), line.slice(at + 2)];
          found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
        }
      }
    }
    return sorted(found);
  };
}

/** 各种服务器 — each by its generated configuration, under a sub-path too. */
export const hostsAt = (base: string): Record<string, Evaluate> => {
  const hosting = { ...EXAMPLE_HOST, base };
  const folder = blockOf(parseApache(apacheConf(hosting)), 'VirtualHost *:443', 'Directory');
  return {
    nginx: nginx(hosting),
    Caddy: caddy(hosting),
    Apache: apacheBy(folder),
    '.htaccess': apacheBy(parseApache(htaccess(hosting))),
    _headers: staticHost(hosting),
  };
};
