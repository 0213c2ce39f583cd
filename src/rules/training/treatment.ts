import { type Rule } from '../rule.ts';
import { type Counted, countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/treatment',
  title: '落实政治、经济和社会待遇',
  article: '意见 三（三）',
  why: '意见要推荐齐鲁工匠当代表委员、参加疗休养、培训和出国研修，用的是“积极推荐”“探索”“鼓励”，没有定下人数。写明是哪一种待遇的事实和组织的疗休养，只按年份计数，不作判断；党员身份和个人收入不收。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明待遇和日期的公示、名单或报道', giver: '省总工会、推荐单位和所在单位' },
  *check(archive) {
    const facts = archive.people.flatMap((person) =>
      person.facts.flatMap(({ treatment, date }, index): Counted[] =>
        treatment === undefined
          ? []
          : [
              {
                entry: person,
                path: `facts[${index}].treatment`,
                title: treatment,
                year: date === undefined ? undefined : Number(date.slice(0, 4)),
                of: treatment,
              },
            ],
      ),
    );
    const retreats = archive.events.filter(({ kind }) => kind === '疗休养');
    const organised = retreats.map((event) => ({ ...happened(event), of: '组织疗休养' }));
    yield* countByYear(archive, editions, '待遇', [...facts, ...organised]);
  },
  passing: [
    {
      name: '一人当选人大代表，组织了一次疗休养',
      change: (files) => {
        Object.assign(files['people/0001.json'][0].facts[0], { treatment: '人大代表', date: '2018-12' });
        files['events.json'].push({ ...files['events.json'][1], id: 'e0009', kind: '疗休养', title: '示例工匠疗休养' });
      },
    },
  ],
  failing: [],
  silent: [
    { name: '没有写明待遇的事实', change: () => {} },
    {
      name: '待遇没有日期',
      change: (files) => void (files['people/0001.json'][0].facts[0].treatment = '培训'),
    },
  ],
} satisfies Rule;
