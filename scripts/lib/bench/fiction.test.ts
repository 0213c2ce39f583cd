import { expect, test } from 'vitest';
import { assemble } from '#domain/record/assemble.ts';
import { letters } from '#domain/views/honours/lists.ts';
import { CITIES } from '#domain/programme/place.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { isRestDay } from '#door/rest-days.ts';
import { fiction } from './fiction.ts';

const archive = assemble(fiction(300));

test('the same seed makes the same record, another seed another', () => {
  expect(fiction(120, 7)).toEqual(fiction(120, 7));
  expect(fiction(120, 8)).not.toEqual(fiction(120, 7));
});

test.each([1, 2, 53, 300])('a fictional record of %i people breaks no rule', (count) => {
  const record = assemble(fiction(count));
  expect(run(rules, record, { today: record.site.recordDate, isRestDay })).toEqual([]);
  expect(record.people).toHaveLength(count);
});

test('every edition names fifty, ten of them masters, nobody twice', () => {
  expect(archive.editions).toHaveLength(6);
  for (const { year, counts } of archive.editions) {
    const honours = archive.honoursIn.get(year)!;
    expect(honours).toHaveLength(50);
    expect(honours.filter(({ title }) => title === '齐鲁大工匠')).toHaveLength(10);
    expect([counts.named?.persons, counts.masters?.persons]).toEqual([50, 10]);
  }
  expect(new Set(archive.honours.map(({ person }) => person)).size).toBe(300);
});

test('nothing in it can be taken for a real record', () => {
  expect(archive.site).toMatchObject({ name: '示例名录', fictional: true });
  for (const { name } of archive.employers) expect(name).toMatch(/^示例.+公司$/);
  for (const { publisher = '示例' } of archive.sources) expect(publisher).toMatch(/^示例/);
});

test('it has the shape of a real one: namesakes, rare surnames, every city, files by hundred, a story for one in twenty', () => {
  const names = archive.people.map(({ name }) => name);
  expect(new Set(names).size).toBeLessThan(names.length);
  expect(letters(archive).length).toBeGreaterThan(12);
  expect(archive.people.find(({ name }) => name.startsWith('尉迟'))?.pinyin.surname).toBe('yù chí');
  expect(archive.people.find(({ name }) => name.startsWith('单'))?.pinyin.surname).toBe('shàn');
  expect(new Set(archive.honours.map(({ city }) => city?.value)).size).toBe(CITIES.length);
  expect(archive.files.filter(({ file }) => file.startsWith('people/')).map(({ file }) => file)).toEqual([
    'people/0001-0100.json',
    'people/0101-0200.json',
    'people/0201-0300.json',
  ]);
  expect(archive.stories).toHaveLength(15);
});

test('a person is told in some six hundred characters, in three to six facts', () => {
  for (const { facts } of archive.people) {
    const length = facts.map(({ text }) => text).join('').length;
    expect(length).toBeGreaterThan(500);
    expect(length).toBeLessThan(720);
    expect(facts.length).toBeGreaterThanOrEqual(3);
    expect(facts.length).toBeLessThanOrEqual(6);
  }
});
