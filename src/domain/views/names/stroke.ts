import { type Person } from '../../record/entries/person.ts';

const collator = new Intl.Collator('zh-u-co-stroke');

/** More strokes has no character that the collation knows (龘 has 48). */
const MOST = 64;

/**
 * 笔画界标 — in the stroke order of Unicode CLDR each count that occurs begins after a boundary of its own, U+FDD0
 * and U+2800 with the count added; so the count of a character can be read off its place. Those of counts that do
 * not occur (34, 37, 38) sort after everything.
 */
const boundaries = Array.from({ length: MOST }, (_, index) => `\uFDD0${String.fromCharCode(0x2801 + index)}`);

/** The first of those that the collation does not know: it puts them after all others, in the order of their radicals. */
const UNKNOWN = '\u{20000}';

/** 完整的排序数据 — a Node built without full ICU would sort by code point, quietly. */
if (collator.resolvedOptions().collation !== 'stroke' || collator.compare('一', '丁') >= 0 || collator.compare('丁', '王') >= 0)
  throw new Error('这个 Node 没有中文笔画的排序数据（full ICU）。请用随包安装的 Node 运行：npm start、npm run build。');

/** 笔画数 — of one character, as Unicode CLDR counts it; nothing where it does not know the character. */
export const strokesOf = (character: string): number | undefined =>
  collator.compare(character, UNKNOWN) < 0
    ? boundaries.findLastIndex((boundary) => collator.compare(boundary, character) <= 0) + 1 || undefined
    : undefined;

/** 姓氏 — as many characters of the name as its surname has syllables. */
export const surnameOf = ({ name, pinyin }: Person): string =>
  Array.from(name).slice(0, pinyin.surname.split(' ').length).join('');

/** 按姓氏笔画 — surnames by strokes, then the whole name, as official lists are ordered. */
export const byStroke =
  <T>(personOf: (item: T) => Person) =>
  (a: T, b: T): number =>
    collator.compare(surnameOf(personOf(a)), surnameOf(personOf(b))) || collator.compare(personOf(a).name, personOf(b).name);
