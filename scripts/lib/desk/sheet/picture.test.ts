import { expect, test } from 'vitest';
import { type SheetFault } from '../../workbook/sheet.ts';
import { madeRows, madeXlsx } from '../../../../tests/made-files.ts';
import { picturesOf } from './picture.ts';

const fault = (ref: string | null, sheet = '名单'): SheetFault => ({
  ...{ sheet, ref, heading: null, is: '差错', found: '示例', wanted: '示例', mend: '示例' },
});
const rows = (count: number, more: (row: number) => string[] = () => []) => [
  ['2021年“齐鲁工匠”名单'],
  ['姓名', '工作单位', '工种'],
  ...Array.from({ length: count }, (_, index) => [`示例${index + 3}`, '示例厂', '示例焊工', ...more(index + 3)]),
];
const drawn = (bytes: Uint8Array, ...faults: SheetFault[]) => picturesOf({ name: 'a.xlsx', bytes }, faults);
const book = (data: string[][], merges: string[] = []) =>
  madeXlsx([
    {
      name: '名单',
      xml: `${madeRows(data)}${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}`,
    },
  ]);

test('the heading and three rows on each side of what is wrong are drawn, with a break where rows are left out', () => {
  const [picture] = drawn(book(rows(60)), fault('B20'), fault('C60'));
  expect(picture!.rows.map(({ row }) => row)).toEqual([1, 2, 17, 18, 19, 20, 21, 22, 23, 57, 58, 59, 60, 61, 62]);
  expect(picture!.rows.filter(({ afterBreak }) => afterBreak).map(({ row }) => row)).toEqual([17, 57]);
  expect(picture!.rows.filter(({ isHead }) => isHead).map(({ row }) => row)).toEqual([1, 2]);
  expect(picture!.letters).toEqual(['A', 'B', 'C']);
  expect([...picture!.shownAt]).toEqual([
    [1, 'B20'],
    [2, 'C60'],
  ]);
});

test('merged cells are one cell; what is wrong in them stands at the first, also where rows part the merge', () => {
  const [picture] = drawn(book(rows(60), ['A1:C1', 'B5:B40']), fault('B8'), fault('A35'));
  const cell = (row: number, ref: string) =>
    picture!.rows.find((each) => each.row === row)!.cells.find((each) => each.ref === ref);
  expect(cell(1, 'A1')).toMatchObject({ columns: 3, rows: 1, text: '2021年“齐鲁工匠”名单' });
  expect(picture!.rows.find(({ row }) => row === 1)!.cells).toHaveLength(1);
  expect(cell(5, 'B5')).toMatchObject({ faults: [1], rows: 4, text: '示例厂' });
  expect(cell(32, 'B5')).toMatchObject({ rows: 7, text: '示例厂' });
  expect(cell(6, 'B6')).toBeUndefined();
});

test('a page is no workbook: rows, columns and long texts have a bound, and what is left out is said', () => {
  const wide = rows(2000, (row) => (row === 3 ? Array.from({ length: 20 }, () => '示'.repeat(500)) : []));
  const [picture] = drawn(book(wide), ...Array.from({ length: 150 }, (_, index) => fault(`A${3 + index * 10}`)));
  expect(picture!.rows.length).toBeLessThanOrEqual(120);
  expect(picture!.more).toBe(true);
  expect(Math.max(...picture!.rows.flatMap(({ cells }) => cells.map(({ text }) => text.length)))).toBeLessThan(70);
  const [far] = drawn(book(rows(5)), fault('ZZ4'));
  expect(far!.letters).toEqual(['A', 'B', 'C', 'ZZ']);
});

test('long numbers, which may be somebody’s, are not drawn; a file that can’t be opened is not drawn', () => {
  const [picture] = drawn(
    book([
      ['姓名', '电话', '工种'],
      ['示例', '１３８00000000', '示例'],
    ]),
    fault('A2'),
  );
  expect(JSON.stringify(picture)).not.toMatch(/[\d０-９]{11}/);
  expect(drawn(new Uint8Array([1, 2, 3]), fault('A2'))).toEqual([]);
  expect(drawn(book(rows(3)), fault(null))).toEqual([]);
});
