import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };
const COUNTED = [
  ['candidates', '候选人'],
  ['nominees', '提名人选'],
  ['named', '命名'],
  ['masters', '大工匠'],
] as const;

export default {
  id: 'publicity/stage-counts',
  title: '每届各环节的人数都查得到',
  article: '意见 三（二）5',
  why: '从候选到命名一环套一环，人数公开了，才看得出每一环是不是按文件办的。没有查到不等于没有，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const unknown = COUNTED.filter(([stage]) => !edition.counts[stage] && !edition.selection?.[stage]).map(([, name]) => name);
      if (unknown.length > 0) {
        yield at(
          archive,
          edition,
          'counts',
          `${edition.year}年度没有查到${unknown.join('、')}的人数。请查找公示和报道后登记；确实没有公开，写进例外账。`,
        );
      }
    }
  },
  passing: [
    {
      name: '只有名单，没有另写人数',
      change: (files) => void (files['editions/2018.json'].counts = {}),
    },
  ],
  failing: [
    {
      name: '候选人既无人数也无名单',
      change: (files) => {
        delete files['editions/2018.json'].counts.candidates;
        delete files['editions/2018.json'].selection.candidates;
      },
      says: '2018年度没有查到候选人的人数',
    },
  ],
} satisfies Rule;
