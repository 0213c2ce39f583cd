import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/forum',
  title: '每届组织“齐鲁工匠”论坛',
  article: '意见 二（一）',
  why: '意见把论坛列为宣传方式。论坛多由工会和院校分头举办，没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的“齐鲁工匠”论坛：通知、议程或报道', giver: '省总工会和承办院校' },
  *check(archive) {
    yield* onceAnEdition(archive, editions, '论坛', archive.forums);
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('forums.json'),
} satisfies Rule;
