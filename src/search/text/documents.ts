/**
 * 目录 — what the build tells the browser about the index. Documents are numbered in the order in which they are shown
 * when nothing else parts them: by kind, people first, and of each kind the newest first.
 */
export interface Manifest {
  documents: number;
  /** 各类从哪里起 — kinds in their order, each with the number of its first document. */
  kinds: [name: string, from: number][];
  /** 全页 — those whose parts are documents of their own: a part that says it comes before the page around it. */
  wholes: number[];
  /** Documents of one block: an index of its own, so that a common word is answered from the first. */
  block: number;
  /** First pair of each shard. */
  shards: { heads: number; body: number };
  /** 年度 → 2018 → number of its file, which holds units; `*` holds those of any value. */
  filters: Record<string, Record<string, number>>;
  /** Pagefind lies beside, for what stands nowhere as it was typed. */
  near: boolean;
}

/** 栏目 — the kind of a page that leads to others, found by its heading. */
export const SECTION = '栏目';

/** 第几类 — the place of a document's kind in the table of kinds, whose documents follow one another. */
export const kindPlaceOf = ({ kinds }: Pick<Manifest, 'kinds'>, document: number): number =>
  kinds.filter(([, from]) => from <= document).length - 1;

/** 属于哪一类 — of a document. */
export const kindOf = (manifest: Pick<Manifest, 'kinds'>, document: number): string =>
  manifest.kinds[kindPlaceOf(manifest, document)]?.[0] ?? '';

/** 单元 — a naming of a person, an event, a page: filters together are met by one of them. Unit = document × UNITS_EACH + place. */
export const UNITS_EACH = 16;

/** 一行 — id, path below the root, title, and when; what it is in brief stands in a file of its own, fetched for what is seen. */
export type Row = [id: string, path: string, title: string, when?: string];

/** Rows of one file; that many neighbours are wanted together more often than not. */
export const ROWS = 64;

/** 片段编排 — in the stream of heads the title stands first, then employers, trades and places. */
export const HEADS_FROM = 128;

/** 轻重 — what was found where; the smaller comes first. */
export const RANK = { name: 0, namePart: 1, pinyin: 2, pinyinPart: 3, loose: 4, title: 5, head: 6, body: 7 } as const;
