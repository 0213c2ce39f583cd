import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '../public.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { isHeld } from '../../views/honours/held.ts';
import { type Archive } from '../../record/archive.ts';
import { pressCsv, pressHandout, pressJson, pressText, pressWorkbook } from './press-list.ts';
import { listedEditions } from './press-years.ts';
import { boilerplates, readyText, whyIncomplete } from './press-texts.ts';

const ADDRESS = 'https://example.org/roll';
const record = publicArchive(readArchive());
const revoked = specimenArchive((files) => {
  const [first, second] = files['honours/2018.json'] as Record<string, unknown>[];
  Object.assign(first!, {
    status: '已撤销',
    revocation: { document: '示例〔2020〕1号', date: '2020-01-02', body: '示例总工会' },
  });
  Object.assign(second!, { yearBasis: 'inferred' });
});
const lists = [record, revoked].flatMap((archive) => listedEditions(archive).map((edition) => [archive, edition] as const));
const namesIn = (archive: Archive, year: number): string[] =>
  archive.honoursIn.get(year)!.map(({ person }) => archive.by.people.get(person)!.name);

test('every edition of which a name is known has a list, and the five formats name the same people', () => {
  expect(
    listedEditions(record)
      .map(({ year }) => year)
      .sort(),
  ).toEqual([...record.honoursIn.keys()].sort());
  for (const [archive, edition] of lists) {
    const names = namesIn(archive, edition.year).sort();
    const rows = (JSON.parse(pressJson(archive, edition, ADDRESS)) as { rows: Record<string, string>[] }).rows;
    expect.soft(rows.map((row) => row['姓名']).sort()).toEqual(names);
    const [sheet] = pressWorkbook(archive, edition, ADDRESS).sheets;
    expect.soft(sheet!.rows.map(([name]) => name).sort()).toEqual(names);
    const [head, ...lines] = pressCsv(archive, edition, ADDRESS)
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect.soft(head!.split(',')[0]).toBe('姓名');
    expect.soft(lines.map((line) => line.split(',')[0]).sort()).toEqual(names);
    const tables = pressHandout(archive, edition, ADDRESS).blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
    expect.soft(tables.map((row) => row[0]?.[0]).sort()).toEqual(names);
    for (const name of names) expect.soft(pressText(archive, edition, ADDRESS)).toContain(name);
  }
});

test('the text to paste names those whose titles stand, and says of how many one was taken back', () => {
  for (const [archive, edition] of lists) {
    const text = readyText(archive, edition);
    const honours = archive.honoursIn.get(edition.year)!;
    for (const honour of honours) {
      const { name } = archive.by.people.get(honour.person)!;
      expect.soft([name, new RegExp(`[：、]${name}(?:[（、；。]|$)`).test(text)]).toEqual([name, isHeld(honour)]);
    }
    const taken = honours.filter((honour) => !isHeld(honour)).length;
    expect.soft(text.includes(`另有${taken}人的称号已撤销`)).toBe(taken > 0);
    expect.soft(text.includes('年度推定')).toBe(honours.some((honour) => isHeld(honour) && honour.yearBasis === 'inferred'));
  }
});

test('a list says that nobody has approved it, in every format that has room for a sentence', () => {
  const [edition] = listedEditions(record);
  const said = [
    pressText(record, edition!, ADDRESS),
    pressJson(record, edition!, ADDRESS),
    JSON.stringify(pressHandout(record, edition!, ADDRESS)),
    JSON.stringify(pressWorkbook(record, edition!, ADDRESS)),
  ];
  for (const text of said) expect(text.includes('尚未经主办单位核定')).toBe(record.site.sponsor === undefined);
});

test('what may be said of the programme says how long it is, and praises nobody', () => {
  const [short, long] = boilerplates(record);
  for (const { text, length } of [short!, long!]) {
    expect(Array.from(text)).toHaveLength(length);
    expect(text).toMatch(/。$/);
    expect(text).not.toMatch(/优秀|杰出|卓越|光荣|弘扬|楷模|典范/);
  }
  expect(long!.length).toBeGreaterThan(short!.length * 1.5);
});

test('why the lists are not whole is told in figures of the record', () => {
  const lines = whyIncomplete(record, undefined).join('');
  const undated = record.honours.filter(({ edition }) => edition === null).length;
  if (undated > 0) expect(lines).toContain(`另有${undated}条命名`);
  for (const { year } of record.editions) if (!record.honoursIn.has(year)) expect(lines).toContain(String(year));
});
