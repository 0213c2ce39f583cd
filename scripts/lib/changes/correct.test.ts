import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { atomFeed } from '#domain/export/feeds/feed.ts';
import { datesOf, valueOf } from '#domain/record/derived/history.ts';
import { personEntry } from '#domain/views/honours/entry.ts';
import { profileLabels } from '#domain/views/honours/labels.ts';
import { toldChanges } from '#domain/views/site/changes.ts';
import { lastModified } from '#domain/views/site/last-modified.ts';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { filesOf } from '../site/files.ts';
import { inspect } from '../terminal/inspect.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { correct, type Correction } from './correct.ts';

const folder = mkdtempSync(join(tmpdir(), 'correct-test-'));
const content = join(folder, 'content');
const said: string[] = [];
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('src/content', content, { recursive: true });
  said.length = 0;
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text) => void said.push(String(text)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = () => filesOf(content).map((file) => [file, readFileSync(join(content, file), 'utf8')]);
const correction = (change: Partial<Correction>): Correction => ({
  ...{
    subject: 'q0024',
    field: 'facts.f8.text',
    from: undefined,
    to: '示例',
    reason: '示例原因',
    by: '读者',
    date: undefined,
    sources: [],
  },
  ...change,
});

test('a value is corrected in its place, noted with what it was, and corrected again from there', async () => {
  const before = valueOf(readArchive(content).by.people.get('q0024')!, 'facts.f8.text')!;
  expect(await correct(content, correction({ from: before, to: '装一个蝶阀，前后各查三遍。' })), said.join('\n')).toBe(true);
  expect(
    await correct(content, correction({ from: '装一个蝶阀，前后各查三遍。', to: '装一个蝶阀，前后一共查六遍。', by: '本人' })),
  ).toBe(true);
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  expect(valueOf(archive.by.people.get('q0024')!, 'facts.f8.text')).toBe('装一个蝶阀，前后一共查六遍。');
  expect(toldChanges(archive)[0]).toMatchObject({ kind: '更正', old: '装一个蝶阀，前后各查三遍。', by: '本人' });
  expect(datesOf(archive, ['q0024']).change?.id).toBe(toldChanges(archive)[0]!.id);
});

test('a number stays a number', async () => {
  const change = { subject: 'h0045', field: 'yearRange.to.year', from: '2022', to: '2021', by: '编辑部' };
  expect(await correct(content, correction(change)), said.join('\n')).toBe(true);
  expect(readArchive(content).by.honours.get('h0045')!.yearRange!.to!.year).toBe(2021);
});

test.each<[string, Partial<Correction>, string]>([
  ['a value that does not stand', { from: '从来没有这样写' }, '原值不符，没有更正'],
  ['a value where there is none', { field: 'facts.f99.text', from: '示例' }, '现在是“没有”'],
  ['an entry that is not there', { subject: 'q9999' }, '记录里没有 q9999'],
  ['nobody’s role', { by: '张三' }, '按身份写，不写姓名'],
  ['a date to come', { date: '2099-01-01' }, '不晚于记录截止日期'],
])('%s is refused, nothing is touched', async (_, change, words) => {
  const before = whole();
  await expect(correct(content, correction(change))).rejects.toThrow(words);
  expect(whole()).toEqual(before);
});

test('a correction that would break a rule is told and not made', async () => {
  const before = whole();
  const change = { subject: 'h0009', field: 'post.source', from: 'r0025', to: 'r0023' };
  expect(await correct(content, correction(change))).toBe(false);
  expect(said.join('\n')).toContain('没有点明岗位或职务');
  expect(whole()).toEqual(before);
});

test('who is taken down has a line of the day, and none of a name', async () => {
  const name = readArchive(content).by.people.get('q0038')!.name;
  expect(
    await withdraw(content, { id: 'q0038', reason: '所在单位来函', by: '所在单位', date: undefined, show: false }),
    said.join('\n'),
  ).toBe(true);
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  expect(toldChanges(archive).find(({ entries }) => entries.includes('q0038'))).toMatchObject({
    kind: '撤下',
    reason: '所在单位来函',
    by: '所在单位',
  });
  expect(JSON.stringify(archive.changes)).not.toContain(name);
});

test('moving the date of the record moves no day of a page, of the map of the site or of the feed', () => {
  const moved = (recordDate: string): Archive => {
    const archive = readArchive(content);
    return { ...archive, site: { ...archive.site, recordDate } };
  };
  const told = (archive: Archive) => ({
    feed: atomFeed(archive, 'https://example.org'),
    labels: archive.people.map((person) => profileLabels(archive, personEntry(archive, person)).article.date),
    map: ['/', '/craftsmen/q0024/', '/honours/2018/', '/events/e0001/'].map(lastModified(archive)),
  });
  expect(told(moved('2031-01-01'))).toEqual(told(moved('2026-12-31')));
});

test('entries of the feed are known by the authority of site.json, whatever the domain', () => {
  const archive = readArchive(content);
  const idsIn = (domain: string) =>
    [...atomFeed({ ...archive, site: { ...archive.site, domain } }, `https://${domain}`).matchAll(/<id>(.*?)<\/id>/g)].map(
      ([, id]) => id,
    );
  const ids = idsIn('a.example.org');
  expect(ids).toEqual(idsIn('b.example.org'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const part of ['people/q0024', 'honours/h0017', 'edition/2018', `changes/${toldChanges(archive)[0]!.id}`])
    expect(
      ids.some((id) => id!.endsWith(part)),
      part,
    ).toBe(true);
});
