import { type Rule } from '../rule.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

/** 基地 — the two kinds that the 意见 names; a base of research is the matter of publicity/research. */
const BASES: readonly string[] = ['育人示范基地', '实践基地'];

export default {
  id: 'publicity/base',
  title: '建立工匠文化育人示范基地、实践基地',
  article: '意见 二（三）',
  why: '意见要学校建立工匠文化的育人示范基地和实践基地，没有定下几处，也没有写明由谁挂牌。登记成这两种的，只按建立的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的基地揭牌、授牌消息', giver: '各院校、省教育厅和各级工会' },
  *check(archive) {
    const bases = archive.institutions.filter(({ kind }) => BASES.includes(kind));
    yield* countByYear(
      archive,
      editions,
      '工匠文化基地',
      bases.map((base) => ({ ...happened(base), of: base.kind })),
    );
  },
  passing: [
    {
      name: '建了一处实践基地',
      change: (files) => {
        const [college] = files['institutions.json'];
        files['institutions.json'].push({ ...college, id: 'i0002', kind: '实践基地', title: '示例工匠文化实践基地' });
      },
    },
  ],
  failing: [],
  silent: [
    { name: '一处也没有', change: () => {} },
    {
      name: '只有研究基地',
      change: (files) => void (files['institutions.json'][0].kind = '研究基地'),
    },
  ],
} satisfies Rule;
