import { type Archive } from '#domain/record/archive.ts';
import { type OpenedSheets, type Paragraph, type SheetCell } from '../../workbook/sheet.ts';
import { editionsIn } from '../reading/edition.ts';
import { compact, inOneLine } from '../reading/plain.ts';
import { type ListStage, stageIn, titleFrom, titlesNamedIn } from '../reading/title.ts';
import { type FoundTable } from '../table/found.ts';
import { type Caption, statedIn } from '../table/lines.ts';

/** A heading is no longer, and no sentence. */
const LONG = 60;

/** 一段作一格 — so that it is read as a line above a table is. */
export const asLine = ({ ref, text }: Paragraph, index: number): SheetCell => ({ ref, row: index + 1, column: 1, value: text });

/** 表前的话 — what the running text says above a table of the document: whose list it is, and how far they have come. */
export function wordsBefore({ paragraphs = [] }: OpenedSheets, table: FoundTable, archive: Archive): SheetCell[] {
  const number = Number(/^表(\d+)$/.exec(table.sheet)?.[1] ?? 0);
  const own = editionsIn(table.lines.map(({ value }) => inOneLine(value)).join(' | '), archive);
  const held = new Set(table.lines.map(({ value }) => compact(value)));
  return headingsOf(
    paragraphs.filter(({ after, text }) => after < number && !held.has(compact(text))).map(asLine),
    archive,
  ).filter(({ value }) => {
    const years = editionsIn(inOneLine(value), archive);
    return own.length === 0 || years.length === 0 || years.some((year) => own.includes(year));
  });
}

/** 拟命名“齐鲁工匠”人选（40名） — a title over the people that follow, in the words of a notice. */
export function titleCaption(cell: SheetCell, archive: Archive): Caption | undefined {
  const text = compact(cell.value).replace(/^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]?)/, '');
  const [, words = '', count] =
    /^(?:拟?(?:命名|授予|表彰))?(.{3,8}?)(?:荣誉)?(?:称号)?(?:拟?命名|拟?表彰|建议)?(?:人选|名单|获得者)+(?:[(（]共?(\d{1,4})[名人位][)）]|[(（][^()（）]{1,15}[)）])?[:：]?$/.exec(
      text,
    ) ?? [];
  const title = titleFrom(words, archive);
  return 'value' in title ? { cell, title: title.value, ...(count !== undefined && { count: Number(count) }) } : undefined;
}

/** 表题 — lines that name the programme’s title, its year or how far the people have come; of a sentence no count that is not one of a title. */
export function headingsOf(lines: readonly SheetCell[], archive: Archive): SheetCell[] {
  const said = lines.map((line) => ({ line, text: inOneLine(line.value) }));
  const short = said.filter(({ text }) => text.length <= LONG && !/[。；]$/.test(text) && tells(text, archive));
  const years = editionsIn(short.map(({ text }) => text).join(' | '), archive);
  const isShown = short.some(({ text }) => stageIn(text) === ('公示' satisfies ListStage));
  const prose = said.filter(({ line, text }) => {
    if (short.some((each) => each.line === line)) return false;
    if (statedIn(line, archive)?.of.size) return true;
    return (
      tells(text, archive) &&
      ((!isShown && stageIn(text) === '公示') || (years.length === 0 && editionsIn(text, archive).length > 0))
    );
  });
  return said.flatMap(({ line, text }) => {
    if (short.some((each) => each.line === line)) return [line];
    if (!prose.some((each) => each.line === line)) return [];
    return [{ ...line, value: statedIn(line, archive)?.of.size ? text : text.replace(/\d+\s*[名人位]/g, '') }];
  });
}

const tells = (text: string, archive: Archive): boolean =>
  titlesNamedIn(text, archive).own.length > 0 || stageIn(text) === '公示';
