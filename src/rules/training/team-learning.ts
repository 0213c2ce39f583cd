import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/team-learning',
  title: '开展班组学习',
  article: '意见 三（一）2',
  why: '意见要推广班组大讲堂一类的培训，评选创新能手和创新型班组。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的班组大讲堂、创新型班组评选和评出的班组', giver: '所在单位和产业工会' },
  *check(archive) {
    const learning = archive.events.filter(({ kind }) => kind === '班组学习');
    const teams = archive.institutions.filter(({ kind }) => kind === '班组');
    yield* countByYear(archive, editions, '班组学习和班组', [...learning, ...teams].map(happened));
  },
  passing: [
    { name: '正好一项', change: () => {} },
    {
      name: '没有活动，登记了评出的班组',
      change: (files) => {
        files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '班组学习');
        files['institutions.json'].push({ ...files['institutions.json'][0], id: 'i0002', kind: '班组', title: '示例创新型班组' });
      },
    },
    ungoverned,
  ],
  failing: [],
  silent: noneOf('events.json', '班组学习'),
} satisfies Rule;
