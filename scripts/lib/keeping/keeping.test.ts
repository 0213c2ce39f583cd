import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { specimenArchive } from '../../../tests/specimen.ts';
import { openZip } from '../packing/zip-writer.ts';
import { filesOf } from '../site/files.ts';
import { inspect } from '../terminal/inspect.ts';
import { bagMismatches } from './bag.ts';
import { type ChangeList } from './change-list.ts';
import { clearReleases } from './clear-releases.ts';
import { manifestText, readManifest, sumOfFile } from './manifest.ts';
import { makeRelease, type ReleaseOf } from './release.ts';
import { releaseMismatches } from './release-check.ts';
import { releasesHolding } from './releases-holding.ts';
import { restoreFrom } from './restore.ts';
import { siteMismatches, writeSiteManifest } from './site-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'keeping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]): string => join(folder, ...parts);

const put = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** A site as far as it matters here: pages, one in another mode, a file of bytes, the parcel of the data. */
function site(name: string, pages: Record<string, string>): string {
  const place = at(name);
  rmSync(place, { recursive: true, force: true });
  for (const [file, text] of Object.entries(pages)) put(join(place, file), `<title>${text} &amp; 示例</title>${text.repeat(40)}`);
  put(
    join(place, 'pictures/示例.png'),
    Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31) % 251),
  );
  mkdirSync(join(place, 'data'));
  const zip = openZip(join(place, 'data/qilu-craftsmen-data.zip'), '2026-01-01');
  const entries = Object.keys(pages).flatMap((file) => /q\d{4}/.exec(file)?.[0] ?? []);
  zip.add('tables/people.json', Buffer.from(JSON.stringify({ entries: entries.map((id) => ({ id, name: '示例' })) })));
  zip.add('tables/retired.json', Buffer.from(JSON.stringify({ entries: [{ id: 'q0009' }] })));
  zip.close();
  writeSiteManifest(place);
  return place;
}
const PAGES = { 'index.html': '首页', '404.html': '没有', 'craftsmen/q0001/index.html': '示例甲', 'elder/index.html': '首页' };

const change = (id: string, more: Partial<Change>): Change => ({
  id,
  date: '2026-01-01',
  kind: '更正',
  entries: ['q0001'],
  reason: '示例',
  by: '编辑部',
  ...more,
});
const archive = (changes: Change[] = [change('d0001', { kind: '收录' })]): Archive => ({
  ...specimenArchive(),
  changes: changes.map((each) => ({ ...each, is: 'changes' })),
});

const record = at('content');
const given = (more: Partial<ReleaseOf> = {}): ReleaseOf => ({
  site: at('site'),
  record,
  archive: archive(),
  address: 'https://www.example.cn/roll',
  date: '2026-01-02',
  embargoed: [2027],
  ...more,
});
beforeAll(() => {
  site('site', PAGES);
  put(join(record, 'site.json'), '{"name":"示例"}\r\n');
  put(join(record, 'people/0001-0100.json'), '[]');
  put(join(record, 'materials/q0001/示例 一.png'), Uint8Array.from([0, 255, 13, 10]));
  makeRelease(at('releases'), given());
});
const RELEASE = at('releases/2026-01-02');

test('a list of digests is read as it was written, whatever the files are called; no line of it leads out', () => {
  const sums = new Map(['甲', 'a b', '百分之5%', '%0A'].map((name): [string, string] => [name, 'f'.repeat(64)]));
  expect(readManifest(manifestText(sums), '清单')).toEqual({ sums, faults: [] });
  for (const name of ['../甲', '/etc/甲', 'a/../../b', '甲\\乙', 'a%25/../../c'])
    expect(readManifest(`${'f'.repeat(64)}  ${name}\n`, '清单')).toMatchObject({ faults: [{ kind: 'damaged', file: '清单' }] });
  expect(readManifest('坏的一行\n', '清单').faults[0]!.message).toContain('第 1 行');
});

test('of a site each file that is missing, changed or added is named', () => {
  const copy = at('copy');
  cpSync(at('site'), copy, { recursive: true });
  expect(siteMismatches(copy)).toEqual([]);
  rmSync(join(copy, '404.html'));
  appendFileSync(join(copy, 'index.html'), ' ');
  put(join(copy, 'craftsmen/多.html'), '');
  symlinkSync('/etc', join(copy, '别处'));
  expect(siteMismatches(copy).map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    'damaged 别处',
    'missing 404.html',
    'changed index.html',
    'extra craftsmen/多.html',
  ]);
  rmSync(copy, { recursive: true });
  expect(() => siteMismatches(record)).toThrow('无从核对');
});

test('a release holds what it says, and so does each of its two parts alone', async () => {
  expect(await releaseMismatches(RELEASE)).toEqual([]);
  expect(await releaseMismatches(join(RELEASE, 'public'))).toEqual([]);
  expect(await releaseMismatches(join(RELEASE, 'bag'))).toEqual([]);
  const names = filesOf(join(RELEASE, 'public'));
  expect(names).toEqual([
    'SHA256SUMS',
    'changes.json',
    'changes.md',
    'manifest-sha256.txt',
    'qilu-craftsmen-2026-01-02.wacz',
    'qilu-craftsmen-data-2026-01-02.zip',
    'qilu-craftsmen-site-2026-01-02.zip',
  ]);
  const unpacked = unzipSync(readFileSync(join(RELEASE, 'public', names[6]!)));
  expect(Object.keys(unpacked).sort()).toEqual(filesOf(at('site')));
  for (const [file, bytes] of Object.entries(unpacked))
    expect(Buffer.compare(bytes, readFileSync(at('site', file))), file).toBe(0);
});

test('what is not public is in the bag alone, which says so', () => {
  expect(filesOf(join(RELEASE, 'public')).filter((file) => file.includes('content') || file.includes('record'))).toEqual([]);
  const info = readFileSync(join(RELEASE, 'bag/bag-info.txt'), 'utf8');
  expect(info).toContain('Bagging-Date: 2026-01-02\n');
  expect(info).toMatch(/^公开范围: 不公开。.*2027年度（未解禁）/m);
  expect(info).not.toContain('undefined');
});

test('two releases of the same are the same, byte for byte', () => {
  makeRelease(at('again'), given());
  for (const file of filesOf(RELEASE))
    expect(sumOfFile(join(at('again/2026-01-02'), file)), file).toBe(sumOfFile(join(RELEASE, file)));
  expect(filesOf(at('again'))).toEqual(filesOf(at('releases')));
});

test('a day is released once, no day before one that was; nothing half-made is left', () => {
  const before = filesOf(at('releases'));
  expect(() => makeRelease(at('releases'), given())).toThrow('一天只发布一次');
  expect(() => makeRelease(at('releases'), given({ date: '2026-01-01' }))).toThrow('已有更晚的发布 2026-01-02');
  expect(() => makeRelease(at('releases'), given({ date: '2026-01-03', record: at('没有') }))).toThrow();
  expect(filesOf(at('releases'))).toEqual(before);
});

test('each file of a release that is cut off, changed, taken away or added is named', async () => {
  const broken = at('broken');
  cpSync(RELEASE, broken, { recursive: true });
  for (const file of filesOf(RELEASE)) {
    const whole = readFileSync(join(broken, file));
    const changed = Buffer.from(whole);
    changed[whole.length >> 1]! ^= 1;
    for (const [harm, bytes] of Object.entries({ cut: whole.subarray(0, -1), changed, gone: undefined })) {
      rmSync(join(broken, file));
      if (bytes) writeFileSync(join(broken, file), bytes);
      const found = await releaseMismatches(broken);
      const named = found.some((each) => `${each.file}${each.message}`.includes(file.replace(/^(?:bag|public)\//, '')));
      expect(named, `${harm} ${file}: ${JSON.stringify(found)}`).toBe(true);
      writeFileSync(join(broken, file), whole);
    }
  }
  put(join(broken, 'bag/data/record/多.json'), '');
  put(join(broken, 'public/多.txt'), '');
  expect((await releaseMismatches(broken)).map(({ file, kind }) => `${kind} ${file}`)).toEqual(
    expect.arrayContaining(['extra public/多.txt', 'extra bag/data/record/多.json']),
  );
});

test('the archive of pages is read record by record: each where the index says, as long as it says, with its bytes', () => {
  const parts = unzipSync(readFileSync(join(RELEASE, 'public/qilu-craftsmen-2026-01-02.wacz')));
  const warc = Buffer.from(parts['archive/data.warc.gz']!);
  const lines = Buffer.from(parts['indexes/index.cdx']!).toString().trim().split('\n');
  expect(lines).toEqual(lines.toSorted());
  const found = new Map<string, Buffer>();
  let end = gunzipSync(warc).indexOf('WARC-Type: warcinfo') > 0 ? 0 : -1;
  const records = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>);
  for (const { url, offset, length } of records.toSorted((a, b) => Number(a['offset']) - Number(b['offset']))) {
    if (end > 0) expect(Number(offset)).toBe(end);
    end = Number(offset) + Number(length);
    const plain = gunzipSync(warc.subarray(Number(offset), end));
    const head = plain.indexOf('\r\n\r\n');
    expect(plain.toString('utf8', 0, head)).toContain(`WARC-Target-URI: ${url}\r\n`);
    found.set(url!, plain.subarray(head + 4, -4));
  }
  expect(end).toBe(warc.length);
  expect(lines[0]).toMatch(/^cn,example\)\/roll\/ 20260102000000 \{/);
  expect([...found.keys()]).toContain('https://www.example.cn/roll/pictures/%E7%A4%BA%E4%BE%8B.png');
  expect(found.size).toBe(filesOf(at('site')).length);
  expect(found.get('https://www.example.cn/roll/craftsmen/q0001/')).toEqual(readFileSync(at('site/craftsmen/q0001/index.html')));
  const pages = Buffer.from(parts['pages/pages.jsonl']!).toString().trim().split('\n').slice(1);
  expect(pages.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['示例甲 & 示例', '首页 & 示例']);
});

test('the next release says what changed, in the record and in the site; no name stands in it', () => {
  site('site-next', { ...PAGES, 'index.html': '新首页', 'craftsmen/q0002/index.html': '示例乙' });
  rmSync(at('site-next/404.html'));
  writeSiteManifest(at('site-next'));
  const changes = [change('d0001', { kind: '收录' }), change('d0003', {}), change('d0002', { field: 'name', old: '示例甲' })];
  const next = given({ site: at('site-next'), archive: archive(changes), date: '2026-02-01' });
  const done = makeRelease(at('again'), next);
  const list = JSON.parse(readFileSync(join(done, 'public/changes.json'), 'utf8')) as ChangeList;
  expect(list).toMatchObject({
    previous: '2026-01-02',
    record: [{ change: 'd0002', called: '姓名' }, { change: 'd0003' }],
    files: { added: ['craftsmen/q0002/index.html'], removed: ['404.html'] },
  });
  expect(list.files.changed).toContain('index.html');
  const text = readFileSync(join(done, 'public/changes.md'), 'utf8');
  expect(text).toContain('和 2026-01-02 相比');
  expect(text).toContain('更正　q0001　姓名　原因：示例（编辑部，d0002）');
  expect(text).not.toContain('示例甲');
});

test('of a takedown it is told which releases still hold the entry', async () => {
  expect(await releasesHolding(at('releases'), [{ id: 'q0001' }])).toEqual(['2026-01-02']);
  expect(await releasesHolding(at('releases'), [{ id: 'q0009' }, { id: 'q0001', movedTo: 'q0002' }])).toEqual([]);
  expect(await releasesHolding(at('没有'), [{ id: 'q0001' }])).toEqual([]);
});

test('a release that holds what was taken down is cleared: nothing stays but lists without the entry, and the next knows what went before', async () => {
  const old = at('cleared/2026-01-02');
  cpSync(RELEASE, old, { recursive: true });
  const retired = [{ id: 'q0001', date: '2026-01-05', reason: '示例', is: 'retired' as const }];
  const now = { ...archive([change('d0001', { kind: '收录' }), change('d0002', {})]), retired };
  expect(await clearReleases(at('cleared'), retired)).toEqual(['2026-01-02']);
  expect(filesOf(old)).toEqual([
    'CLEARED.txt',
    'public/SHA256SUMS',
    'public/changes.json',
    'public/changes.md',
    'public/manifest-sha256.txt',
  ]);
  for (const file of filesOf(old)) expect(readFileSync(join(old, file), 'utf8'), file).not.toContain('q0001');
  expect(await releaseMismatches(old)).toEqual([]);
  expect(await clearReleases(at('cleared'), retired)).toEqual([]);
  expect(() => restoreFrom(old, at('还没有'))).toThrow('没有记录');
  const done = makeRelease(at('cleared'), given({ archive: now, date: '2026-02-01' }));
  expect(JSON.parse(readFileSync(join(done, 'public/changes.json'), 'utf8'))).toMatchObject({
    previous: '2026-01-02',
    record: [{ change: 'd0002' }],
    files: { added: ['craftsmen/q0001/index.html'], changed: [], removed: [] },
  });
});

const restored = at('restored');
beforeEach(() => rmSync(restored, { recursive: true, force: true }));

test.each([RELEASE, join(RELEASE, 'bag')])('from %s alone the record comes back byte for byte', (release) => {
  const { files } = restoreFrom(release, restored);
  expect(files).toBe(filesOf(record).length);
  expect(filesOf(restored)).toEqual(filesOf(record));
  for (const file of filesOf(record))
    expect(Buffer.compare(readFileSync(join(restored, file)), readFileSync(join(record, file))), file).toBe(0);
});

test('nothing is restored from a bag that is damaged or leads out, nor over something that is there', () => {
  const bag = at('bag');
  cpSync(join(RELEASE, 'bag'), bag, { recursive: true });
  appendFileSync(join(bag, 'data/record/site.json'), ' ');
  expect(restoreFrom(bag, restored).mismatches).toMatchObject([{ file: 'data/record/site.json', kind: 'changed' }, {}]);
  cpSync(join(RELEASE, 'bag/data/record/site.json'), join(bag, 'data/record/site.json'));
  expect(bagMismatches(bag)).toEqual([]);
  put(at('外面.json'), '示例');
  appendFileSync(join(bag, 'manifest-sha256.txt'), `${sumOfFile(at('外面.json'))}  data/record/../../../外面.json\n`);
  expect(
    restoreFrom(bag, restored)
      .mismatches.map(({ message }) => message)
      .join(),
  ).toContain('指到了文件夹以外');
  rmSync(join(bag, 'data/record/people'), { recursive: true });
  symlinkSync(folder, join(bag, 'data/record/people'));
  expect(restoreFrom(bag, restored).mismatches.map(({ file }) => file)).toContain('data/record/people');
  expect(existsSync(restored)).toBe(false);
  put(join(restored, '重要.txt'), '示例');
  expect(() => restoreFrom(RELEASE, restored)).toThrow('没有动它');
  expect(() => restoreFrom(join(RELEASE, 'public'), at('还没有'))).toThrow('公开的部分不含记录');
  renameSync(join(restored, '重要.txt'), at('重要.txt'));
  expect(restoreFrom(RELEASE, restored).files).toBe(3);
});

test('the real record, restored from a release alone, is checked with the same outcome', async () => {
  const before = await inspect('src/content');
  const done = makeRelease(at('real'), given({ record: 'src/content', archive: before.archive }));
  restoreFrom(done, restored);
  expect(readArchive(restored).files).toEqual(before.archive.files);
  const { findings, summary } = await inspect(restored);
  expect({ findings, summary }).toEqual({ findings: before.findings, summary: before.summary });
});
