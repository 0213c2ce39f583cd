import { reported } from '#domain/record/entries/edition.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/all-reviewed',
  title: '所有推荐人选都经过资格审查',
  article: '意见 三（二）4',
  why: '文件写的是“对所有推荐人选进行严格的资格审查”：推荐多少，审多少，一个也不漏，也没有人不经推荐就进来。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '推荐人数和初审人数', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year, counts, selection } = edition;
      const [recommended, reviewed] = [reported(counts.recommended), reported(counts.reviewed)];
      const path = 'counts.reviewed.persons';
      if (recommended !== undefined && reviewed !== undefined) {
        if (recommended === reviewed) yield holds(archive, edition, path, `初审 ${reviewed} 名 = 推荐 ${recommended} 名`);
        else
          yield at(
            archive,
            edition,
            path,
            `${year}年度推荐 ${recommended} 名，初审 ${reviewed} 名，应当相等：推荐的都要审，审的都出自推荐。请核对两个人数。`,
          );
      } else if (recommended !== undefined || reviewed !== undefined)
        yield lacking(archive, edition, 'counts', `没有查到${recommended === undefined ? '推荐' : '初审'}人数`);
      const candidates = reported(counts.candidates) ?? selection?.candidates?.length;
      for (const [what, number, where] of [
        ['推荐', recommended, 'counts.recommended.persons'],
        ['初审', reviewed, path],
      ] as const) {
        if (number === undefined || candidates === undefined || candidates <= number) continue;
        const message = `${year}年度候选人 ${candidates} 名，${what}的只有 ${number} 名，候选人应出自${what}的人选，不多于它。请核对两个人数。`;
        yield at(archive, edition, where, message);
      }
    }
  },
  passing: [
    { name: '推荐的都审了', change: () => {} },
    {
      name: '计划的推荐人数不拿来比',
      change: (files) => Object.assign(files['editions/2018.json'].counts.recommended, { persons: 900, basis: 'planned' }),
    },
  ],
  failing: [
    {
      name: '漏审一名',
      change: (files) => void (files['editions/2018.json'].counts.reviewed.persons = 619),
      says: '2018年度推荐 620 名，初审 619 名，应当相等',
    },
    {
      name: '推荐的比候选人还少',
      change: ({ 'editions/2018.json': { counts } }) => {
        counts.recommended.persons = counts.reviewed.persons = 149;
      },
      says: '2018年度候选人 150 名，推荐的只有 149 名',
    },
  ],
  silent: [
    {
      name: '推荐人数没有查到',
      change: (files) => void delete files['editions/2018.json'].counts.recommended,
    },
  ],
} satisfies Rule;
