import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { samplePage } from '../../../tests/sample-page.ts';
import { inspectSite } from './built.ts';
import { houseOf } from './house.ts';

const archive = readArchive();
const site = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(site, { recursive: true }));

const inspect = async (text: string, name = '404.html') => {
  const page = samplePage({ text, about: '/404.html', back: { href: '/404.html', name: '长者模式' } });
  writeFileSync(join(site, '404.html'), '');
  writeFileSync(join(site, name), name.endsWith('.html') ? page : text);
  const messages = (await inspectSite(site, archive)).map(({ file, message }) => `${file} ${message}`);
  rmSync(join(site, name));
  return messages;
};

test('a page that is in order passes', () => expect(inspect('&lt;script&gt;')).resolves.toEqual([]));

test.each([
  '13800138000',
  '138&#48;0138000',
  '1380013800&#x30;',
  '<b title="13800138000">甲</b>',
  '<b a="1" a="13800138000"></b>',
  '<!--13800138000-->',
  'data:font/woff2;base64,AA== 13800138000',
  '<svg viewBox="0 0 9 9"><path d="M1,1z 13800138000"/></svg>',
])('a private number written as %s is found', (text) =>
  expect(inspect(text)).resolves.toEqual(['404.html 含有手机号“138******00”，不得公布。']),
);

test('coordinates of an outline are no telephone', () =>
  expect(inspect('<svg viewBox="0 0 240 240"><path d="M180,126,112,12q138,1,38,0z"/></svg>')).resolves.toEqual([]));

test('a private number in a data file is found; a fault of a page says in which file it is', async () => {
  expect((await inspect('{"phone":"13800138000"}', 'a.json')).filter((message) => message.startsWith('a.json'))).toHaveLength(1);
  expect(await inspect('<a href="/nowhere/">无</a>')).toEqual([
    '404.html 第 2 行第 223 列的 <a>：href 是“/nowhere/”。站内地址要从站点根写起，并有对应的页面或文件。',
  ]);
});

test.each([
  ['a.jsonl', '{"a":"甲"}\n{"a":["13800138000"]}\n'],
  ['a.jsonl', '{"13800138000":1}\n'],
  ['a.jsonld', '{"@graph":[{"@id":"https://example.org/","name":"13800138000"}]}'],
  ['a.nq', '<https://example.org/> <https://schema.org/name> "甲\\n13800138000" .\n'],
  ['a.xml', '<a><b>甲</b><b>13800138000</b></a>'],
  ['a.xml', '<a b="13800138000"/>'],
  ['SHA256SUMS', `${'a'.repeat(64)}  people/13800138000.json\n`],
])('a private number in %s is found: %s', async (name, text) => {
  expect((await inspect(text, name)).filter((message) => message.startsWith(name))).toEqual([
    `${name} 含有手机号“138******00”，不得公布。`,
  ]);
});

test('digests and addresses of statements are no private numbers', async () => {
  const digests = ['13800138000', '6222021234567890123'].map((digits) => `${digits}${'a'.repeat(64 - digits.length)}`);
  for (const [name, text] of [
    ['SHA256SUMS', digests.map((digest) => `${digest}  a.json\n`).join('')],
    ['a.json', JSON.stringify(digests.map((digest) => `sha256:${digest}`))],
    ['a.nq', '<https://example.org/13800138000> <https://schema.org/name> "甲"@zh .\n'],
  ] as const)
    expect((await inspect(text, name)).filter((message) => message.startsWith(name))).toEqual([]);
});

test('an id that moved may lead on to its new page, each kind on its own shelf', () => {
  const date = '2026-01-01';
  const retired = [
    { id: 'q0009', date, reason: '重复', movedTo: 'q0001' },
    { id: 's0009', date, reason: '重复', movedTo: 's0001' },
    { id: 'q0010', date, reason: '本人要求' },
  ].map((entry) => ({ is: 'retired' as const, ...entry }));
  expect([...houseOf([], { ...archive, retired }).moved].filter(([file]) => !file.includes('/by/'))).toEqual([
    ['craftsmen/q0009/index.html', '/craftsmen/q0001/'],
    ['studios/s0009/index.html', '/studios/s0001/'],
    ['classroom/l0009/index.html', '/craftsmen/q0001/'],
  ]);
});
