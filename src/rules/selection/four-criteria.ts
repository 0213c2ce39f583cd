import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };
const WANTED = ['工匠精神', '工艺专长', '领军作用', '突出贡献'];

export default {
  id: 'selection/four-criteria',
  title: '专家评审看工匠精神、工艺专长、领军作用、突出贡献四个方面',
  article: '意见 三（二）4',
  why: '四个方面缺一不可。文件写的是“等方面”，另加标准可以，减少不可以。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年的评审标准或评选办法', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const criteria = edition.selection?.criteria;
      if (!criteria) continue;
      const missing = WANTED.filter((wanted) => !criteria.some((criterion) => criterion.includes(wanted)));
      if (missing.length === 0) {
        yield holds(
          archive,
          edition,
          'selection.criteria',
          `${WANTED.join('、')} ${WANTED.length} 项都在公布的 ${criteria.length} 项里`,
        );
        continue;
      }
      yield at(
        archive,
        edition,
        'selection.criteria',
        `${edition.year}年度的评审标准是${criteria.join('、') || '空'}，缺${missing.join('、')}，应有${WANTED.join('、')}。请核对评审办法原文。`,
      );
    }
  },
  passing: [
    { name: '正好四项', change: () => {} },
    {
      name: '四项之外另加一项',
      change: (files) => void files['editions/2018.json'].selection.criteria.push('群众基础'),
    },
  ],
  failing: [
    {
      name: '缺领军作用',
      change: (files) => files['editions/2018.json'].selection.criteria.splice(2, 1),
      says: '评审标准是工匠精神、工艺专长、突出贡献，缺领军作用',
    },
  ],
} satisfies Rule;
