import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/school-activity',
  title: '工匠走进学校',
  article: '意见 二（三）',
  why: '意见要让工匠成为学生的新导师，列出的做法有事迹报告会和学生采访工匠，还要从职业院校延伸到其他院校。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的报告会、宣讲或学生采访', giver: '省教育厅、省总工会和各院校' },
  *check(archive) {
    const all = archive.events.filter(({ kind }) => kind === '进校园');
    yield* countByYear(archive, editions, '工匠进校园', all.map(happened));
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '进校园'),
} satisfies Rule;
