import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '#domain/record/assemble.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { fiction } from '../fiction.ts';
import { measureImport } from '../importing.ts';
import { pageWeight } from '../weight/types.ts';
import { peerPage } from './model.ts';

const keysIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysIn)
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
      : [];

const archive = assemble(fiction(40));
const pages = listsOf(archive).directory.map((row) => peerPage(archive, row, 'https://example.org'));
const template = (name: string): string => readFileSync(`scripts/lib/bench/peers/templates/${name}`, 'utf8');

test('a person is handed over under names in small letters, none of which Hugo takes for its own', () => {
  const keys = [...new Set(pages.flatMap(keysIn))];
  expect(keys.filter((key) => key !== key.toLowerCase())).toEqual([]);
  const own = ['aliases', 'date', 'draft', 'expirydate', 'headless', 'layout', 'slug', 'type', 'weight', 'markup', 'outputs'];
  expect(Object.keys(pages[0]!).filter((key) => own.includes(key))).toEqual([]);
});

test('both templates ask for the same, with the same markup, and for all that a page is handed', () => {
  const [hugo, nunjucks] = [template('person.gotmpl'), template('person.njk').replace(/^---[\s\S]*?---\n/, '')];
  const markup = (text: string): string => text.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '').replace(/\s+/g, '');
  expect(markup(nunjucks)).toBe(markup(hugo));
  const asked = (text: string): string[] => [...new Set([...text.matchAll(/\bp\.([a-z]+)/g)].map(([, name]) => name!))].sort();
  expect(asked(nunjucks)).toEqual(asked(hugo));
  expect(Object.keys(pages[0]!).filter((key) => !asked(nunjucks).includes(key))).toEqual([]);
});

test('the weight of a page is its bytes over those of the words that a reader reads', () => {
  const words = '示例甲获得示例称号，在示例车间工作。';
  const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const [plain, heavy] = [
    page('', `<p>${words}</p>`),
    page('<style>p{color:red}</style>', `<p id="story">${words}</p><svg><text>x</text></svg>`),
  ].map((html) => pageWeight(html)!);
  expect(heavy!.text).toBe(plain!.text);
  expect(heavy!.ratio).toBeGreaterThan(plain!.ratio);
  expect([plain!.story, heavy!.story]).toEqual([false, true]);
  expect(pageWeight(page('<meta http-equiv="refresh" content="0; url=/">', '<p>x</p>'))).toBeUndefined();
});

test('the book of the bench changes every person once, and is taken in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const stages: string[] = [];
    const stage = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => (stages.push(name), await work());
    expect(await measureImport(fiction(12), folder, stage)).toBe(12);
    expect(stages).toEqual(['导入填报表']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
