import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/lecture',
  title: '开设工匠大讲堂',
  article: '意见 二（三）',
  why: '意见把工匠大讲堂列为把工匠精神融入校园文化的形式。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的工匠大讲堂：通知或报道', giver: '各院校和各级工会' },
  *check(archive) {
    const all = archive.events.filter(({ kind }) => kind === '讲座');
    yield* countByYear(archive, editions, '工匠大讲堂', all.map(happened));
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '讲座'),
} satisfies Rule;
