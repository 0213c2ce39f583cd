import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { FLOOR } from '#settings';
import { askAll } from './search-driver.ts';
import { openSite, type OpenSite } from './site.ts';

/**
 * 旧浏览器 — the oldest that the site promises to search in: whatever came to Chromium after it is taken out of
 * the browser before a page begins, as the compatibility data of MDN has it.
 */
interface Compat {
  support: Record<string, { version_added?: string | boolean | null } | { version_added?: string | boolean | null }[]>;
}
type Branch = Record<string, unknown> & { __compat?: Compat };
const isNewer = (branch: Branch): boolean => {
  const support = branch.__compat?.support['chrome'];
  const added = [support ?? []].flat()[0]?.version_added;
  return added !== undefined && (typeof added !== 'string' || !(Number.parseFloat(added.replace('≤', '')) <= FLOOR.chromium));
};
const members = (branch: Branch): [string, Branch][] =>
  Object.entries(branch).filter(([name]) => !name.startsWith('__')) as [string, Branch][];

const { javascript, api } = bcd as unknown as { javascript: { builtins: Branch }; api: Branch };
const lacking = (all: Branch, nameOf: (member: string) => string): string[] =>
  members(all).flatMap(([name, branch]) =>
    isNewer(branch)
      ? [name]
      : members(branch).flatMap(([member, below]) => (isNewer(below) ? [`${name}.${nameOf(member)}`] : [])),
  );

/** `DecompressionStream`, `Array.toSorted_any` — what the floor lacks of the language and of the browser, and on what it stands. */
const LACKING = [
  // Of the language the data do not say what is static.
  ...lacking(javascript.builtins, (member) => `${member}_any`),
  ...lacking(api, (member) => (member.endsWith('_static') ? member : `${member}_prototype`)),
];

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
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(takeOut, LACKING);
  await page.goto(`${site.origin}/search/`);
});
afterAll(() => site.close());

test('what the floor lacks is gone', async () => {
  expect(LACKING).toEqual(
    expect.arrayContaining(['Array.toSorted_any', 'Map.groupBy_any', 'Array.at_any', 'URLSearchParams.size_prototype']),
  );
  const left = await page.evaluate(() => [
    'toSorted' in Array.prototype,
    'groupBy' in Map,
    'at' in Array.prototype,
    'size' in URLSearchParams.prototype,
  ]);
  expect(left).toEqual([false, false, false, false]);
});

test('the oldest browser of the promise answers as the newest does', async () => {
  const queries = [
    archive.people[0]!.name,
    'wang',
    'wagn',
    '技术创新',
    '钳',
    '焊工、创新',
    '2018 齐鲁工匠 创新',
    '焊接機器人',
    '魑魅魍魉',
  ];
  const newest = await site.browser.newPage();
  await newest.goto(`${site.origin}/search/`);
  const wanted = await askAll(newest, queries);
  await newest.close();
  expect(wanted.map(({ state }) => state)).toEqual(queries.map(() => 'done'));
  expect(await askAll(page, queries)).toEqual(wanted);
  expect(new URL(page.url()).searchParams.get('q')).toBe(queries.at(-1));
  expect(complaints).toEqual([]);
});
