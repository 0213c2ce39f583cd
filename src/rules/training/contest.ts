import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { governed, holds } from '../spot.ts';
import { happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/contest',
  title: '每年举办省级职工职业技能竞赛',
  article: '意见 三（一）3',
  why: '意见要求每年选定一批工种举办省级竞赛；市、县、行业和企业的竞赛不能代替，另行计数。按举办的年份看，记录只收与本工程有关的，没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '写明日期的省级竞赛通知或结果', giver: '省人力资源社会保障厅和省总工会' },
  *check(archive) {
    const provincial = archive.events.filter(({ kind, level }) => kind === '竞赛' && level === '省').map(happened);
    const byYear = Map.groupBy(provincial, ({ year }) => year);
    for (const edition of governed(archive, editions)) {
      const [first, ...others] = byYear.get(edition.year) ?? [];
      if (!first) continue;
      const message = `${edition.year}年收录省级竞赛 ${others.length + 1} 项 ≥ 1 项：${first.title}${others.length > 0 ? '等' : ''}`;
      yield holds(archive, first.entry, first.path, message, edition);
    }
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: [
    ...noneOf('events.json', '竞赛'),
    {
      name: '只有企业自己的竞赛',
      change: (files) => {
        for (const event of files['events.json']) if (event.kind === '竞赛') event.level = '企业';
      },
    },
    {
      name: '省级竞赛在别的年份举办',
      change: (files) => {
        for (const event of files['events.json']) if (event.kind === '竞赛') event.date = '2019-10-10';
      },
    },
  ],
} satisfies Rule;
