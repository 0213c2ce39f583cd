import { expect, test } from 'vitest';
import { nameOn } from '#domain/record/entries/employer.ts';
import { STATED } from '#domain/record/entries/honour.ts';
import { seasonOf, sharedTelling, toldOf } from '#domain/views/honours/as-stated.ts';
import { readArchive } from '#door/archive.ts';
import { latestDay } from '#domain/values/date.ts';
import { specimenArchive } from './specimen.ts';

/** How the first naming of the specimen is told, its source and the day of each field being changed. */
function tellings(change: { published?: string; dated?: string; asOf?: string; naming?: object; edition?: object }) {
  const archive = specimenArchive((files) => {
    const { published, dated, asOf, naming, edition } = change;
    Object.assign(files['sources.json'][0], published && { published }, dated && { dated });
    if (asOf) files['honours/2018.json'][0].employer.asOf = asOf;
    Object.assign(files['honours/2018.json'][0], naming);
    Object.assign(files['editions/2018.json'], edition);
  });
  return toldOf(archive, archive.by.honours.get('h0001')!);
}

test('a season runs from the notice, or the first stage, to a year after the naming', () => {
  const season = (change: object) => {
    const archive = specimenArchive((files) => Object.assign(files['editions/2018.json'], change));
    return seasonOf(archive.by.editions.get('2018')!);
  };
  expect(season({})).toEqual({ from: '2018-07-02', to: '2019-11-05' });
  expect(season({ notice: { date: '2018-05', sources: ['r0001'] } })?.from).toBe('2018-05-01');
  const bare = { selection: undefined, ceremony: undefined };
  expect(season({ ...bare, announced: { date: '2018-11', sources: ['r0001'] } })?.to).toBe('2019-11-30');
  expect(season(bare)).toBeUndefined();
});

test('只有当季的来源说的是当时', () => {
  expect(tellings({}).employer).toMatchObject({ then: true, by: '当时' });
  const later: [object, string][] = [
    [{ published: '2023-05-18', asOf: '2023-05' }, '据示例日报2023年5月所载'],
    // A later report that looks back, one from before the notice, one whose day is not its own.
    [{ published: '2023-05-18', asOf: '2018-12' }, '据示例日报2018年12月所载'],
    [{ published: '2018-06-30', asOf: '2018-06-30' }, '据示例日报2018年6月30日所载'],
    [{ dated: '由网址推得' }, '据示例日报2018年12月11日所载'],
    [{ dated: '转贴日' }, '据示例日报2018年12月11日所载'],
    // A year that reaches beyond the season, an edition of which no day is known, no edition at all.
    [{ published: '2019', asOf: '2019' }, '据示例日报2019年所载'],
    [{ edition: { selection: undefined, ceremony: undefined } }, '据示例日报2018年12月11日所载'],
    [{ naming: { edition: null, yearBasis: 'unknown' } }, '据示例日报2018年12月11日所载'],
  ];
  for (const [change, by] of later) expect(tellings(change).employer, JSON.stringify(change)).toMatchObject({ then: false, by });
});

test('fields that are told alike are told once', () => {
  expect(sharedTelling(tellings({}))).toBe('为命名当时的情况');
  const archive = specimenArchive((files) => {
    files['sources.json'].push({
      ...files['sources.json'][0],
      id: 'r0003',
      url: 'https://news.example.org/3',
      published: '2023-05-18',
    });
    files['honours/2018.json'][0].trade.source = 'r0003';
  });
  expect(sharedTelling(toldOf(archive, archive.by.honours.get('h0001')!))).toBeUndefined();
});

test('改名不改写旧的命名', () => {
  const employer = {
    id: 'u0001',
    name: '示例集团',
    formerNames: [
      { name: '示例厂', to: '2019-06', sources: ['r0001'] },
      { name: '示例公司', from: '2019-07', to: '2021', sources: ['r0001'] },
    ],
  };
  const days = {
    '2018-12-07': '示例厂',
    '2019-06-30': '示例厂',
    '2019-07-01': '示例公司',
    '2021-12-31': '示例公司',
    '2022': '示例集团',
  };
  for (const [day, name] of Object.entries(days)) expect(nameOn(employer, day), day).toBe(name);
  expect(nameOn(employer, undefined)).toBe('示例集团');
});

test('in the record nothing is told as of the time without a source of the season', () => {
  const archive = readArchive('src/content');
  let then = 0;
  for (const honour of archive.honours) {
    const edition = honour.edition === null ? undefined : archive.by.editions.get(String(honour.edition));
    const season = edition && seasonOf(edition);
    for (const field of STATED) {
      if (!toldOf(archive, honour)[field]?.then) continue;
      then++;
      const source = archive.by.sources.get(honour[field]!.source)!;
      expect(source.dated, `${honour.id} ${field}`).toBe('发布日');
      expect(source.published! >= season!.from && latestDay(source.published!) <= season!.to, `${honour.id} ${field}`).toBe(true);
    }
  }
  expect(then).toBeGreaterThan(20);
});
