import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/film',
  title: '制作“齐鲁工匠”系列宣传片',
  article: '意见 二（一）',
  why: '意见把系列宣传片列为宣传方式。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的“齐鲁工匠”宣传片：片名、播出日期', giver: '山东广播电视台和省总工会' },
  *check(archive) {
    const all = archive.films;
    yield* countByYear(archive, editions, '宣传片', all.map(happened));
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('films.json'),
} satisfies Rule;
