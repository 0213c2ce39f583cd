import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/forum',
  title: '组织“齐鲁工匠”论坛',
  article: '意见 二（一）',
  why: '意见把论坛列为宣传方式。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的“齐鲁工匠”论坛：通知、议程或报道', giver: '省总工会和承办院校' },
  *check(archive) {
    const all = archive.forums;
    yield* countByYear(archive, editions, '论坛', all.map(happened));
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('forums.json'),
} satisfies Rule;
