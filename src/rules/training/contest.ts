import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { eventAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'training/contest',
  title: '每届举办职工职业技能竞赛',
  article: '意见 三（一）3',
  why: '意见要求普遍开展技能竞赛，每年选定一批工种举办省级竞赛。记录只收与本工程有关的，没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '写明属于这一届的竞赛通知或结果', giver: '省人力资源社会保障厅和省总工会' },
  *check(archive) {
    yield* eventAnEdition(archive, editions, '职业技能竞赛', '竞赛');
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '竞赛'),
} satisfies Rule;
