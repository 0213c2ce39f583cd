import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'training/apprenticeship-agreement',
  title: '每届有人带徒，并签师带徒协议',
  article: '意见 三（一）1',
  why: '意见要使师带徒成为制度，师徒之间订立协议。协议多存在单位里，没有查到不等于没有签，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const masters = new Set(archive.mentoring.map(({ master }) => master));
    const signed = new Set(archive.mentoring.filter(({ agreement }) => agreement).map(({ master }) => master));
    for (const edition of governed(archive, editions)) {
      const named = [...new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person))];
      if (named.some((person) => signed.has(person))) continue;
      const teaching = named.filter((person) => masters.has(person)).length;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度在册 ${named.length} 人，带徒的 ${teaching} 人，写明协议日期的 0 人，应至少 1 人。没有查到不等于没有签：请查工匠所在单位和工会的拜师、签约消息，登记到 mentoring/ 并写明协议日期；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '50人里正好1人带徒，签了协议', change: () => {} },
    {
      name: '只知道签协议的年份',
      change: (files) => void (files['mentoring.json'][0].agreement = '2019'),
    },
  ],
  failing: [
    {
      name: '带徒，没有协议日期',
      change: (files) => void delete files['mentoring.json'][0].agreement,
      says: '2018年度在册 50 人，带徒的 1 人，写明协议日期的 0 人，应至少 1 人',
    },
    {
      name: '没有人带徒',
      change: (files) => void (files['mentoring.json'] = []),
      says: '带徒的 0 人，写明协议日期的 0 人',
    },
  ],
} satisfies Rule;
