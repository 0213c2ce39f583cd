import { expect, test } from 'vitest';
import { madeDocx } from '../../../../tests/made-files.ts';
import { openSheets } from '../open-sheets.ts';
import { type Opened } from '../opened.ts';

function read(body: string, parts?: Record<string, string>): Opened {
  const all = openSheets('公示.docx', madeDocx(body, parts));
  if ('refused' in all) throw new Error(all.refused.map(({ found }) => found).join());
  return all;
}

const p = (text: string, properties = '') => `<w:p><w:r>${properties}<w:t>${text}</w:t></w:r></w:p>`;
const tc = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const cellsOf = ({ sheets }: Opened, sheet = 0) => sheets[sheet]!.rows.flat().map(({ ref, value }) => `${ref} ${value}`);

test('every table is a sheet; the paragraph before it is its first row, over all its columns', () => {
  const all = read(
    p('关于公示的通知') +
      p('示例名单') +
      p('　') +
      tbl(tr(tc(p('姓名')), tc(p('单位'))), tr(tc(p('示例甲')), tc(p('示例厂')))) +
      tbl(tr(tc(p('附')))),
  );
  expect(all.sheets.map(({ name }) => name)).toEqual(['表1', '表2']);
  expect(cellsOf(all)).toEqual(['A1 示例名单', 'A2 姓名', 'B2 单位', 'A3 示例甲', 'B3 示例厂']);
  expect(all.sheets[0]!.merges).toEqual([{ from: { row: 1, column: 1 }, to: { row: 1, column: 2 } }]);
  expect(all.said).toEqual(['表1：表前的一段“示例名单”算作第 1 行，表里的第一行是第 2 行']);
  expect(cellsOf(all, 1)).toEqual(['A1 附']);
});

test('cells over several columns and rows are merged, what follows keeps its column', () => {
  const all = read(
    tbl(
      tr(tc(p('序号'), '<w:vMerge w:val="restart"/>'), tc(p('人选'), '<w:gridSpan w:val="2"/>'), tc(p('备注'))),
      tr(tc(p(''), '<w:vMerge/>'), tc(p('姓名')), tc(p('单位')), tc(p('无'))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('示例甲'))}${tc(p('示例厂'))}</w:tr>`,
    ),
  );
  expect(cellsOf(all)).toEqual(['A1 序号', 'B1 人选', 'D1 备注', 'B2 姓名', 'C2 单位', 'D2 无', 'B3 示例甲', 'C3 示例厂']);
  expect(all.sheets[0]!.merges).toEqual([
    { from: { row: 1, column: 1 }, to: { row: 2, column: 1 } },
    { from: { row: 1, column: 2 }, to: { row: 1, column: 3 } },
  ]);
});

test('what a tracked change took out is not read, what it put in is; both are told', () => {
  const by = 'w:author="示例" w:id="1"';
  const all = read(
    tbl(
      tr(
        tc(
          `<w:p><w:r><w:t>示例</w:t></w:r><w:del ${by}><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>甲</w:t></w:r></w:ins></w:p>`,
        ),
      ),
      `<w:tr><w:trPr><w:del ${by}/></w:trPr>${tc(p('删去的人'))}</w:tr>`,
      tr(tc(`<w:p><w:moveFrom ${by}><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>示例丙</w:t></w:r></w:p>`)),
    ),
  );
  expect(cellsOf(all)).toEqual(['A1 示例甲', 'A2 示例丙']);
  expect(all.said[0]).toContain('4 处修订');
});

test('tabs, breaks, paragraphs and readings above characters are what a reader sees of them', () => {
  const ruby =
    '<w:r><w:ruby><w:rt><w:r><w:t>shì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>示</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  const all = read(
    tbl(tr(tc(`<w:p>${ruby}<w:r><w:tab/><w:t xml:space="preserve">例 </w:t><w:br/><w:t>二</w:t></w:r></w:p>${p('三')}`))),
  );
  expect(cellsOf(all)).toEqual(['A1 示\t例 \n二\n三']);
});

test('hidden text, a table inside a cell and a text box are told', () => {
  const box =
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框里</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>';
  const all = read(
    tbl(
      tr(tc(p('示例甲', '<w:rPr><w:vanish/></w:rPr>')), tc(p('示例乙', '<w:rPr><w:vanish w:val="0"/></w:rPr>'))),
      tr(tc(`${p('外')}${tbl(tr(tc(p('里'))))}${p('后')}`), tc(`<w:p><w:r>${box}</w:r></w:p>`)),
    ),
    { 'word/comments.xml': '<c/>' },
  );
  expect(cellsOf(all)).toEqual(['A1 示例甲', 'B1 示例乙', 'A2 外\n后']);
  expect(all.faults.map(({ ref, found }) => `${ref} ${found}`)).toEqual([
    'A1 这一格里有隐藏的文字',
    'A2 这一格里还有一张表，没有读',
  ]);
  expect(all.said.join()).toMatch(/1 个文本框.*批注/);
});
