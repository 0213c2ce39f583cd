/** 一段字 — plain, or with what is special about it. */
export type Run =
  | string
  | { text: string; bold?: true; href?: string }
  /** 空白处 — to be filled in by hand: so many characters wide. */
  | { blank: number };

/** 一块 — what a handout is made of. */
export type Block =
  | { is: 'heading'; rank: 1 | 2 | 3; text: string }
  | { is: 'paragraph'; runs: Run[]; as?: 'body' | 'small' | 'centred' }
  | { is: 'list'; items: Run[][]; numbered?: true }
  | { is: 'table'; caption?: string; columns: { heading: string; share: number }[]; rows: Run[][][] }
  /** 填写栏 — labels with room to write; `columns` pairs a row. */
  | { is: 'fields'; columns: 1 | 2; labels: string[] }
  /** 答题线 — lines to write on. */
  | { is: 'lines'; count: number }
  /** 选项 — boxes to tick. */
  | { is: 'choices'; options: string[] }
  /** 图 — an SVG of the house, `width` in millimetres. */
  | { is: 'picture'; svg: string; alt: string; width: number }
  /** 大数 — a figure set large, with its unit and what it counts. */
  | { is: 'figure'; value: string; unit: string; label: string }
  /** 二维码 — to a page of the site, the address in words below it. */
  | { is: 'code'; url: string; caption: string }
  | { is: 'page-break' };

/**
 * 印发件 — a paper to hand out, whatever the format it leaves in: DOCX to change, PDF to print, EPUB to read.
 * Only text and figures of the record, and what a template of ours says.
 */
export interface Handout {
  title: string;
  /** 文件名 — as somebody keeps it: 齐鲁工匠-姓名-年-用途. Without an ending. */
  name: string;
  /** 页脚 — source and permanent address, on every page. */
  footer: string;
  blocks: Block[];
}

/** 一张幻灯片 — text as text; what is said to it stands in the notes, with sources. */
export interface Slide {
  title: string;
  /** 要点 — few words each. */
  points?: string[];
  figure?: { value: string; unit: string; label: string };
  picture?: { svg: string; alt: string };
  table?: { columns: string[]; rows: string[][] };
  code?: { url: string; caption: string };
  notes: string;
}

/** 幻灯片 — a deck of 16:9. */
export interface Deck {
  title: string;
  name: string;
  footer: string;
  slides: Slide[];
}

/** 表 — a workbook: codes and long numbers stay text. */
export interface Workbook {
  title: string;
  sheets: { name: string; columns: { heading: string; width: number }[]; rows: (string | number)[][] }[];
}
