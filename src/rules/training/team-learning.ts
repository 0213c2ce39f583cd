import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { eventAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'training/team-learning',
  title: '每届开展班组学习',
  article: '意见 三（一）2',
  why: '意见要推广班组大讲堂一类的培训，评选创新能手和创新型班组。这些事在企业里做，没有查到不等于没有开展，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的班组大讲堂、创新型班组评选', giver: '所在单位和产业工会' },
  *check(archive) {
    yield* eventAnEdition(archive, editions, '班组学习', '班组学习');
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '班组学习'),
} satisfies Rule;
