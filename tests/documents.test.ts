import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORCES, QUOTED } from '#domain/programme/documents.ts';
import { type Article } from '#domain/record/entries/article.ts';
import { choiceKeys } from '#domain/record/schema/field.ts';
import { readArchive } from '#door/archive.ts';
import { comparedWith } from './document-faults.ts';
import { readDocuments } from './documents.ts';

/** The documents whole stay out of the project: they lie beside it where it is kept, and a bare clone has none to compare with. */
const FILE = '../shared/programme/documents.zh.txt';
const beside = existsSync(FILE);
const sentences = beside ? readDocuments(readFileSync(FILE, 'utf8')) : [];
const faultsOf = comparedWith(sentences);
const { articles } = readArchive('src/content');
const quoted = articles.filter(({ document }) => QUOTED.includes(document));

const found = new Set(faultsOf(articles));

/** 改动以后无人察觉的条款 — ids of those whose change lets nothing new be found; `undefined` takes the clause away. */
const unnoticed = (change: (article: Article, index: number) => Article | undefined): string[] =>
  quoted.flatMap((article, index) => {
    const changed = change(article, index);
    if (changed === article) return [];
    const all = articles.flatMap((each) => (each !== article ? [each] : changed ? [changed] : []));
    return faultsOf(all).every((fault) => found.has(fault)) ? [article.id] : [];
  });
const next = (index: number): Article => quoted[(index + 1) % quoted.length]!;

describe.skipIf(!beside)('句句对照（文件全文不在项目里，旁边没有就不查）', () => {
  test('both documents are read to the last sentence', () => {
    const counted = Map.groupBy(sentences, ({ clause }) => clause.slice(0, 2));
    expect([...counted].map(([document, all]) => `${document} ${all.length}`)).toEqual(['意见 76', '办法 13']);
    expect(sentences.filter(({ text }) => !text.endsWith('。') || /[§\s]/.test(text))).toEqual([]);
    expect(sentences.at(0)).toMatchObject({ clause: '意见 导语', number: 1 });
    expect(sentences.at(-1)).toMatchObject({ clause: '办法 第十一条', number: 1, text: '本办法自发布之日起施行。' });
  });

  test('the clauses say what the documents say: every stretch of every sentence, with its force and its words', () => {
    expect(faultsOf(articles)).toEqual([]);
  });

  test('no clause can go, unnoticed', () => {
    expect(unnoticed(() => undefined)).toEqual([]);
  });

  test('no clause can be weakened or strengthened, unnoticed', () => {
    for (const force of choiceKeys(FORCES))
      expect(unnoticed((article) => (article.force === force ? article : { ...article, force }))).toEqual([]);
  });

  test('no clause can quote what another says, or nothing, unnoticed', () => {
    expect(unnoticed((article, index) => ({ ...article, quote: next(index).quote }))).toEqual([]);
    expect(unnoticed(({ quote: _quote, ...article }) => article)).toEqual([]);
  });

  test('no clause can stand in another sentence, at another place or over another stretch, unnoticed', () => {
    expect(unnoticed((article) => ({ ...article, sentence: article.sentence! + 1 }))).toEqual([]);
    expect(unnoticed((article) => ({ ...article, sentence: article.sentence! - 1 }))).toEqual([]);
    const other = (article: Article) => quoted.find(({ clause }) => clause !== article.clause)!.clause;
    expect(unnoticed((article) => ({ ...article, clause: other(article) }))).toEqual([]);
    expect(unnoticed((article, index) => ({ ...article, stretch: next(index).stretch }))).toEqual([]);
  });

  test('no clause can be left without our own words, or copy the document’s, unnoticed', () => {
    const long = sentences.map(({ text }) => text).find((text) => text.length > 60)!;
    expect(unnoticed((article) => ({ ...article, paraphrase: '' }))).toEqual([]);
    expect(unnoticed((article) => ({ ...article, paraphrase: long.slice(10, 40) }))).toEqual([]);
  });
});
