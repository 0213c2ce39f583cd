import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/contest-widely',
  title: '各地、各单位普遍开展技能竞赛',
  article: '意见 三（一）3',
  why: '意见以企业练兵比武为基础，以省、市、县和行业竞赛为主体，要普遍开展。“普遍”没有数目，只按举办的年份和级别计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期和级别的竞赛通知或结果', giver: '各级工会和所在单位' },
  *check(archive) {
    const contests = archive.events.filter(({ kind }) => kind === '竞赛');
    yield* countByYear(
      archive,
      editions,
      '技能竞赛',
      contests.map((contest) => ({ ...happened(contest), of: contest.level })),
    );
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '竞赛'),
} satisfies Rule;
