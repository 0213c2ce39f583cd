import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEDIA } from '#domain/record/entries/asset.ts';
import { KIND_NAMES, kindRow } from '#domain/record/kinds.ts';
import { writeFullRecord } from '../../../tests/keeping/full-record.ts';
import { openZip } from '../packing/zip-writer.ts';
import { filesOf } from '../site/files.ts';
import { type Inspection, inspect } from '../terminal/inspect.ts';
import { sumOfFile } from './manifest.ts';
import { makeRelease } from './release.ts';
import { releaseMismatches } from './release-check.ts';
import { restoreFrom } from './restore.ts';
import { writeSiteManifest } from './site-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'restore-'));
const [record, restored, site] = ['content', 'restored', 'site'].map((name) => join(folder, name)) as [string, string, string];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the record is released with does not matter here. */
function smallSite(): void {
  mkdirSync(join(site, 'data'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<title>示例</title>');
  const zip = openZip(join(site, 'data/qilu-craftsmen-data.zip'), '2026-01-01');
  zip.add('tables/people.json', Buffer.from('{"entries":[]}'));
  zip.close();
  writeSiteManifest(site);
}
const release = (to: string, of: string, archive: Inspection['archive']): string =>
  makeRelease(join(folder, to), {
    ...{ site, record: of, archive, address: 'https://www.example.cn', date: '2026-01-02', embargoed: [] },
  });

let before: Inspection;
let after: Inspection;
let done: string;
beforeAll(async () => {
  await writeFullRecord(record, 60);
  smallSite();
  before = await inspect(record);
  done = release('releases', record, before.archive);
  expect(restoreFrom(done, restored).mismatches).toEqual([]);
  after = await inspect(restored);
}, 60_000);

test.each(KIND_NAMES)('the record that is tried holds at least one of %s', (kind) => {
  const { archive } = before;
  expect(kind === 'site' ? [archive.site] : archive[kind]).not.toEqual([]);
});

test('all of it can be read', () => expect(before.archive.faults).toEqual([]));

test('it holds a file of each kind that may lie in a record, in the folder of each kind that may have some, and prose in both formats', () => {
  const files = filesOf(record);
  const ending = (file: string): string => file.slice(file.lastIndexOf('.') + 1);
  expect(Object.keys(MEDIA).filter((each) => !files.some((file) => ending(file) === each))).toEqual([]);
  expect(files.some((file) => file.startsWith('photographs/'))).toBe(true);
  const withFiles = KIND_NAMES.filter((kind) => kindRow(kind).materials);
  const has = (kind: string): boolean => files.some((file) => new RegExp(`^${kind}/[a-z]\\d+/`).test(file));
  expect(withFiles.filter(has).length).toBeGreaterThanOrEqual(3);
  const formats = files.filter((file) => file.startsWith('stories/')).map(ending);
  expect([...new Set(formats)].sort()).toEqual(['md', 'mdx']);
  expect(before.archive.retired.some(({ names }) => names)).toBe(true);
});

test('restored from the release alone it is the same: each file, byte for byte, and none besides', () => {
  expect(filesOf(restored)).toEqual(filesOf(record));
  for (const file of filesOf(record))
    expect(Buffer.compare(readFileSync(join(restored, file)), readFileSync(join(record, file))), file).toBe(0);
  expect(filesOf(record).filter((file) => statSync(join(record, file)).size === 0)).toEqual([]);
});

test('read again it is the same archive, with the same files, and is checked with the same outcome', () => {
  const { archive, findings, summary, prelaunch } = after;
  expect(archive).toEqual(before.archive);
  expect({ findings, summary, prelaunch }).toEqual({
    findings: before.findings,
    summary: before.summary,
    prelaunch: before.prelaunch,
  });
});

test('released again from what was restored, the release is the same, byte for byte', async () => {
  const again = release('again', restored, after.archive);
  expect(filesOf(again)).toEqual(filesOf(done));
  for (const file of filesOf(done)) expect(sumOfFile(join(again, file)), file).toBe(sumOfFile(join(done, file)));
  expect(await releaseMismatches(again)).toEqual([]);
});
