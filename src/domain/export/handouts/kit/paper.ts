import { OPINION } from '../../../programme/documents.ts';
import { type Archive } from '../../../record/archive.ts';
import { type Block, type Run } from '../handout.ts';

/** 属于哪一套 — whom a paper is for. */
export type KitPart = '小记者' | '德育导师' | '师带徒';

/** 一份 — what it is called and says; the same for everybody, but for what the record itself names. */
export interface Paper {
  /** Its file, without the ending. */
  name: string;
  title: string;
  /** 一句说明 — beside the link to it. */
  about: string;
  part: KitPart;
  blocks: (given: PaperGiven) => Block[];
}

/** 依据 — the record, and the address of the site without a slash at the end. */
export interface PaperGiven {
  archive: Archive;
  address: string;
}

/** 说明 — by what law something is so is told to know where to look; what follows from it is for others to say. */
export const NOT_LEGAL_ADVICE = '这张纸是样子，不是法律意见；拿不准的，先问学校或者律师。';

export const titled = (text: string, rank: 1 | 2 = 1): Block => ({ is: 'heading', rank, text });
export const said = (...runs: Run[]): Block => ({ is: 'paragraph', runs });
export const saidSmall = (...runs: Run[]): Block => ({ is: 'paragraph', runs, as: 'small' });
export const listed = (items: readonly (string | Run[])[]): Block => ({ is: 'list', items: items.map(itemOf) });
export const numberedList = (items: readonly (string | Run[])[]): Block => ({
  is: 'list',
  items: items.map(itemOf),
  numbered: true,
});
export const toFill = (labels: string[], columns: 1 | 2 = 2): Block => ({ is: 'fields', columns, labels });
export const toTick = (options: string[]): Block => ({ is: 'choices', options });
export const toWrite = (count: number): Block => ({ is: 'lines', count });

const itemOf = (item: string | Run[]): Run[] => (typeof item === 'string' ? [item] : item);

/** 表 — headings with their shares of the width; `empty` rows more to fill in. */
export const tabled = (columns: readonly [string, number][], rows: readonly string[][], empty = 0): Block => ({
  is: 'table',
  columns: columns.map(([heading, share]) => ({ heading, share })),
  rows: [...rows, ...Array.from({ length: empty }, () => columns.map(() => '\n'))].map((row) => row.map((text) => [text])),
});

/** 意见原词 — what the opinion says of it, word for word; nothing where the record holds no such clause. */
export function wordsOfOpinion({ archive }: PaperGiven, ids: readonly string[]): string {
  const articles = ids.flatMap((id) => archive.by.articles.get(id) ?? []).filter(({ quote }) => quote !== undefined);
  const [first] = articles;
  if (first === undefined) return '';
  const place = first.clause.replace(/^意见\s*/, '');
  return `${OPINION.name}（${OPINION.mark}）${place}写的是：${articles.map(({ quote }) => `“${quote}”`).join('、')}。`;
}
