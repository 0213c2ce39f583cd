import { type Rule } from '../rule.ts';
import { noneOf, ungoverned } from '../examples.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/corridor',
  title: '工匠进入文化长廊或展览',
  article: '意见 二（三）',
  why: '意见把工匠文化长廊列为打造校园文化的形式。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的工匠文化长廊或展览：开展消息、展陈说明', giver: '各院校、展览馆和市级工会' },
  *check(archive) {
    const all = archive.events.filter(({ kind }) => kind === '展览');
    yield* countByYear(archive, editions, '工匠文化长廊或展览', all.map(happened));
  },
  passing: [{ name: '正好一项', change: () => {} }, ungoverned],
  failing: [],
  silent: noneOf('events.json', '展览'),
} satisfies Rule;
