import { type Title } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type SheetCell } from '../../workbook/sheet.ts';
import { compact } from '../reading/plain.ts';
import { isPlace } from '../reading/city.ts';
import { titleFrom, titlesNamedIn } from '../reading/title.ts';
import { cellsOf, type GridRow, gridText } from './grid.ts';

/** 分组的一行 — a city or a title over the rows that follow, with how many they are said to be. */
export interface Caption {
  cell: SheetCell;
  city?: string;
  title?: Title;
  count?: number;
}

const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]|[（(][一二三四五六七八九十\d]{1,3}[)）])/;
const PERSONS = /[（(]?(?:共计?|计)?(\d{1,6})[人名][)）]?$/;

/** 分组 — 济南市（12人）, 一、齐鲁大工匠（10名）; nothing for any other line. */
export function captionIn(cell: SheetCell, archive: Archive): Caption | undefined {
  const text = gridText(cell)
    .replace(NUMBERING, '')
    .replace(/[:：]$/, '');
  const count = PERSONS.exec(text)?.[1];
  const bare = text.replace(PERSONS, '');
  const counted = count === undefined ? {} : { count: Number(count) };
  // A remark may begin with a place as well.
  if (bare.length <= 12 && isPlace(bare)) return { cell, city: bare, ...counted };
  const title = titleFrom(bare, archive);
  return 'value' in title ? { cell, title: title.value, ...counted } : undefined;
}

const TOTAL = /^(?:合计|总计|小计|共计|累计|总数|总人数|人数合计)/;

/** 合计行 — the cell that says so, among the first of a row. */
export const totalIn = (row: GridRow): SheetCell | undefined =>
  cellsOf(row)
    .slice(0, 3)
    .find((cell) => TOTAL.test(gridText(cell)) && gridText(cell).length <= 16);

const NOTE =
  /^(?:[*※]|注|备注|说明|附注?|填表|制表|审核|审批|联系|电话|单位[(（]?盖章|盖章|填报|报送|经办|负责人|主管|日期|以上|此表|本表|来源|监督)/;

/** 表下的话 — notes, who filled it in, whom to call, a seal and a date; none of it is kept. */
export const isNote = (row: GridRow): boolean => {
  const text = gridText(cellsOf(row)[0]!);
  return row.own.size === 1 ? isNoteText(text) : opensNote(text);
};

const opensNote = (text: string): boolean => NOTE.test(text) || /^20\d\d年\d{1,2}月(?:\d{1,2}日)?$/.test(text);

/** 一段这样的话 — without blanks; it may end as the name of whoever signs. */
export const isNoteText = (text: string): boolean =>
  opensNote(text) || /(?:总工会|工会委员会|组委会|办公室|委员会|领导小组)$/.test(text);

/** 写明的人数 — of a title's line, in all and by title: 共50名，其中大工匠10名. */
export interface Stated {
  cell: SheetCell;
  all?: number;
  of: ReadonlyMap<Title, number>;
}

export function statedIn(cell: SheetCell, archive: Archive): Stated | undefined {
  const of = new Map<Title, number>();
  let rest = compact(cell.value);
  for (const pattern of [
    /(\d{1,6})[名人位]([“"]?[^，,。；;、（(\d]{0,2}工匠[^，,。；;、（(\d]{0,2})/,
    /([^，,。；;、（(\d]{0,8}工匠[”"]?)[（(]?(\d{1,6})[名人位]/,
  ])
    for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
      const [number, words] = /^\d/.test(found[1]!) ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
      const [title] = titlesNamedIn(words, archive).own;
      if (title) of.set(title, Number(number));
      rest = rest.replace(found[0], '');
    }
  const all = [...rest.matchAll(/(\d{1,6})[名人位]/g)].map(([, number]) => Number(number));
  if (all.length !== 1 && of.size === 0) return undefined;
  return { cell, of, ...(all.length === 1 && { all: all[0]! }) };
}
