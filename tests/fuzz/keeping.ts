import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { indexLine, readIndexLine } from '#lib/keeping/captured.ts';
import { manifestText, readManifest } from '#lib/keeping/manifest.ts';
import { siteAddress } from '#lib/keeping/online/published.ts';
import { makeRelease } from '#lib/keeping/release.ts';
import { releaseMismatches } from '#lib/keeping/release-check.ts';
import { restoreFrom } from '#lib/keeping/restore.ts';
import { writeSiteManifest } from '#lib/keeping/site-manifest.ts';
import { isOddName } from '#lib/packing/odd-name.ts';
import { openZip } from '#lib/packing/zip-writer.ts';
import { filesOf } from '#lib/site/files.ts';
import { specimenArchive } from '../specimen.ts';
import { type Property } from './property.ts';
import { oddText } from './values.ts';

const HAN = /\p{Script=Han}/u;
const SUM = 'a1'.repeat(32);

/** 一次小的发布 — made once, of a site of two pages and a record of two files; damaged in place and mended again. */
function smallRelease(): { release: string; record: string; files: string[]; away: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-release-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put('site/index.html', '<title>示例</title>');
  put('site/craftsmen/q0001/index.html', '<title>示例甲</title>');
  put('record/site.json', '{"name":"示例"}\r\n');
  put('record/people/0001-0100.json', '[]');
  mkdirSync(join(folder, 'site/data'));
  const zip = openZip(join(folder, 'site/data/qilu-craftsmen-data.zip'), '2026-01-01');
  zip.add('tables/people.json', Buffer.from('{"entries":[]}'));
  zip.close();
  const [site, record] = [join(folder, 'site'), join(folder, 'record')];
  writeSiteManifest(site);
  const given = { site, record, archive: specimenArchive(), address: 'https://www.example.cn', embargoed: [] };
  const release = makeRelease(join(folder, 'releases'), { ...given, date: '2026-01-02' });
  // What stands in both parts at once is one file; damage shall reach one of the two alone.
  for (const file of filesOf(release)) {
    copyFileSync(join(release, file), join(folder, 'apart'));
    rmSync(join(release, file));
    copyFileSync(join(folder, 'apart'), join(release, file));
  }
  return { release, record, files: filesOf(release), away: join(folder, 'restored') };
}
const small = smallRelease();

interface Harm {
  file: number;
  at: number;
  does: 'flip' | 'cut' | 'add' | 'drop' | 'put';
  text: string;
}
const harm: fc.Arbitrary<Harm> = fc.record({
  file: fc.nat(200),
  at: fc.nat(5000),
  does: fc.constantFrom('flip', 'cut', 'add', 'drop', 'put'),
  text: fc.oneof(oddText, fc.constantFrom('\n', `${SUM}  ../x\n`, `${SUM}  data/record/x\n`, 'BagIt', '{"hash":1}')),
});

function harmed(bytes: Buffer, { at, does, text }: Harm): Buffer | undefined {
  const place = at % (bytes.length + 1);
  if (does === 'drop') return undefined;
  if (does === 'cut') return bytes.subarray(0, place);
  if (does === 'add') return Buffer.concat([bytes.subarray(0, place), Buffer.from(text), bytes.subarray(place)]);
  if (does === 'put')
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(text), bytes.subarray(place + Buffer.byteLength(text))]);
  const flipped = Buffer.from(bytes);
  if (place < flipped.length) flipped[place]! ^= 1 << (at % 8);
  return flipped;
}

const name = fc
  .oneof(
    oddText,
    fc.constantFrom('craftsmen/q0001/index.html', '示例 一.png', '5%', '%25', '%0A', 'a\u2028b', ' x', '*x', 'a//b'),
  )
  .filter((each) => each !== '' && !isOddName(each));

export const KEEPING_PROPERTIES: Property[] = [
  {
    area: '保存',
    says: '清单写了再读，一字不差，什么文件名都一样',
    runs: 150,
    given: fc.uniqueArray(name, { maxLength: 8 }),
    holds: (names: string[]) => {
      const sums = new Map(names.map((each) => [each, SUM] as const));
      expect(readManifest(manifestText(sums), '清单')).toEqual({ sums, faults: [] });
    },
  },
  {
    area: '保存',
    says: '什么文字当作清单都读得完：读出来的不指到文件夹以外，读不懂的行都说出来',
    runs: 150,
    given: fc
      .array(fc.oneof(oddText, fc.constantFrom(SUM, '  ', ' *', '\n', '\r\n', '../', '/etc', 'C:\\', '%25', `${SUM}  a\n`)), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
    holds: (text: string) => {
      const { sums, faults } = readManifest(text, '清单');
      expect([...sums.keys()].filter(isOddName)).toEqual([]);
      for (const { message } of faults) expect(message).toMatch(HAN);
      const lines = text.split('\n').filter((line) => line !== '');
      const unended = text !== '' && !text.endsWith('\n') ? 1 : 0;
      expect(sums.size + faults.length).toBe(lines.length + unended);
    },
  },
  {
    area: '保存',
    says: '发布里哪个文件坏了，核对都说得出；凭它恢复的，要么一字不差，要么什么也不写',
    runs: 40,
    given: harm,
    holds: async (each: Harm) => {
      const { release, record, files, away } = small;
      const file = files[each.file % files.length]!;
      const whole = readFileSync(join(release, file));
      const bytes = harmed(whole, each);
      if (bytes?.equals(whole)) return;
      try {
        rmSync(join(release, file));
        if (bytes) writeFileSync(join(release, file), bytes);
        const found = await releaseMismatches(release);
        expect(found, file).not.toEqual([]);
        for (const { message } of found) expect(message).toMatch(HAN);
        const { mismatches } = restoreFrom(release, away);
        if (mismatches.length > 0) expect(existsSync(away)).toBe(false);
        else for (const one of filesOf(record)) expect(readFileSync(join(away, one))).toEqual(readFileSync(join(record, one)));
      } finally {
        writeFileSync(join(release, file), whole);
        rmSync(away, { recursive: true, force: true });
      }
    },
  },
  {
    area: '保存',
    says: '网页档案的索引写了再读，一字不差；什么文字当作索引都读得完',
    runs: 150,
    given: fc.record({
      path: oddText,
      text: oddText,
      line: fc.constantFrom('', ' 20260102000000 {', '}', '"url":"https://a.cn/"'),
    }),
    holds: ({ path, text, line }: { path: string; text: string; line: string }) => {
      readIndexLine(text + line + text);
      const url = URL.parse(`https://www.example.cn/${encodeURIComponent(path.toWellFormed())}`)!.href;
      const record = { url, digest: `sha256:${SUM}`, offset: 7, length: 9 };
      const written = indexLine({ ...record, type: 'text/html; charset=utf-8' }, '2026-01-02');
      expect(readIndexLine(written.trimEnd())).toEqual({ ...record, filename: 'data.warc.gz' });
    },
  },
  {
    area: '保存',
    says: '什么文字当作网址，都只认得网上的网站，不带姓名和口令',
    runs: 100,
    given: fc
      .array(fc.oneof(oddText, fc.constantFrom('https://', 'http:', '//', 'a.cn', '@', ':80', '/', '?', '#', 'file:///', '..')), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
    holds: (text: string) => {
      const address = siteAddress(text);
      if (address !== undefined) expect(address).toMatch(/^https?:\/\/[^/@?#]+(?:\/[^?#]*[^/?#])?$/);
    },
  },
];
