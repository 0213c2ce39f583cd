import { countText } from '#domain/record/entries/edition.ts';
import { type Rule } from '../rule.ts';
import { governed, holds, lacking } from '../spot.ts';

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
  article: '记录规则',
  why: '从候选到命名一环套一环，人数公开了，才看得出每一环是不是按文件办的。没有查到不等于没有，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明候选、提名、命名和大工匠人数的公示或报道', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      for (const [stage, name] of COUNTED) {
        const [count, list] = [edition.counts[stage], edition.selection?.[stage]];
        if (count && count.basis !== 'planned')
          yield holds(archive, edition, `counts.${stage}`, `公布的${name} ${countText(count)}，查得到`);
        else if (list) yield holds(archive, edition, `selection.${stage}`, `公布的${name}名单有 ${list.length} 名，查得到`);
        else yield lacking(archive, edition, 'counts', `没有查到${name}的人数`);
      }
    }
  },
  passing: [
    {
      name: '只有名单，没有另写人数',
      change: (files) => void (files['editions/2018.json'].counts = {}),
    },
  ],
  failing: [],
  silent: [
    {
      name: '候选人既无人数也无名单',
      change: (files) => {
        delete files['editions/2018.json'].counts.candidates;
        delete files['editions/2018.json'].selection.candidates;
      },
    },
  ],
} satisfies Rule;
