import fc from 'fast-check';
import { expect } from 'vitest';
import { pagePolicy } from '#domain/values/policy.ts';
import { paths } from '#domain/values/paths.ts';
import { headersFor, HEADERS, typeFor, TYPES, type Where } from '#lib/deploy/headers.ts';
import { readPage } from '#lib/site/html.ts';
import { MODES } from '#lib/site/modes.ts';
import { parsePolicy, policyFaults, policyText } from '#lib/site/policy.ts';
import { hostsAt } from '../hosting/evaluate.ts';
import { type Property } from './property.ts';
import { oddText } from './values.ts';

const UNKNOWN = 'application/octet-stream';
const hosts = ['', '/roll', '/a.b/roll'].map((base) => ({ base, servers: Object.entries(hostsAt(base)) }));
const placeOf = (where: Where): string[] => Object.values(where).filter((each) => each.startsWith('/'));
/** Where the table says something of its own, and pieces of such places. */
const PLACES = HEADERS.flatMap(({ elsewhere = [] }) => elsewhere.flatMap(({ where }) => placeOf(where)));
const PIECES = [
  ...new Set([...PLACES, ...MODES.map((mode) => paths.mode(mode))].flatMap((place) => place.split('/').filter(Boolean))),
];
/** As a server has a path once it is read: nothing unseen in it, no mark that ends it. */
const step = fc.oneof(
  fc.constantFrom(...PIECES, 'q0001', '0123456789ab', 'x', '.well-known', 'a.b'),
  oddText.map((text) => text.replace(/[\p{C}\p{Z}/?#\\%]/gu, '')).filter((text) => text !== '' && text !== '.' && text !== '..'),
);
const ending = fc.oneof(
  fc.constantFrom(...Object.keys(TYPES)),
  fc.constantFrom('constructor', 'toString', '__proto__', 'hasOwnProperty'),
);
const path = fc
  .record({ steps: fc.array(step, { maxLength: 4 }), ending: fc.option(ending, { nil: undefined }) })
  .map(({ steps, ending: own }) => `/${steps.map((each) => `${each}/`).join('')}${own === undefined ? '' : `x.${own}`}`);

const token = fc.oneof(
  fc.constantFrom(
    "'self'",
    "'none'",
    "'unsafe-inline'",
    'data:',
    '*',
    'https://evil.example',
    'script-src',
    'default-src',
    ';',
    ' ',
    '\t',
    '\u3000',
  ),
  fc.constantFrom('SCRIPT-SRC', '\n', ',', "'sha256-AAAA'", 'upgrade-insecure-requests', '__proto__', 'constructor'),
  oddText,
);

/** What no page may allow: everything of elsewhere, whatever is written in the page, all schemes but its own. */
const FOREIGN = [
  'https://evil.example',
  '*',
  "'unsafe-inline'",
  "'unsafe-eval'",
  'blob:',
  'http:',
  'https:',
  "'unsafe-hashes'",
  "'strict-dynamic'",
];
const page = (policy: string): string =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>示例</title></head><body></body></html>`;

export const SERVING_PROPERTIES: Property[] = [
  {
    area: '部署',
    says: '什么路径，各种服务器发的报头都和表里的一样',
    runs: 150,
    given: fc.record({ path, host: fc.nat(hosts.length - 1), secure: fc.boolean() }),
    holds: (asked: { path: string; host: number; secure: boolean }) => {
      const { base, servers } = hosts[asked.host]!;
      for (const [name, evaluate] of servers) {
        const secure = asked.secure || name === '_headers';
        const table = [...headersFor(asked.path, secure), ['Content-Type', typeFor(asked.path)] as const];
        const wanted = Object.fromEntries(table.map(([each, value]) => [each.toLowerCase(), value]));
        const sent = evaluate(base + asked.path, secure);
        // What of an ending that it does not know a host says itself is not ours to say.
        if (wanted['content-type'] === UNKNOWN) sent['content-type'] = UNKNOWN;
        expect(sent, `${name} ${base}${asked.path}`).toEqual(wanted);
        for (const value of Object.values(wanted)) expect(value).toMatch(/^[\x20-\x7e]+$/);
      }
    },
  },
  {
    area: '部署',
    says: '什么文字当作安全策略都读得完，写出来再读，一字不差；分开的只是浏览器认得的空白',
    runs: 200,
    given: fc.record({
      text: fc.array(token, { maxLength: 12 }).map((parts) => parts.join('')),
      blank: fc.constantFrom('\u3000', '\u00a0', '\ufeff', '\v', '\u2028', '\u200b'),
    }),
    holds: ({ text, blank }: { text: string; blank: string }) => {
      const policy = parsePolicy(text);
      expect(parsePolicy(policyText(policy))).toEqual(policy);
      for (const [name, sources] of policy) for (const each of [name, ...sources]) expect(each).toMatch(/^[^\t\n\f\r ;]+$/);
      expect(parsePolicy(`script-src${blank}'self';${text}`).get(`script-src${blank}'self'`)).toEqual([]);
    },
  },
  {
    area: '部署',
    says: '页面写着什么策略，都核对得完，毛病用中文说',
    runs: 100,
    given: fc.array(token, { maxLength: 12 }).map((parts) => parts.join('').replace(/["&]/g, '')),
    holds: (text: string) => {
      const found = [...policyFaults(readPage(page(text)))];
      expect(found).not.toEqual([]);
      for (const each of found) expect(each.found).toMatch(/\p{Script=Han}/u);
    },
  },
  {
    area: '部署',
    says: '页面的策略多放行一样别处的，都查得出',
    runs: 100,
    given: fc.record({ at: fc.nat(30), source: fc.constantFrom(...FOREIGN), runs: fc.boolean() }),
    holds: ({ at, source, runs }: { at: number; source: string; runs: boolean }) => {
      const policy = parsePolicy(pagePolicy(runs ? 'search' : undefined));
      expect([...policyFaults(readPage(page(policyText(policy))))]).toEqual([]);
      const names = [...policy.keys()];
      const name = names[at % names.length]!;
      policy.set(name, [...policy.get(name)!, source]);
      expect([...policyFaults(readPage(page(policyText(policy))))], `${name} ${source}`).not.toEqual([]);
    },
  },
];
