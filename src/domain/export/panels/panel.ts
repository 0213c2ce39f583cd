import { type Archive } from '../../record/archive.ts';
import { isIdentified, publisherText } from '../../record/entries/source.ts';
import { NOT_APPROVED } from '../../values/words.ts';
import { type SheetPicture } from '../../views/drawings/sheet-picture.ts';
import { dayOf } from '../../views/honours/citation.ts';

/** 每块板都有的. */
interface OnEveryPanel {
  /** 文件的题目 — as the file calls itself. */
  title: string;
  /** 网站名称 — whose wall it is from. */
  site: string;
  /** 二维码 — to the permanent page. */
  code: { url: string; caption: string };
  /** 依据 — one line of publishers and days. */
  sources: string;
  /** 落款 — the sponsor, or that nobody approved it yet. */
  statement: string;
}

/** 标题栏的一格 — dashed where it is not known. */
export interface PanelCell {
  label: string;
  value: string;
  unseen?: true;
}

/** 人物板 — with a story the deed leads; without one the name does, and the list on which it stands. */
export interface PersonPanel extends OnEveryPanel {
  is: 'person';
  name: string;
  /** 工种和地市 — of the latest naming. */
  line?: string;
  seals: { title: string; year: string }[];
  cells: PanelCell[];
  deed?: string;
  /** 短文 — paragraphs of the story, or what is certain of somebody who has none; whole sentences of the record. */
  text: string[];
  /** 小图 — the number of the deed drawn, the plate of the trade, or both, each with what it is. */
  pictures: { picture: SheetPicture; caption: string }[];
  /** 同一份名单 — a stretch of it; `at` is where the person stands in it. */
  list?: { heading: string; names: string[]; at: number };
  /** 还没有找到. */
  missing?: string;
}

/** 名牌一组 — of one title: names in the order of the roll, and how many more were announced. */
export interface PanelRoll {
  title: string;
  told: string;
  names: string[];
  unknown: number;
}

/** 年度板 — the names of one edition. */
export interface EditionPanel extends OnEveryPanel {
  is: 'edition';
  year: number;
  line: string;
  rolls: PanelRoll[];
  notes: string[];
}

/** 题板 — the first of a corridor. */
export interface TitlePanel extends OnEveryPanel {
  is: 'title';
  year: number;
  line: string;
  /** 称号 — that the year had, the highest first. */
  titles: string[];
  names: string[];
  notes: string[];
}

/** 规则板 — the last of a corridor: how the edition was selected. */
export interface RulesPanel extends OnEveryPanel {
  is: 'rules';
  year: number;
  /** 逐级选出 — from the most to the fewest. */
  stages: { name: string; persons: number }[];
  rules: string[];
}

/** 展板 — the model of one; equal ones make equal files. */
export type Panel = PersonPanel | EditionPanel | TitlePanel | RulesPanel;

/** As many sources are named on a panel; the others stand on the page that its code leads to. */
const NAMED = 5;

/** 依据一行 — who published what the panel says, and on which day. */
export function sourcesLine(archive: Archive, ids: Iterable<string>): string {
  const sources = [...new Set(ids)].flatMap((id) => archive.by.sources.get(id) ?? []);
  const known = sources.filter(isIdentified);
  const told = [...new Set(known.map((source) => `${publisherText(source)}，${dayOf(source)}`))];
  const unsigned = sources.length - known.length;
  return [
    told.slice(0, NAMED).join('；'),
    ...(told.length > NAMED ? [`等${told.length}处`] : []),
    ...(unsigned > 0 ? [`${told.length > 0 ? '；另有' : ''}${unsigned}条发布者不明`] : []),
  ].join('');
}

/** 每块板都有的 — address and words of one that belongs to a page. */
export const onEveryPanel = (
  { site }: Archive,
  { title, url, caption, sources }: { title: string; url: string; caption: string; sources: string },
): OnEveryPanel => ({
  title,
  site: site.name,
  code: { url, caption },
  sources,
  statement: site.sponsor ?? NOT_APPROVED,
});
