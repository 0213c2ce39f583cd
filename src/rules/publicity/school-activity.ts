import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { eventAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/school-activity',
  title: '每届工匠走进学校',
  article: '意见 二（三）',
  why: '意见要让工匠成为学生的新导师，列出的做法有事迹报告会和学生采访工匠，还要从职业院校延伸到其他院校。没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的报告会、宣讲或学生采访', giver: '省教育厅、省总工会和各院校' },
  *check(archive) {
    yield* eventAnEdition(archive, editions, '工匠进校园', '进校园');
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '进校园'),
} satisfies Rule;
