import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/review-committee',
  title: '专家评审委员会由不同领域的专家组成',
  article: '意见 三（二）4',
  why: '一个行业的专家评不了各行各业的手艺。文件没有定领域的数目，“不同”至少是两个。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '公布的专家评审委员会组成', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const committee = edition.selection?.committee;
      if (!committee) continue;
      const fields = new Set(committee.map(({ field }) => field.replace(/\s/g, '')));
      if (fields.size >= 2) {
        yield holds(archive, edition, 'selection.committee', `${fields.size} 个领域 ≥ 2 个`);
        continue;
      }
      yield at(
        archive,
        edition,
        'selection.committee',
        `${edition.year}年度专家评审委员会只有 ${fields.size} 个领域${fields.size ? `（${[...fields].join('、')}）` : ''}，应至少 2 个不同领域。请核对公布的委员会组成。`,
      );
    }
  },
  passing: [
    {
      name: '正好两个领域',
      change: (files) => files['editions/2018.json'].selection.committee.splice(2),
    },
    { name: '没有公布委员会', change: (files) => void delete files['editions/2018.json'].selection.committee },
  ],
  failing: [
    {
      name: '只有一个领域',
      change: (files) => files['editions/2018.json'].selection.committee.splice(1),
      says: '专家评审委员会只有 1 个领域（机械），应至少 2 个不同领域',
    },
    {
      name: '两组同一个领域',
      change: (files) => {
        const { committee } = files['editions/2018.json'].selection;
        committee.splice(2);
        committee[1].field = '机械';
      },
      says: '只有 1 个领域（机械）',
    },
  ],
} satisfies Rule;
