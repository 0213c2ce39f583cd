import { type Archive } from '../../record/archive.ts';
import { type Article } from '../../record/entries/article.ts';

/** 文件分章 — the documents in pages that stay light; the first pattern that fits an article's id decides. */
export const CHAPTERS: readonly Chapter[] = [
  { code: 'opinion-1', name: '意见 一、二', fits: /^opinion-(?:preamble|[12])/ },
  { code: 'opinion-3', name: '意见 三（一）', fits: /^opinion-3(?!-[23])/ },
  { code: 'opinion-3-2', name: '意见 三（二）', fits: /^opinion-3-2/, stoodIn: 'opinion-3' },
  { code: 'opinion-4', name: '意见 三（三）、四', fits: /^opinion-/, stoodIn: 'opinion-3' },
  { code: 'incentive', name: '办法', fits: /^incentive-/ },
  { code: 'other', name: '2017年评选与2019年通知', fits: /./ },
];
export interface Chapter {
  code: string;
  name: string;
  fits: RegExp;
  /** 原在 — the chapter at whose address its clauses stood before; the anchors there lead on. */
  stoodIn?: string;
}
export const chapterOf = ({ id }: Article): Chapter => CHAPTERS.find(({ fits }) => fits.test(id))!;

/** 移走的条款 — those that stood in a chapter before and have moved to another. */
export const movedFrom = ({ articles }: Archive, { code }: Chapter): Article[] =>
  articles.filter((article) => chapterOf(article).stoodIn === code);
