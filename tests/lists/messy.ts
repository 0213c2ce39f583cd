import { type Merge, type OpenedSheets, type Sheet, type SheetCell } from '#lib/workbook/sheet.ts';

/** 格 — of a list made for a test: its text, or a number, or a date of the workbook. */
export type Value = string | number | { date: string; value: number } | undefined;

const letters = (column: number): string =>
  column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
export const refOf = (row: number, column: number): string => `${letters(column)}${row}`;

/** 成表 — rows of values as the reader would hand them over; blank rows stay away. */
export function sheetOf(rows: readonly (readonly Value[])[], name = '名单', merges: Merge[] = []): Sheet {
  const cells = rows.map((values, index) =>
    values.flatMap((value, at): SheetCell[] => {
      const place = { ref: refOf(index + 1, at + 1), row: index + 1, column: at + 1 };
      if (value === undefined || value === '') return [];
      return typeof value === 'object' ? [{ ...place, ...value }] : [{ ...place, value }];
    }),
  );
  return { name, rows: cells.filter((row) => row.length > 0), merges };
}

export const opened = (...sheets: Sheet[]): OpenedSheets => ({ kind: 'xlsx', sheets, said: [] });
/** 一张名单 — by its rows alone. */
export const listOf = (...rows: (readonly Value[])[]): OpenedSheets => opened(sheetOf(rows));

/** 合并 — from one cell to another, both included. */
export const merge = (row: number, column: number, toRow: number, toColumn: number): Merge => ({
  from: { row, column },
  to: { row: toRow, column: toColumn },
});

/** 名单上的人 — all of them 示例. */
export interface Listed {
  name: string;
  employer: string;
  trade: string;
  post: string;
  city: string;
  title: string;
}

export const LISTED: readonly Listed[] = [
  { name: '示例春', employer: '示例甲造船厂', trade: '示例钳工', post: '班长', city: '青岛', title: '齐鲁工匠' },
  { name: '示例夏', employer: '示例云门酒业有限公司', trade: '琉璃烧制', post: '高级技师', city: '青岛', title: '齐鲁工匠' },
  { name: '示例秋', employer: '示例远洋运输集团', trade: '轧钢', post: '首席技师', city: '淄博', title: '齐鲁工匠' },
  { name: '示例冬', employer: '示例机械3号有限公司', trade: '示例钳工', post: '技师', city: '济南', title: '齐鲁工匠' },
];

type Key = keyof Listed | 'order' | 'edition' | 'extra';

/** 一列 — its heading, over it a group, and what stands in the row of a person. */
export interface Column {
  key: Key;
  heading: string;
  group?: string;
  value: (person: Listed, index: number) => Value;
}

/** 草稿 — a list before it is written down; a trait changes it in one way. */
export interface Draft {
  sheet: string;
  lines: string[];
  columns: Column[];
  after: Value[][];
  /** 分组 — a line over the people of each city, instead of a column. */
  byCity?: 'captions' | 'sheets' | 'merged';
  blankRows?: true;
  /** 两行表头 — with merges, or as a file without them keeps it. */
  twoRows?: 'merged' | 'bare';
  /** 分页 — the heading again in the middle, by itself or with its title. */
  repeated?: true | 'titled';
  /** 称号作分组 — a line of the title over the rows. */
  titleLine?: true;
}

const column = (key: Exclude<Key, 'order' | 'edition' | 'extra'>, heading: string): Column => ({
  key,
  heading,
  value: (person) => person[key],
});

export const base = (): Draft => ({
  sheet: '名单',
  lines: ['2019年“齐鲁工匠”命名名单'],
  columns: [
    { key: 'order', heading: '序号', value: (_, index) => index + 1 },
    column('name', '姓名'),
    column('employer', '工作单位'),
    column('trade', '工种'),
    column('post', '岗位'),
    column('city', '地市'),
  ],
  after: [],
});

export const change = (draft: Draft, key: Key, more: Partial<Column>): void => {
  for (const each of draft.columns) if (each.key === key) Object.assign(each, more);
};
const textOf = (value: Value): string => (typeof value === 'object' ? value.date : String(value ?? ''));

/** What stands in a column, written in another way. */
export const rewrite = (draft: Draft, key: Key, how: (value: string, person: Listed) => Value): void => {
  for (const each of draft.columns) {
    if (each.key !== key) continue;
    const { value } = each;
    each.value = (person, index) => how(textOf(value(person, index)), person);
  }
};

/** 写下来 — the sheets of a draft. */
export function written(draft: Draft): OpenedSheets {
  if (draft.byCity !== 'sheets') return opened(writtenSheet(draft, draft.sheet, LISTED));
  const cities = Map.groupBy(LISTED, ({ city }) => city);
  return opened(...[...cities].map(([city, people]) => writtenSheet(draft, `${city}市`, people)));
}

function writtenSheet(draft: Draft, name: string, people: readonly Listed[]): Sheet {
  const columns =
    draft.byCity === 'captions' || draft.byCity === 'sheets' ? draft.columns.filter(({ key }) => key !== 'city') : draft.columns;
  const rows: Value[][] = draft.lines.map((line) => [line]);
  const merges: Merge[] = rows.map((_, index) => merge(index + 1, 1, index + 1, columns.length));
  const heading = (): void => {
    if (!draft.twoRows) return void rows.push(columns.map((each) => each.heading));
    const top = rows.length + 1;
    const groups = columns.map((each) => each.group);
    rows.push(
      columns.map((each, at) =>
        each.group === undefined ? each.heading : each.group === groups[at - 1] ? undefined : each.group,
      ),
    );
    rows.push(columns.map((each) => (each.group === undefined ? undefined : each.heading)));
    if (draft.twoRows === 'bare') return;
    for (const [at, group] of groups.entries()) {
      if (group === undefined) merges.push(merge(top, at + 1, top + 1, at + 1));
      else if (groups[at - 1] !== group)
        merges.push(merge(top, at + 1, top, at + groups.slice(at).findIndex((each) => each !== group)));
    }
  };
  heading();
  if (draft.titleLine) rows.push(['一、“齐鲁工匠”']);
  for (const [index, person] of people.entries()) {
    if (draft.blankRows) rows.push([]);
    if (draft.repeated === 'titled' && index === 2) for (const line of draft.lines) rows.push([`${line}（续）`]);
    if (draft.repeated && index === 2) heading();
    const first = people.findIndex(({ city }) => city === person.city);
    if (draft.byCity === 'captions' && first === index)
      rows.push([`${person.city}市（${people.filter(({ city }) => city === person.city).length}人）`]);
    const values = columns.map((each) => each.value(person, LISTED.indexOf(person)));
    const at = columns.findIndex(({ key }) => key === 'city');
    if (draft.byCity === 'merged' && first !== index) {
      values[at] = undefined;
      merges.push(merge(rows.length - (draft.blankRows ? 1 : 0), at + 1, rows.length + 1, at + 1));
    }
    rows.push(values);
  }
  for (const row of draft.after) rows.push([...row]);
  return sheetOf(rows, name, draft.twoRows === 'bare' ? [] : merges);
}
