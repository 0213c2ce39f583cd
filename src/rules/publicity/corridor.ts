import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { eventAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/corridor',
  title: '每届的工匠进入文化长廊或展览',
  article: '意见 二（三）',
  why: '意见把工匠文化长廊列为打造校园文化的形式。长廊很少见报，没有查到不等于没有建立，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的工匠文化长廊或展览：开展消息、展陈说明', giver: '各院校、展览馆和市级工会' },
  *check(archive) {
    yield* eventAnEdition(archive, editions, '工匠文化长廊或展览', '展览');
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '展览'),
} satisfies Rule;
