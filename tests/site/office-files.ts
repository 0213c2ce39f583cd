import { writeXlsx } from 'hucre/xlsx';
import { fiction } from '#lib/bench/fiction.ts';

/** 示例记录 — of the first edition, read two years later: of the next edition it holds nobody yet. */
export const OFFICE_RECORD = fiction(30).map((file) =>
  file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
);

const EMPLOYERS = ['造船', '钢铁', '纺织印染', '云门酒业', '铁路机车', '港口装卸', '药业', '陶瓷', '电力检修', '水务'];
const NAMES = [...'春夏秋冬晨昏朝暮山川'];

/** 工会的名单 — a merged title, a heading in two rows, a private column, a total; with the cells of some rows written anew. */
export function unionList(year: number, slips: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [
    [`${year}年“齐鲁工匠”命名名单`, null, null, null, null, null, null],
    ['序号', '姓名', '单位情况', null, '工种', '称号', '身份证号'],
    [null, null, '工作单位', '地市', null, null, null],
    ...EMPLOYERS.map((each, index) => [
      ...[index + 1, `示例${NAMES[index]!}`, `示例${each}有限公司`, '济南市', '示例焊工', '齐鲁工匠', '示例'],
    ]),
    ['合计', '10人', null, null, null, null, null],
  ];
  for (const [ref, value] of Object.entries(slips)) rows[Number(ref.slice(1)) - 1]![ref.charCodeAt(0) - 65] = value;
  const merges = [
    [0, 0, 0, 6],
    [1, 0, 2, 0],
    [1, 1, 2, 1],
    [1, 2, 1, 3],
    [1, 4, 2, 4],
    [1, 5, 2, 5],
    [1, 6, 2, 6],
  ].map(([startRow, startCol, endRow, endCol]) => ({
    ...{ startRow: startRow!, startCol: startCol!, endRow: endRow!, endCol: endCol! },
  }));
  return writeXlsx({ sheets: [{ name: '名单', rows, merges }] });
}
