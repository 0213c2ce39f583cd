import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/fair-review',
  title: '与候选人有利害关系的专家回避',
  article: '意见 三（二）4',
  why: '文件要求评审“客观、公平、公正、实事求是”。记录写明有利害关系的，就要写明回避了没有；没有公布的，不猜。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '专家评审的回避记录', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const conflicts = edition.selection?.review?.conflicts ?? [];
      const recused = conflicts.filter((each) => each.recused).length;
      const path = 'selection.review.conflicts';
      if (conflicts.length > 0 && recused === conflicts.length)
        yield holds(archive, edition, path, `有利害关系的 ${conflicts.length} 处，回避 ${recused} 处 = ${conflicts.length} 处`);
      for (const [index, { expert, candidate, relation, recused: stayedAway }] of conflicts.entries()) {
        const who = `专家“${expert}”与候选人 ${candidate}（${relation}）`;
        if (stayedAway === undefined) yield lacking(archive, edition, `${path}[${index}]`, `${who}有没有回避，没有查到`);
        if (stayedAway !== false) continue;
        const message = `${edition.year}年度${who}没有回避，有利害关系的专家应当回避。请核对评审记录；的确没有回避，写进例外账。`;
        yield at(archive, edition, `${path}[${index}].recused`, message);
      }
    }
  },
  passing: [
    { name: '都回避了', change: () => {} },
    { name: '一处也没有', change: (files) => void (files['editions/2018.json'].selection.review.conflicts = []) },
  ],
  failing: [
    {
      name: '没有回避',
      change: (files) => void (files['editions/2018.json'].selection.review.conflicts[0].recused = false),
      says: '2018年度专家“甲组一号”与候选人 c001（同一单位）没有回避',
    },
  ],
  silent: [
    {
      name: '有没有回避没有查到',
      change: (files) => void delete files['editions/2018.json'].selection.review.conflicts[0].recused,
    },
  ],
} satisfies Rule;
