import { columnLetters, refOf } from './cell-ref.ts';
import { MOST } from './limits.ts';
import { shown } from './refused.ts';
import { type SheetFault } from './sheet.ts';

/** 一格的差错 — without its place. */
export type CellFault = Omit<SheetFault, 'sheet' | 'ref'>;

const REASONS = {
  noValue: ['公式没有算出的值', '数字或文字', '在 Excel 或 WPS 里打开，等它算完再保存；或把公式改成它的结果'],
  error: ['公式算错了', '数字或文字', '改好公式，或直接填上结果'],
  idNumber: [
    '疑似身份证号或银行卡号（15 位以上的数字），没有读入',
    '不含证件号、卡号；统一社会信用代码等编码用文本',
    '证件号、卡号请整列删去；是别的编码，把这一列设成“文本”再重新填写（现在的末几位已经变成 0）',
  ],
  formula: ['以 =、+、-、@ 开头，打开导出的表时会被当成公式去算', '文字或数', '删去开头的记号，只留文字；空着的格不用填“-”'],
  noYear: [
    '日期只显示月和日，看不出年份',
    '年月日，如 2018-12-07',
    '把年份补上；或把单元格格式改成“2018年12月7日”这一种，看年份对不对',
  ],
  scientific: [
    '长数字被写成了科学计数法，后面的位数已经丢了',
    '完整的文字',
    '在原表里把这一列设成“文本”，重新填写后再导出；证件号、卡号请删去',
  ],
} as const;

/** 一格错在哪里 — the detail is what the cell shows; never digits of a long number. */
export function cellFault(reason: keyof typeof REASONS, detail?: string): CellFault {
  const [found, wanted, mend] = REASONS[reason];
  return { heading: null, is: '差错', found: detail === undefined ? found : `${found}（${shown(detail)}）`, wanted, mend };
}

/** 像公式 — a text that a program would reckon with, or run, once it stands in a table that leaves the house. */
export const isLikeFormula = (value: string | number | boolean): boolean =>
  typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/u.test(value);

/** 疑似证件号的差错 — of a column that is dropped whole because it is private, nothing has to be mended. */
export const tellsIdNumber = ({ found }: Pick<SheetFault, 'found'>): boolean => found === REASONS.idNumber[0];

const MEND_HIDDEN = '选中它两边的行或列，点右键“取消隐藏”（用了筛选的先清除筛选），看过再交；不要的请删去';

/** “5—7” of numbers that follow one another, each run once. */
function runsOf(numbers: readonly number[], write: (number: number) => string): string {
  const runs: string[] = [];
  let from = numbers[0]!;
  for (const [index, number] of numbers.entries()) {
    if (numbers[index + 1] === number + 1) continue;
    runs.push(from === number ? write(number) : `${write(from)}—${write(number)}`);
    from = numbers[index + 1]!;
  }
  return runs.length > 6 ? `${runs.slice(0, 6).join('、')} 等` : runs.join('、');
}

/** 一张表的差错 — hidden rows and columns are told together, since they are mended together. */
export class SheetFaults {
  private readonly found: SheetFault[] = [];
  private more = 0;
  private readonly rows = new Map<number, string>();
  private readonly columns = new Map<number, string>();

  private readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  add(ref: string, fault: CellFault): void {
    if (this.found.length < MOST.faults) this.found.push({ sheet: this.sheet, ref, ...fault });
    else this.more++;
  }

  /** Of a cell that holds something: a row without anything hides nobody. */
  hiddenRow(row: number, column: number): void {
    if (!this.rows.has(row)) this.rows.set(row, refOf(row, column));
  }

  hiddenColumn(row: number, column: number): void {
    if (!this.columns.has(column)) this.columns.set(column, refOf(row, column));
  }

  all(): SheetFault[] {
    const told = (ref: string | null, found: string, wanted: string, mend: string): SheetFault => ({
      ...{ sheet: this.sheet, ref, heading: null, is: '差错' },
      ...{ found, wanted, mend },
    });
    const hidden = (places: Map<number, string>, of: string, write: (number: number) => string): SheetFault[] => {
      const numbers = [...places.keys()].sort((a, b) => a - b);
      if (numbers.length === 0) return [];
      const runs = runsOf(numbers, write);
      return [told(places.get(numbers[0]!) ?? null, `${of} ${runs} 是隐藏的，里面有内容`, '看得见的行和列', MEND_HIDDEN)];
    };
    return [
      ...hidden(this.rows, '行', String),
      ...hidden(this.columns, '列', columnLetters),
      ...this.found,
      ...(this.more > 0 ? [told(null, `还有 ${this.more} 处同样的差错没有列出`, '先改好列出的', '改好后再交一次')] : []),
    ];
  }
}
