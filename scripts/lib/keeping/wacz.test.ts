import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexKey } from './captured.ts';
import { writeWacz } from './wacz.ts';
import { readWacz } from './wacz-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'wacz-'));
const [site, whole, broken] = ['site', 'whole.wacz', 'broken.wacz'].map((name) => join(folder, name)) as [string, string, string];
const FILES = { 'index.html': '首页', 'craftsmen/q0001/index.html': '示例甲', 'a/示例 “一”.html': '示例', 'data/x.json': '{}' };

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), file.endsWith('.html') ? `<title>${text}</title>` : text);
  }
  writeWacz(whole, site, { address: 'https://www.example.cn/roll', date: '2026-01-02', title: '示例', description: '示例' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// As warcio 2.4.11 spells them, the reader of ReplayWeb.page: npm install warcio, then getSurt(url).
test.each([
  ['https://www.example.cn/roll/', 'cn,example)/roll/'],
  ['http://example.cn/', 'cn,example)/'],
  ['https://www2.Example.cn:8443/A/%E7%A4%BA.PNG?b=2&a=1', 'cn,example:8443)/a/%e7%a4%ba.png?a=1&b=2'],
  ['https://wwwx.example.cn/x', 'cn,example,wwwx)/x'],
  ['https://a.www.example.cn/', 'cn,example,www,a)/'],
  ['http://localhost:4321/Roll/', 'localhost:4321)/roll/'],
])('%s is looked up as %s', (url, key) => expect(indexKey(url)).toBe(key));

type Parts = Record<string, string>;
/** Packed again after a change that the package itself knows of: only what a part says is wrong, not its digest. */
async function judged(change: (parts: Parts) => Parts | void): Promise<string[]> {
  const unpacked = unzipSync(readFileSync(whole));
  const before = Object.fromEntries(
    Object.entries(unpacked).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  );
  const parts = change(before) ?? before;
  const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text, 'latin1').digest('hex')}`;
  const about = JSON.parse(before['datapackage.json']!) as { resources: { path: string; hash: string; bytes: number }[] };
  about.resources = about.resources.flatMap((each) => {
    const text = parts[each.path];
    return text === undefined ? [] : { ...each, hash: hashOf(text), bytes: text.length };
  });
  parts['datapackage.json'] = JSON.stringify(about);
  parts['datapackage-digest.json'] = JSON.stringify({ path: 'datapackage.json', hash: hashOf(parts['datapackage.json']) });
  const stored = Object.entries(parts).map(
    ([path, text]) => [path, [Buffer.from(text, 'latin1'), { level: 0 as const }]] as const,
  );
  writeFileSync(broken, zipSync(Object.fromEntries(stored) as never));
  return (await readWacz(broken, 'x')).mismatches.map(({ file, message }) => `${file}：${message}`);
}
const changed = (path: string, how: (text: string) => string) => (parts: Parts) => ({ ...parts, [path]: how(parts[path]!) });
const [INDEX, PAGES] = ['indexes/index.cdx', 'pages/pages.jsonl'];

test('a package of one site tells each file at its address, with its digest', async () => {
  const { address, sums, mismatches } = await readWacz(whole, 'x');
  expect(mismatches).toEqual([]);
  expect(address).toBe('https://www.example.cn/roll');
  expect(Object.fromEntries(sums)).toEqual(
    Object.fromEntries(
      Object.keys(FILES).map((file) => [
        `${address}/${file
          .replace(/index\.html$/, '')
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
        createHash('sha256')
          .update(readFileSync(join(site, file)))
          .digest('hex'),
      ]),
    ),
  );
});

test('packed again unchanged it is whole, and so is an older one that kept www in its keys', async () => {
  expect(await judged(() => {})).toEqual([]);
  expect(await judged(changed(INDEX, (text) => text.replaceAll('cn,example)', 'cn,example,www)')))).toEqual([]);
});

test.each<[string, (parts: Parts) => Parts | void, string]>([
  ['no list of pages', (parts) => void delete parts[PAGES], PAGES],
  ['a list of pages that says not what it is', changed(PAGES, (text) => text.slice(text.indexOf('\n') + 1)), PAGES],
  ['a page that is not recorded', changed(PAGES, (text) => text.replace('q0001', 'q0002')), PAGES],
  ['a line of pages that is cut off', changed(PAGES, (text) => text.slice(0, -5)), PAGES],
  ['no index', (parts) => void delete parts[INDEX], INDEX],
  ['an index out of order', changed(INDEX, (text) => `${text.trim().split('\n').reverse().join('\n')}\n`), INDEX],
  [
    'a key that is of another address',
    changed(INDEX, (text) => text.replace('cn,example)/roll/craftsmen', 'cn,example)/roll/cr4ftsmen')),
    INDEX,
  ],
  ['a place that is none', changed(INDEX, (text) => text.replace(/"offset":"\d+"/, '"offset":"7"')), 'archive/data.warc.gz'],
  ['a digest of something else', changed(INDEX, (text) => text.replace(/sha256:...../, 'sha256:00000')), 'archive/data.warc.gz'],
  ['no records', (parts) => void delete parts['archive/data.warc.gz'], 'archive/data.warc.gz'],
  [
    'records that nothing points at',
    changed(INDEX, (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)),
    'archive',
  ],
])('%s is told of the part where it is wrong', async (_, change, part) => {
  expect((await judged(change)).join('\n')).toContain(`x 里的 ${part}`);
});
