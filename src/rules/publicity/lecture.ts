import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { eventAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/lecture',
  title: '每届开设工匠大讲堂',
  article: '意见 二（三）',
  why: '意见把工匠大讲堂列为把工匠精神融入校园文化的形式。没有查到不等于没有开设，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的工匠大讲堂：通知或报道', giver: '各院校和各级工会' },
  *check(archive) {
    yield* eventAnEdition(archive, editions, '工匠大讲堂', '讲座');
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '讲座'),
} satisfies Rule;
