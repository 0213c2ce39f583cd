import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sighting } from '#domain/record/entries/source.ts';
import { readArchive } from '#door/archive.ts';
import { playSites } from '../../../tests/links/playing-server.ts';
import { specimen, specimenArchive } from '../../../tests/specimen.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { writeRecord } from '../bench/measure.ts';
import { inspect } from '../terminal/inspect.ts';
import { lookAll, lookAtCopy, type Looked } from './links.ts';
import { type Looking } from './look.ts';
import { lookRound, planRound } from './office.ts';
import { lookingOrder } from './order.ts';
import { linksReport, lookedText, orderText } from './told.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
const directory = join(folder, 'content');
let sites: Awaited<ReturnType<typeof playSites>>;
let looking: Looking;
beforeAll(async () => {
  sites = await playSites();
  const manners = { agent: 'link-check', patience: 300, most: 100_000, allowed: () => true };
  looking = { ...manners, registered: new Set(['127.0.0.1']), pace: () => Promise.resolve() };
});
afterAll(() => {
  sites.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The specimen with sources at pages of the playing server, of which a prize rests on the second alone. */
function record(change: (files: SpecimenFiles) => void = () => {}): void {
  const files = specimen();
  const own = { publisher: '示例晚报', title: '“示例工匠”评选', speaker: '报社通讯社', read: '原页' };
  files['hosts.json'].push({ host: '127.0.0.1', owner: '示例晚报社' });
  for (const [index, path] of ['/there', '/404', '/elsewhere'].entries())
    files['sources.json'].push({ id: `r001${index}`, ...own, url: `${sites.origin}${path}` });
  files['events.json'][1].facts[0].sources = ['r0010', 'r0011', 'r0012'];
  change(files);
  writeRecord(
    directory,
    Object.entries(files).map(([file, value]) => {
      if (!/\.mdx?$/.test(file)) return { file, value };
      const { body, ...meta } = value as { body: string };
      return { file, value: meta, body };
    }),
  );
}
beforeEach(() => record());

const kept = (): Sighting[] => JSON.parse(readFileSync(join(directory, 'sightings.json'), 'utf8')) as Sighting[];
const asked = () => readArchive(directory).sources.filter(({ url }) => url?.startsWith(sites.origin));
const keeping = (stopped = () => false, say: (looked: Looked) => void = () => {}) => ({
  ...{ directory, date: '2026-01-01', stopped, say },
});

test('every look is added to those before it, and the record keeps its rules', async () => {
  await lookAll(asked(), looking, keeping());
  const first = kept();
  expect(first.map(({ source, state }) => [source, state])).toEqual([
    ['r0010', '在'],
    ['r0011', '打不开'],
    ['r0012', '转走'],
  ]);
  await lookAll(asked(), looking, { ...keeping(), date: '2026-02-01' });
  expect(kept().slice(0, 3)).toEqual(first);
  expect(kept()).toHaveLength(6);
  const { findings } = await inspect(directory);
  expect(findings.filter(({ severity, file }) => severity === 'error' || file === 'sightings.json')).toEqual([]);
});

test('what was seen is kept when somebody stops, and when the work breaks off', async () => {
  const said: string[] = [];
  const say = (looked: Looked): void => void said.push(lookedText(looked));
  await lookAll(
    asked(),
    looking,
    keeping(() => said.length === 1, say),
  );
  expect(kept().map(({ source }) => source)).toEqual(['r0010']);
  const breaks = {
    ...looking,
    pace: () => (sites.asked.at(-1) === 'GET /404' ? Promise.reject(new Error('示例')) : Promise.resolve()),
  };
  await expect(
    lookAll(
      asked(),
      breaks,
      keeping(() => false, say),
    ),
  ).rejects.toThrow('示例');
  expect(kept().map(({ source }) => source)).toEqual(['r0010', 'r0010', 'r0011']);
  expect(said).toEqual(['r0010 示例晚报：在', 'r0010 示例晚报：在', 'r0011 示例晚报：打不开（服务器答404）']);
});

test('a kept copy is registered only if it can be opened, is the page that was cited, and its host is registered', async () => {
  const [source] = asked();
  const copy = (path: string) => lookAtCopy(source!, path.startsWith('/') ? sites.origin + path : path, looking, keeping());
  for (const [path, refused] of [
    ['/404', '打不开（服务器答404）'],
    ['/bought', '没有““示例工匠”评选”这个标题'],
    ['/elsewhere', '没有登记的主机 other.example'],
    ['https://unknown.example/1', '主机 unknown.example 不在登记名单里'],
  ] as const)
    expect(await copy(path)).toEqual({ refused: expect.stringContaining(refused) as string });
  expect(await copy('/moved')).toMatchObject({ sighting: { state: '存档', archived: `${sites.origin}/moved` } });
  expect(kept()).toEqual([expect.objectContaining({ source: 'r0010', archived: `${sites.origin}/moved` })]);
});

test('first come the sources of namings that nobody can open, then what was never looked at, then the oldest look', () => {
  const look = (source: string, date: string, more: object) => ({ source, date, ...more });
  const change =
    (...sightings: object[]) =>
    (files: SpecimenFiles): void => {
      const [prize] = files['honours/2018.json'];
      prize.sources = ['r0002'];
      for (const name of ['employer', 'trade', 'city']) if (prize[name]) prize[name].source = 'r0002';
      for (const id of ['r0003', 'r0004', 'r0005'])
        files['sources.json'].push({ ...files['sources.json'][0], id, url: `https://news.example.org/${id}` });
      files['sightings.json'] = sightings;
    };
  const order = (...sightings: object[]) => {
    const archive = specimenArchive(change(...sightings));
    const { namings, wanted, asked: urls } = lookingOrder(archive);
    return { lost: namings.length, wanted: wanted.map(({ id }) => id), asked: urls.map(({ id }) => id) };
  };
  expect(order()).toEqual({ lost: 1, wanted: ['r0002'], asked: ['r0001', 'r0003', 'r0004', 'r0005'] });
  expect(order(look('r0003', '2026-02-01', { state: '在' }), look('r0004', '2026-01-01', { state: '打不开' })).asked).toEqual([
    'r0001',
    'r0005',
    'r0004',
    'r0003',
  ]);
  // All other namings rest on the first.
  const gone = order(look('r0001', '2026-01-01', { state: '打不开' }));
  expect([gone.lost, gone.asked[0]]).toEqual([50, 'r0001']);
  const found = order(look('r0002', '2026-01-01', { state: '存档', archived: 'https://news.example.org/9' }));
  expect([found.lost, found.wanted]).toEqual([0, []]);
  expect(orderText(specimenArchive(change()), lookingOrder(specimenArchive(change())))).toContain('1 项命名没有一处来源打得开');
});

test('a round is planned without going online, and refused where the record does not say whom to ask', async () => {
  const round = planRound(directory, { limit: 2 });
  expect(round.asked.map(({ id }) => id)).toEqual(['r0001', 'r0010']);
  const nothing = { say: () => {}, stopped: () => false };
  expect(await lookRound(round, { dryRun: true }, nothing)).toEqual([]);
  expect(linksReport(round.order, [])).toMatchObject({ summary: { looked: 0, 在: 0 }, sightings: [] });
  expect(sites.asked.filter((each) => each.includes('example'))).toEqual([]);
  expect(() => planRound(directory, { only: ['r0999'] })).toThrow('“r0999”，记录里没有这处来源');
  record((files) => void files['hosts.json'].pop());
  expect(() => planRound(directory, { only: ['r0010'] })).toThrow('r0010 的主机不在登记名单里');
  record((files) => void (files['sightings.json'] = [{ source: 'r0010' }]));
  expect(() => planRound(directory, {})).toThrow('sightings.json [0]');
  // Nobody on this machine or in its network is asked, whatever the record says.
  record();
  const own = planRound(directory, { only: ['r0010'] });
  const before = sites.asked.length;
  expect(await lookRound(own, { date: '2026-01-01' }, nothing)).toMatchObject([
    { sighting: { state: '打不开', reason: '主机指向内部网络，没有去连' } },
  ]);
  expect(sites.asked).toHaveLength(before);
});
