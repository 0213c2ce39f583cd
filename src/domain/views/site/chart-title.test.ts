import { expect, test } from 'vitest';
import { announcedTitle, leadingTitle, onlyFound } from './chart-title.ts';

const groups = (counts: Record<string, number>) => Object.entries(counts).map(([name, count]) => ({ name, count }));

test.each([
  [{}, '各地市都还没有收录'],
  [{ 济南: 0, 青岛: 0 }, '各地市都还没有收录'],
  [{ 济南: 3 }, '有收录的地市只有济南，3人'],
  [{ 济南: 3, 青岛: 0 }, '有收录的地市只有济南，3人'],
  [{ 济南: 1, 青岛: 1 }, '有收录的地市共2个，各1人'],
  [{ 济南: 9, 青岛: 1 }, '收录最多的地市是济南，9人'],
  [{ 青岛: 1, 济南: 9, 枣庄: 9, 淄博: 9 }, '收录最多的地市是济南、枣庄、淄博，各9人'],
  [{ 青岛: 1, 济南: 9, 枣庄: 9, 淄博: 9, 东营: 9 }, '收录最多的地市有4个，各9人'],
])('the title of %j says “%s”', (counts, title) => {
  expect(leadingTitle('地市', '人', groups(counts))).toBe(title);
});

test('the title names a group with the most and no other, whatever the numbers and their order', () => {
  for (let turn = 0; turn < 200; turn++) {
    const counts = Array.from({ length: (turn % 7) + 2 }, (_, index) => (turn * 7 + index * index * 3) % 5);
    const rows = counts.map((count, index) => ({ name: `甲${index}`, count }));
    const title = leadingTitle('年度', '名', rows);
    const most = Math.max(...counts);
    const named = [...title.matchAll(/甲(\d+)/g)].map(([, index]) => counts[Number(index)]);
    expect(named.every((count) => count === most)).toBe(true);
    if (most > 0) expect(title).toContain(`${most}名`);
    if (title.includes('是')) expect(named).toHaveLength(counts.filter((count) => count === most).length);
  }
});

const edition = (announced: number | null, count: number, computed = false) => ({ announced, count, computed });

test('the title of the editions counts only those whose number is known', () => {
  expect(announcedTitle([])).toBeUndefined();
  expect(announcedTitle([edition(null, 12)])).toBeUndefined();
  expect(announcedTitle([edition(50, 12), edition(null, 3)])).toBe('查得到命名人数的1个年度，50名，收录了其中12名');
  expect(announcedTitle([edition(50, 12), edition(50, 1, true)])).toBe(
    '查得到命名人数的2个年度，共100名（含推算），收录了其中13名',
  );
  expect(announcedTitle([edition(0, 0)])).toBe('查得到命名人数的1个年度，0名，收录了其中0名');
});

test('what shows only what was found says so', () => {
  expect(onlyFound('收录最多的地市是济南，9人')).toBe('收录最多的地市是济南，9人（只是查到的）');
});
