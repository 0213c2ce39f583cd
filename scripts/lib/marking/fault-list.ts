import { xlsxOf } from '../office/xlsx.ts';
import { type SheetFault } from '../workbook/sheet.ts';

/** 清单的名字 — of the sheet that lists what is wrong. */
export const LIST = '问题清单';

/** 清单的栏 — in order; the cell is the one that is a link, where there is a sheet for it to lead to. */
export const FAULT_COLUMNS: { heading: string; width: number; of: (fault: SheetFault) => string }[] = [
  { heading: '类别', width: 7, of: ({ is }) => is },
  { heading: '工作表', width: 14, of: ({ sheet }) => sheet ?? '—' },
  { heading: '单元格', width: 9, of: ({ ref }) => ref ?? '—' },
  { heading: '栏目', width: 14, of: ({ heading }) => heading ?? '—' },
  { heading: '发现', width: 36, of: ({ found }) => found },
  { heading: '应为', width: 36, of: ({ wanted }) => wanted },
  { heading: '怎样改', width: 40, of: ({ mend }) => mend },
];

/** 共几处 — as the head of the list says it. */
export function countOf(faults: readonly SheetFault[]): string {
  const asked = faults.filter(({ is }) => is === '询问').length;
  return `${LIST}：差错 ${faults.length - asked} 处，要您决定的 ${asked} 处`;
}

/** 只列清单 — a workbook of its own, for a file that cannot be given back marked: csv, Word, or a refused workbook. */
export const faultList = (faults: readonly SheetFault[]): Promise<Uint8Array> =>
  xlsxOf({
    title: countOf(faults),
    sheets: [
      {
        name: LIST,
        columns: FAULT_COLUMNS.map(({ heading, width }) => ({ heading, width })),
        rows: faults.map((fault) => FAULT_COLUMNS.map(({ of }) => of(fault))),
      },
    ],
  });
