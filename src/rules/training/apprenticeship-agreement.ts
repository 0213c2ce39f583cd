import { type Rule } from '../rule.ts';
import { governed } from '../spot.ts';
import { tallied } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/apprenticeship-agreement',
  title: '获评的人带徒，并签师带徒协议',
  article: '意见 三（一）1',
  why: '意见要使师带徒成为制度，师徒之间订立协议，没有定下几对。每届只报在册的人里几人带徒签了协议，不作判断。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明日期的师带徒协议', giver: '所在单位和工会' },
  *check(archive) {
    const signed = Map.groupBy(
      archive.mentoring.filter(({ agreement }) => agreement),
      ({ master }) => master.person,
    );
    for (const edition of governed(archive, editions)) {
      const named = [...new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person))];
      const masters = named.filter((person) => signed.has(person));
      const first = signed.get(masters[0] ?? '')?.[0];
      const message = `在册 ${named.length} 人，写明协议日期的 ${masters.length} 人`;
      if (first) yield tallied(archive, first, 'agreement', message, edition);
    }
  },
  passing: [
    { name: '50人里正好1人带徒，签了协议', change: () => {} },
    {
      name: '只知道签协议的年份',
      change: (files) => void (files['mentoring.json'][0].agreement = '2019'),
    },
  ],
  failing: [],
  silent: [
    {
      name: '带徒，没有协议日期',
      change: (files) => void delete files['mentoring.json'][0].agreement,
    },
    {
      name: '没有人带徒',
      change: (files) => void (files['mentoring.json'] = []),
    },
  ],
} satisfies Rule;
