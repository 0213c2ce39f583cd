import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/serving-worker',
  title: '候选人是在职职工',
  article: '意见 三（二）1',
  why: '称号给正在岗位上的职工。是否在职没有公布的，当作未知，不算违反。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '候选人推荐时的在职情况', giver: '推荐单位和省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const candidates = edition.selection?.candidates ?? [];
      const known = candidates.filter(({ serving }) => serving !== undefined).length;
      const inOffice = candidates.filter(({ serving }) => serving).length;
      const held = `写明是否在职的候选人 ${known} 名，在职 ${inOffice} 名 = ${known} 名`;
      if (known > 0 && inOffice === known) yield holds(archive, edition, 'selection.candidates', held);
      const unknown = `${candidates.length - known} 名候选人没有写明是否在职`;
      if (known < candidates.length) yield lacking(archive, edition, 'selection.candidates', unknown);
      for (const [index, { key, name, serving }] of candidates.entries()) {
        if (serving !== false) continue;
        yield at(
          archive,
          edition,
          `selection.candidates[${index}].serving`,
          `${edition.year}年度候选人 ${key}（${name}）不是在职职工，候选人应为在职职工。请核对推荐时的身份。`,
        );
      }
    }
  },
  passing: [
    { name: '全部在职', change: () => {} },
    {
      name: '没有公布是否在职',
      change: (files) => void delete files['editions/2018.json'].selection.candidates[149].serving,
    },
  ],
  failing: [
    {
      name: '一名已经离岗',
      change: (files) => void (files['editions/2018.json'].selection.candidates[0].serving = false),
      says: '候选人 c001（示例甲）不是在职职工，候选人应为在职职工',
    },
  ],
} satisfies Rule;
