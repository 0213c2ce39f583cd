import { type Archive } from '#domain/record/archive.ts';
import { type OpenedSheets, type Sheet, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { compact, inOneLine } from '../reading/plain.ts';
import { stageIn, titlesNamedIn } from '../reading/title.ts';
import { type ColumnKey, columnRow } from '../table/columns.ts';
import { type BodyRow, type FoundTable, type SheetTables } from '../table/found.ts';
import { gridOf } from '../table/grid.ts';
import { headingsIn, namelessHeading } from '../table/heading.ts';
import { type Caption, captionIn, isNoteText } from '../table/lines.ts';
import { headingsOf, asLine, titleCaption } from './notice-headings.ts';
import { noticeLine, type NoticeLine, NUMBER } from './notice-line.ts';
import { type NoticeEntry } from './notice-person.ts';
import { sourceProposed } from './notice-source.ts';

/** 正文 — how messages call the running text of a document. */
export const TEXT = '正文';

const COLUMNS = [
  'order',
  'name',
  'person',
  'employer',
  'employerId',
  'work',
  'city',
  'title',
  'post',
] as const satisfies readonly ColumnKey[];
type Reading = { line: SheetCell } & ({ caption: Caption } | { people: NoticeLine } | { fault: SheetFault } | { other: true });

/** 正文里的名单 — of a document, or of a sheet that has no heading; nothing where no line names the programme’s title and somebody. */
export function noticesIn(opened: OpenedSheets, archive: Archive): SheetTables {
  const texts: [string, SheetCell[]][] = opened.sheets
    .filter((sheet) => isBare(sheet))
    .map((sheet) => [sheet.name, linesOf(sheet)]);
  if (opened.paragraphs) texts.push([TEXT, opened.paragraphs.map(asLine)]);
  const found = texts.map(([name, lines]) => noticeIn(name, lines, archive));
  return {
    tables: found.flatMap(({ tables }) => tables),
    faults: found.flatMap(({ faults }) => faults),
    said: found.flatMap(({ said }) => said),
  };
}

const isBare = (sheet: Sheet): boolean => {
  const grid = gridOf(sheet);
  return headingsIn(grid).length === 0 && !grid.rows.some((row) => namelessHeading(row));
};

const linesOf = ({ rows }: Sheet): SheetCell[] =>
  rows.map((cells) => ({ ...cells[0]!, value: cells.map(({ value }) => String(value)).join('，') }));

function noticeIn(sheet: string, lines: readonly SheetCell[], archive: Archive): SheetTables {
  const readings = lines.map((line): Reading => readingOf(sheet, line, archive));
  const sure = readings.map((reading) => ('people' in reading && !reading.people.decision) || 'caption' in reading);
  const [first, last] = [sure.indexOf(true), sure.findLastIndex((_, index) => 'people' in readings[index]! && sure[index])];
  const named = readings.flatMap((reading) => ('people' in reading && !reading.people.decision ? reading.people.entries : []));
  const before = readings.slice(0, first < 0 ? lines.length : first).flatMap((each) => ('other' in each ? [each.line] : []));
  const headings = [...headingsOf(before, archive), ...captionsThatTell(readings)];
  const isNamed = [...headings, ...lines].some(({ value }) => titlesNamedIn(inOneLine(value), archive).own.length > 0);
  const faults = readings.flatMap((reading) => ('fault' in reading ? [reading.fault] : []));
  if (
    !isNamed ||
    (!readings.some((reading) => 'people' in reading) &&
      (faults.length === 0 || !headings.some(({ value }) => stageIn(inOneLine(value)))))
  )
    return { tables: [], faults: [], said: [] };
  const table: FoundTable = { sheet, lines: headings, heading: { first: 0, last: 0, cells: [] }, rows: [], totals: [] };
  let [city, title, passed]: [Caption | undefined, Caption | undefined, string[]] = [undefined, undefined, []];
  for (const [index, reading] of readings.entries()) {
    const { line } = reading;
    if ('caption' in reading) [title, city] = reading.caption.title ? [reading.caption, undefined] : [title, reading.caption];
    else if ('people' in reading) {
      const { entries, count, decision, ...over } = reading.people;
      const caption = { cell: line, ...over, ...(count !== undefined && { count }) };
      // A sentence above a list that has them all is no second list, and its count holds for it.
      const isMention =
        decision !== undefined && entries.every(({ name }) => named.some((each) => each.name.replace(/（.*/, '') === name));
      if (isMention && count !== undefined) table.lines.push({ ...line, value: `“${over.title}”${count}名` });
      else if (decision === 'first' && !isMention) faults.push(notAll(sheet, line));
      for (const entry of isMention ? [] : entries)
        table.rows.push(rowOf(table.rows.length, line, entry, over.city ? caption : city, over.title ? caption : title));
    } else if ('other' in reading && isAmong(line, index > first && index < last)) faults.push(unclearLine(sheet, line));
    else if ('other' in reading && !headings.includes(line)) passed = [...passed, line.ref];
  }
  table.heading.cells = COLUMNS.flatMap((key, index) => {
    const cell = table.rows.map(({ cells }) => cells.get(index + 1)).find((each) => each !== undefined);
    return cell ? [{ column: index + 1, ref: cell.ref, heading: columnRow(key).label, meaning: { key } }] : [];
  });
  const said = [
    ...(table.rows.length > 0 ? [`“${sheet}”里读出 ${table.rows.length} 个人`] : []),
    ...(passed.length > 0 ? [`“${sheet}”里不是名单的话没有读：${[...new Set(passed)].join('、')}`] : []),
    ...(table.rows.length > 0 ? sourceProposed(lines, headings) : []),
  ];
  return { tables: table.rows.length > 0 ? [table] : [], faults, said };
}

/** A caption may say besides its title how far the people have come, or their year; its count it says itself. */
const captionsThatTell = (readings: readonly Reading[]): SheetCell[] =>
  readings.flatMap((each) =>
    'caption' in each && /拟|公示|20\d\d/.test(String(each.line.value))
      ? [{ ...each.line, value: String(each.line.value).replace(/\d+\s*[名人位]/g, '') }]
      : [],
  );

/** Between people, or numbered as they are: a line that no sentence and no remark explains is somebody’s. */
const isAmong = ({ value }: SheetCell, between: boolean): boolean => {
  const text = inOneLine(value);
  return !isNoteText(compact(value)) && (between || (NUMBER.test(text) && text.length <= 60 && !/[。！？：:]$/.test(text)));
};

function readingOf(sheet: string, line: SheetCell, archive: Archive): Reading {
  // A union’s name alone is its letter-head or its signature.
  const text = compact(line.value);
  const isOther = /总工会$|[:：](?=.)/.test(text);
  const caption = isOther ? undefined : (captionIn(line, archive) ?? titleCaption(line, archive));
  if (caption) return { line, caption };
  const read = noticeLine(String(line.value), archive);
  if (!read) return { line, other: true };
  if ('doubt' in read) return { line, fault: { sheet, ref: line.ref, heading: null, ...read.doubt } };
  return { line, people: read };
}

function rowOf(
  index: number,
  { ref }: SheetCell,
  entry: NoticeEntry,
  city: Caption | undefined,
  title: Caption | undefined,
): BodyRow {
  const row = index + 1;
  const cells = COLUMNS.flatMap((key, at): [number, SheetCell][] => {
    const value = entry[key];
    return value === undefined ? [] : [[at + 1, { ref, row, column: at + 1, value }]];
  });
  return { row, cells: new Map(cells), shared: new Set(), city, title };
}

const unclearLine = (sheet: string, { ref }: SheetCell): SheetFault => ({
  ...{ sheet, ref, heading: null, is: '询问', found: '名单中间的这一段看不出是谁' },
  ...{
    wanted: '一个人，或一行分组（如 济南市（12人））',
    mend: '是人的请写成“姓名（单位，岗位）”；不是的请移到名单后面，或以“注：”开头。',
  },
});

const notAll = (sheet: string, { ref }: SheetCell): SheetFault => ({
  ...{ sheet, ref, heading: null, is: '询问', found: '这一段写了“等”，没有写全' },
  ...{ wanted: '每个人的姓名', mend: '请写全，或删去这一段，把名单写在后面。' },
});
