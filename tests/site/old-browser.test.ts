import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { FLOOR } from '#settings';
import { askAll } from './search-driver.ts';
import { openSite, type OpenSite } from './site.ts';

/**
 * 旧浏览器 — the oldest that the site promises to search in: whatever came to Chromium or Safari after it is
 * taken out of the browser before a page begins, as the compatibility data of MDN has it.
 */
interface Compat {
  support: Record<string, { version_added?: string | boolean | null } | { version_added?: string | boolean | null }[]>;
}
type Branch = Record<string, unknown> & { __compat?: Compat };
type Browser = keyof typeof FLOOR;
const isNewer = (branch: Branch, browser: Browser): boolean => {
  const support = branch.__compat?.support[browser];
  const added = [support ?? []].flat()[0]?.version_added;
  return added !== undefined && (typeof added !== 'string' || !(Number.parseFloat(added.replace('≤', '')) <= FLOOR[browser]));
};
const members = (branch: Branch): [string, Branch][] =>
  Object.entries(branch).filter(([name]) => !name.startsWith('__')) as [string, Branch][];

const { javascript, api } = bcd as unknown as { javascript: { builtins: Branch }; api: Branch };
const lacking = (all: Branch, browser: Browser, nameOf: (member: string) => string): string[] =>
  members(all).flatMap(([name, branch]) =>
    isNewer(branch, browser)
      ? [name]
      : members(branch).flatMap(([member, below]) => (isNewer(below, browser) ? [`${name}.${nameOf(member)}`] : [])),
  );

/** `DecompressionStream`, `Array.toSorted_any` — what the floor lacks of the language and of the browser, and on what it stands. */
const lackingOf = (browser: Browser): string[] => [
  // Of the language the data do not say what is static.
  ...lacking(javascript.builtins, browser, (member) => `${member}_any`),
  ...lacking(api, browser, (member) => (member.endsWith('_static') ? member : `${member}_prototype`)),
];

/** What the driver of the browser needs itself. */
const DRIVER = new Set(['BigInt64Array', 'BigUint64Array']);

/** Runs in the page before all else; what cannot be taken out stays. */
const takeOut = (all: readonly string[]): void => {
  const has = (holder: object, member: string): boolean => Object.prototype.hasOwnProperty.call(holder, member);
  for (const each of all) {
    const [name = '', rest] = each.split('.');
    const owner = (globalThis as Record<string, unknown>)[name] as { prototype?: object } | undefined;
    if (rest === undefined) Reflect.deleteProperty(globalThis, name);
    if (rest === undefined || !owner) continue;
    const [member = '', place] = rest.split('_');
    if (place !== 'prototype' && has(owner, member)) Reflect.deleteProperty(owner, member);
    if (place !== 'static' && owner.prototype && has(owner.prototype, member)) Reflect.deleteProperty(owner.prototype, member);
  }
};

const archive = readArchive();
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const QUERIES = [
  archive.people[0]!.name,
  ...['wang', 'wagn', '技术创新', '钳', '焊工、创新', '2018 齐鲁工匠 创新', '焊接機器人', '魑魅魍魉'],
];

test.each(Object.keys(FLOOR) as Browser[])('the oldest %s of the promise answers as the newest browser does', async (browser) => {
  const all = lackingOf(browser).filter((each) => !DRIVER.has(each));
  expect(all).toEqual(
    expect.arrayContaining(['Array.toSorted_any', 'Map.groupBy_any', 'Array.at_any', 'URLSearchParams.size_prototype']),
  );
  const [newest, oldest] = [await site.browser.newPage(), await site.browser.newPage()];
  const complaints: string[] = [];
  oldest.on('pageerror', ({ message }) => complaints.push(message));
  await oldest.addInitScript(takeOut, all);
  for (const page of [newest, oldest]) await page.goto(`${site.origin}/search/`);
  const left = await oldest.evaluate(() => [
    'toSorted' in Array.prototype,
    'groupBy' in Map,
    'size' in URLSearchParams.prototype,
  ]);
  expect(left).toEqual([false, false, false]);
  const wanted = await askAll(newest, QUERIES);
  expect(wanted.map(({ state }) => state)).toEqual(QUERIES.map(() => 'done'));
  expect(await askAll(oldest, QUERIES)).toEqual(wanted);
  expect(new URL(oldest.url()).searchParams.get('q')).toBe(QUERIES.at(-1));
  expect(complaints).toEqual([]);
  for (const page of [newest, oldest]) await page.close();
});
