import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { datasetCitation } from '#domain/export/package/citation.ts';
import { releasesData, releasesOf } from '#domain/export/package/releases.ts';
import { countingRules } from '#domain/views/honours/counting.ts';
import { specimenArchive } from './specimen.ts';

const archive = readArchive();

test('every change of the ledger stands in one release, each release follows the one before', () => {
  const releases = releasesOf(archive);
  expect(releases.flatMap(({ changes }) => changes.map(({ id }) => id)).toSorted()).toEqual(
    archive.changes.map(({ id }) => id).toSorted(),
  );
  for (const [index, { version, previous, changes }] of releases.entries()) {
    expect(previous).toBe(releases[index + 1]?.version ?? null);
    expect(changes.filter(({ date }) => date !== version)).toEqual([]);
  }
  const told = releasesData(archive).releases.flatMap(({ version: _, previous: __, ...kinds }) =>
    Object.values(kinds as unknown as Record<string, { change: string }[]>).flat(),
  );
  expect(told.length).toBe(archive.changes.length);
});

test('a record without a ledger has no release', () => {
  expect(releasesOf(specimenArchive())).toEqual([]);
});

/** 另数一遍 — from the rows alone, by other words than the rules are counted by. */
test.each([
  ['the record', archive],
  ['a fictional record', specimenArchive()],
])('what the rules of counting come to is what is counted by hand, in %s', (_, each) => {
  const rows = each.honours;
  const years = new Set(rows.flatMap(({ edition }) => edition ?? []));
  const announced = each.editions.filter(({ counts: { named } }) => named && named.basis !== 'planned');
  expect(Object.fromEntries(countingRules(each).map(({ what, count }) => [what, count]))).toEqual({
    人物: new Set(rows.map(({ person }) => person)).size,
    命名: rows.length,
    现有效的命名: rows.length - rows.filter(({ status }) => status === '已撤销').length,
    年度未知的命名: rows.filter(({ edition }) => edition === null).length,
    年度推定的命名: rows.filter(({ yearBasis }) => yearBasis === 'inferred').length,
    有公布人数的年度: announced.length,
    有名单的年度: years.size,
    有人的地市: new Set(rows.flatMap(({ city }) => city?.value ?? [])).size,
  });
});

test('the data set is cited with its version, its day and its address', () => {
  expect(datasetCitation({ ...archive.site, sponsor: '示例总工会' }, 'https://example.org')).toBe(
    `示例总工会. ${archive.site.name}开放数据[DS/OL]. ${archive.site.recordDate}. 示例总工会（${archive.site.recordDate}）[引用日期]. https://example.org/data/.`,
  );
});
