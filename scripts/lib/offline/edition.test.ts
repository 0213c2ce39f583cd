import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEARCH_MARK } from '#domain/values/marks.ts';
import { offlineBound } from '#domain/values/offline.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { samplePage } from '../../../tests/sample-page.ts';
import { specimenArchive } from '../../../tests/specimen.ts';
import { makeOfflineEdition } from './edition.ts';

const archive = specimenArchive();
const folder = mkdtempSync(join(tmpdir(), 'offline-test-'));
const site = join(folder, 'site');
const [plan, sheet, slides] = (['lesson-plan.docx', 'worksheet.pdf', 'slides.pptx'] as const).map((file) =>
  paths.lessonFile('q0001', file),
) as [string, string, string];
const lesson = `${fileAt(paths.lesson('q0001'))}index.html`;
const search = `<ol ${SEARCH_MARK.generation}="" ${SEARCH_MARK.root}="/"></ol><script type="module" src="/assets/a.js"></script>`;
const pages: Record<string, string> = {
  'index.html': samplePage(),
  '404.html': samplePage(),
  'about/index.html': samplePage(),
  'craftsmen/q0001/index.html': samplePage(),
  'listen/index.html': samplePage(),
  'search/index.html': samplePage({ body: search }),
  [lesson]: samplePage({ body: [plan, sheet, slides].map((path) => `<a href="${path}">文件</a>`).join('') }),
};
const put = (file: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
};
beforeAll(() => {
  for (const [file, html] of Object.entries(pages)) put(file, html);
  for (const path of [plan, slides]) put(fileAt(path), path);
  // Packed already, and with the pages more than there is room for.
  put(fileAt(sheet), new Uint8Array(offlineBound(archive.people.length) - 1000));
  put('assets/page.css', '@font-face{src:url(/assets/seal.woff2)}');
  put('data/people.json', '[]');
});
afterAll(() => rmSync(folder, { recursive: true }));

const make = async (cache: string, options: { oneScript?: number } = {}) => {
  const making = { site, archive, address: 'https://roll.example', ...options };
  const { from } = await makeOfflineEdition(making, Object.keys(pages), join(folder, cache));
  return readFileSync(from);
};
const unpacked = async (options = {}): Promise<Map<string, string>> =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(await make('a', options)))).map(([name, bytes]) => [
      name.replace(/^qilu-craftsmen\//, ''),
      Buffer.from(bytes).toString(),
    ]),
  );

test('the copy holds the pages, their dress, an index in one script, and what is handed out in class', async () => {
  const files = [...(await unpacked()).keys()].sort();
  expect(files).toEqual(
    [
      '开始.html',
      '读我.txt',
      ...['begin.css', 'begin.js', 'mode.js', 'search/page.js', 'assets/page.css'].map((file) => `site/${file}`),
      ...Object.keys(pages).flatMap((file) => (/^(?:404|listen)/.test(file) ? [] : `site/${file}`)),
      ...[plan, slides].map((path) => `site${path}`),
    ].sort(),
  );
});

test('a kind for which there is no room is left out whole, the next one is not, and page and read-me say so', async () => {
  const files = await unpacked();
  const page = files.get(`site/${lesson}`)!;
  expect(page).toContain('href="../../classroom/l0001/lesson-plan.docx">文件</a>');
  expect(page).toContain(`href="https://roll.example${sheet}">文件（须联网）</a>`);
  expect(page).toContain('href="../../classroom/l0001/slides.pptx">文件</a>');
  const [inside, outside] = files.get('读我.txt')!.split('没有什么');
  expect(inside).toMatch(/- 教案。\r\n- 幻灯片。/);
  expect(outside).toContain('- 学习任务单。');
});

/** What scripts of parts say, each on a line of its own. */
const saidBy = (scripts: readonly string[]): object => {
  const lines = scripts.join('').match(/^\(globalThis\.__S\?\?=.*$/gm) ?? [];
  return (runInNewContext(`${lines.join('')}globalThis.__S`, {}) ?? {}) as object;
};

test('of more people each part of the index is a script by its name, and all say what the one says', async () => {
  const [one, many] = [await unpacked(), await unpacked({ oneScript: 0 })];
  const parts = [...many].filter(([file]) => /^site\/search\/.*(?:json|bin)\.js$/.test(file));
  const said = saidBy(parts.map(([, text]) => text));
  expect(parts.length).toBeGreaterThan(5);
  expect(Object.keys(said)).toEqual(parts.map(([file]) => file.replace(/^site\/search\/|\.js$/g, '')));
  expect(said).toEqual(saidBy([one.get('site/search/page.js')!]));
  expect(saidBy([many.get('site/search/page.js')!])).toEqual({});
});

test('a read-me is read by Notepad; a page that was not unpacked says what to do until its style comes', async () => {
  const files = await unpacked();
  expect(files.get('读我.txt')).toMatch(/^\uFEFF(?:[^\r\n]*\r\n)+$/);
  expect(files.get('开始.html')).toMatch(/<p class="packed"><strong>请先全部解压/);
  expect(files.get('site/begin.css')).toContain('.packed{display:none}');
  expect(files.get('site/assets/page.css')).toBe('@font-face{src:url(seal.woff2)}');
});

test('made twice it is the same bytes, and not made again from the same pages', async () => {
  const [first, second] = [await make('a'), await make('b')];
  expect(first.equals(second)).toBe(true);
  put('about/index.html', samplePage({ title: '改过' }));
  expect(first.equals(await make('a'))).toBe(false);
});
