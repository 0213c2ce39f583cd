import { expect, test } from 'vitest';
import { understood } from './understood.ts';
import { listOf, type Value } from '../../../tests/lists/messy.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

const archive = specimenArchive();

test.each([
  ['2019年“齐鲁工匠”候选人名单', '主办单位公布过的，逐人填进填报表的“评选”'],
  ['2019年“齐鲁工匠”提名人选', '主办单位公布过的，逐人填进填报表的“评选”'],
  ['2019年“齐鲁工匠”推荐人选汇总表', '推荐的人没有公布，姓名不收；人数填进填报表的“届次”'],
])('of people who are not named yet only how many they are is told, and where they go: %s', (title, mend) => {
  const rows: Value[][] = [
    ['示例春', 95.5, 1200],
    ['示例甲', 90, 800],
  ];
  const { rows: read, faults, said } = understood(listOf([title], ['姓名', '专家评分', '得票数'], ...rows), archive);
  expect([read, said]).toEqual([[], []]);
  expect(faults).toMatchObject([{ ref: 'A1', is: '差错', mend: expect.stringContaining(mend) as string }]);
  expect(faults[0]!.found).toContain('（2 人）');
});

test('a column that a list of namings has no place for is told with the place where it goes', () => {
  const heading = ['姓名', '主要事迹', '备注', '资助金额（万元）', '得票'];
  const { rows, faults, said } = understood(
    listOf(['2019年“齐鲁工匠”名单'], heading, ['示例春', '改进示例装置。', '示例', 5, 100]),
    archive,
  );
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(1);
  for (const place of ['用 --person 导入', '填报表“命名”的“说明”', '填报表的“资助与配套”', '填报表的“评选”'])
    expect(said.join('\n')).toContain(place);
});
