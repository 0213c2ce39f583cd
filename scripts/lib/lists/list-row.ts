import { type CityCode } from '#domain/programme/place.ts';
import { type Title } from '#domain/programme/titles.ts';
import { type PartialDate } from '#domain/values/date.ts';
import { type Fen } from '#domain/values/money.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { type ColumnKey } from './table/columns.ts';

/** 在册或新登记 — an entry of a register that the record has, or one that it gets; the text as the list writes it. */
export type Registered = { text: string; id: string } | { text: string; new: true };

/** 是谁 — somebody of the record, or a new person; rows with the same `who` are one person. */
export type Who = { id: string } | { new: true; who: string };

/** 名单一行 — one naming as a list states it, understood to the last cell. */
export interface ListRow {
  sheet: string;
  row: number;
  /** 哪一组 — the table, and the captions that it stands under. */
  group: string;
  name: string;
  edition: number;
  title: Title;
  order?: number;
  employer?: Registered;
  trade?: Registered;
  city?: CityCode;
  post?: string;
  /** 拼音 — where the list gives it: syllables with tone marks, by blanks. */
  pinyin?: string;
  person: Who;
  /** 已有的命名 — the record holds this very naming. */
  held?: string;
  /** 来源编号 — where the list gives one of its own for the row. */
  source?: string;
  /** 金额 — understood, and carried on for the sheet of grants; a list of namings writes none. */
  money?: { grant?: Fen; match?: Fen; paidOn?: PartialDate; receivedOn?: PartialDate };
  /** 出自哪一格 — by column. */
  cells: Partial<Record<ColumnKey, string>>;
}

/** 读到的一行 — before it is held against the record. */
export interface ReadRow extends Omit<ListRow, 'person' | 'employer' | 'trade'> {
  employer?: string;
  trade?: string;
  /** 岗位或工种 — may name a trade; it does if the record knows one of that name. */
  work?: string;
  /** 完好 — no cell of it is in doubt; of one that is not it is still asked who it is. */
  sound: boolean;
  /** 办事员的决定 — what stands in 人员编号, 单位编号, 工种编号. */
  decided: Partial<Record<'person' | 'employerId' | 'tradeId', string>>;
}

/** 读懂了的名单 — the rows that are certain, and everything that is not. */
export interface UnderstoodList {
  rows: ListRow[];
  faults: SheetFault[];
  /** 整列不收的 — because they are private, or the clerk said so: of what stands there nothing has to be mended. */
  dropped: { sheet: string; column: number }[];
  said: string[];
}

/** 读法的选择 — what the clerk says on the command line. */
export interface ListOptions {
  /** 年度 — of a list that does not say. */
  year?: number;
  /** 已经命名 — the list is a public notice, and what it announced has been done. */
  named?: boolean;
}
