import { type Edition, reported } from '#domain/record/entries/edition.ts';
import { type Step } from '#domain/record/headcount.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };
const STEPS: readonly [Step, string][] = [
  ['candidates', '候选人'],
  ['nominees', '提名人选'],
  ['named', '命名人选'],
];

const candidatesAt = ({ selection }: Edition, level: Step): string[] | undefined =>
  level === 'candidates' ? selection?.candidates?.map(({ key }) => key) : selection?.[level];

export default {
  id: 'selection/stages-nested',
  title: '提名人选出自候选人，命名人选出自提名人选，同一名单没有人重复',
  article: '意见 三（二）5',
  why: '每一步都从上一步的人里选，没有人可以绕过初审、评审或投票。有名单的逐人对，没有名单的比人数。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '候选人、提名人选、命名人选三份名单', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year } = edition;
      const nameOf = new Map(edition.selection?.candidates?.map(({ key, name }) => [key, name]));
      const who = (key: string) => (nameOf.has(key) ? `${key}（${nameOf.get(key)}）` : key);
      let list: { level: Step; label: string; keys: Set<string> } | undefined;
      let above: Step | undefined;
      let size: { level: Step; label: string; number: number } | undefined;
      // Whether the masters come from the named is asked by selection/master-is-craftsman.
      for (const [level, label] of [...STEPS, ['masters', '大工匠']] as typeof STEPS) {
        const keys = candidatesAt(edition, level);
        const number = keys?.length ?? reported(edition.counts[level]);
        const seen = new Set<string>();
        for (const [index, key] of (keys ?? []).entries()) {
          const path = `selection.${level}[${index}]${level === 'candidates' ? '.key' : ''}`;
          if (seen.has(key))
            yield at(archive, edition, path, `${year}年度${label}名单里 ${who(key)}出现两次，应只有一次。请核对名单。`);
          else if (list && level !== 'masters' && !list.keys.has(key))
            yield at(
              archive,
              edition,
              path,
              `${year}年度${label} ${who(key)}不在${list.label}名单里，${label}应出自${list.label}。请核对两份名单。`,
            );
          seen.add(key);
        }
        if (level === 'masters') continue;
        if (keys && list && keys.every((key) => list!.keys.has(key))) {
          const held = `${list.label}名单里的${label} ${seen.size} 名 = ${label}名单 ${keys.length} 名`;
          if (seen.size === keys.length) yield holds(archive, edition, `selection.${level}`, held);
        }
        if (level !== 'candidates' && !(keys && list?.level === above)) {
          yield lacking(archive, edition, 'selection', `${label}和上一环节的名单没有都查到，不能逐人核对`);
        }
        above = level;
        const byList = keys && list?.level === size?.level;
        if (!byList && number !== undefined && size && number > size.number) {
          const path = keys ? `selection.${level}` : `counts.${level}.persons`;
          const message = `${year}年度${label} ${number} 名，应不多于${size.label}的 ${size.number} 名。请核对两个人数。`;
          yield at(archive, edition, path, message);
        } else if (!byList && number !== undefined && size) {
          const path = keys ? `selection.${level}` : `counts.${level}.persons`;
          yield holds(archive, edition, path, `${label} ${number} 名 ≤ ${size.label} ${size.number} 名`);
        }
        if (keys) list = { level, label, keys: seen };
        if (number !== undefined) size = { level, label, number };
      }
    }
  },
  passing: [
    {
      name: '提名名单没有公布，命名的对候选人名单',
      change: (files) => void delete files['editions/2018.json'].selection.nominees,
    },
    {
      name: '计划的候选人数不当作已有的',
      change: ({ 'editions/2018.json': edition }) => {
        delete edition.selection;
        Object.assign(edition.counts.candidates, { persons: 60, basis: 'planned' });
      },
    },
  ],
  failing: [
    {
      name: '命名了没有提名的人',
      change: ({ 'editions/2018.json': { selection }, ...files }) => {
        selection.named[39] = 'c150';
        files['honours/2018.json'][39].edition = null;
        files['honours/2018.json'][39].yearBasis = 'unknown';
      },
      says: '命名人选 c150（示例癸巳丙）不在提名人选名单里',
    },
    {
      name: '提名了候选人以外的人',
      change: (files) => void (files['editions/2018.json'].selection.nominees[99] = 'x001'),
      says: '提名人选 x001不在候选人名单里，提名人选应出自候选人',
    },
    {
      name: '同一名提名人选列了两次',
      change: (files) => void (files['editions/2018.json'].selection.nominees[99] = 'c099'),
      says: '出现两次，应只有一次',
    },
    {
      name: '没有名单，提名比候选多',
      change: (files) => {
        const count = (persons: number) => ({ persons, basis: 'reported', sources: ['r0001'] });
        const counts = { candidates: count(29), nominees: count(30) };
        files['editions/2019.json'] = { year: 2019, counts, process: [], notes: [] };
      },
      says: '2019年度提名人选 30 名，应不多于候选人的 29 名',
    },
  ],
} satisfies Rule;
