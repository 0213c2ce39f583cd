import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'training/studio',
  title: '每届有人领衔创建工匠创新工作室',
  article: '意见 三（一）4',
  why: '意见要加大工匠创新工作室的建设，支持获评的人领衔创建。没有查到不等于没有创建，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const leaders = new Set(archive.studios.map(({ leader }) => leader));
    for (const edition of governed(archive, editions)) {
      const named = new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person));
      if ([...named].some((person) => leaders.has(person))) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度在册 ${named.size} 人，领衔工作室的 0 人，应至少 1 人。没有查到不等于没有创建：请查工匠所在单位和各级工会的工作室揭牌、命名消息，登记到 studios/ 并写明领衔人；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    {
      name: '50人里正好1人领衔',
      change: (files) => void (files['studios/2018.json'] = files['studios/2018.json'].slice(-1)),
    },
  ],
  failing: [
    {
      name: '一间也没有',
      change: (files) => void (files['studios/2018.json'] = []),
      says: '2018年度在册 50 人，领衔工作室的 0 人，应至少 1 人',
    },
    {
      name: '有一间，没有写领衔人',
      change: (files) => {
        const [{ leader: _leader, grants: _grants, ...studio }] = files['studios/2018.json'];
        files['studios/2018.json'] = [studio];
      },
      says: '登记到 studios/ 并写明领衔人；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
