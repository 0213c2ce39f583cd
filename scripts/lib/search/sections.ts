import { KIND_NAMES, kindRow } from '#domain/record/kinds.ts';
import { MARK } from '#domain/values/marks.ts';
import { type SearchWord } from '#domain/views/search/words.ts';
import { COLUMNS } from '#words';
import { attribute, headOf, readPage, textOf } from '../site/html.ts';
import { type SearchPage } from './page.ts';

/**
 * 不单独查到的 — pages that are a part of another (the second and later of a list), that belong to one entry, or
 * that only part people anew.
 */
const UNNAMED =
  /(?:^|\/)page\/\d+\/|^(?:panels|embed)\/[a-z]\d|^craftsmen\/by\/(?:surname|stroke|story)\/is\/|^404|^(?:index\.html)?$|^search\//;

/** 读栏目 — a page whose text is not searched is found by its heading; nothing for a page that leads on at once. */
export function readSection(html: string, path: string): SearchPage[] {
  if (html.includes(MARK.body) || UNNAMED.test(path)) return [];
  const page = readPage(html);
  if (page.elements.some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')) return [];
  const heading = page.elements.find(({ tagName }) => tagName === 'h1');
  const title = heading && textOf(heading).replace(/\s+/g, ' ').trim();
  if (!title) return [];
  const brief = headOf(page).find((element) => attribute(element, 'name') === 'description');
  return [
    {
      id: path,
      path,
      title,
      brief: (brief && attribute(brief, 'content')) ?? '',
      text: title,
      heads: [],
      filters: new Map(),
      units: [new Map()],
    },
  ];
}

/** 太泛的关键词 — keywords of every column name none. */
const EVERYWHERE = new Set(['齐鲁工匠', '齐鲁大工匠', '山东']);

/** Columns of a kind of entry: their keywords name the entries, not the column. */
const OF_KINDS = new Set(KIND_NAMES.flatMap((kind) => kindRow(kind).column?.path.split('/')[1] ?? []));

/** 栏目的叫法 — the columns of the site by name and keyword; other sections are found by their headings. */
export const sectionWords = (): SearchWord[] =>
  Object.entries(COLUMNS).map(([code, { path, name, keywords }]) => ({
    is: '栏目',
    name,
    also: OF_KINDS.has(code) ? [] : keywords.split(',').filter((word) => !EVERYWHERE.has(word)),
    path,
  }));
