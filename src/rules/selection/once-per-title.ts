import { reported } from '#domain/record/entries/edition.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { FIRST_EDITION } from '#domain/programme/titles.ts';
import { type Rule } from '../rule.ts';
import { at, holds, lacking } from '../spot.ts';

const when = ({ edition }: Honour): string => (edition === null ? '年度未知' : `${edition}年度`);

/** 同一称号 — the first edition had a rule of its own: its title bars nobody from that of the two-level programme. */
const titleOf = ({ title, edition }: Pick<Honour, 'title' | 'edition'>): string =>
  `${title}${edition === FIRST_EDITION ? edition : ''}`;

export default {
  id: 'selection/once-per-title',
  title: '同一称号对一个人只命名一次',
  article: '意见 三（二）5',
  why: '称号不重复授予。同一个人同一称号出现两条，不是重复收录，就是把同名的两个人当成了一个人。',
  scope: 'archive',
  force: 'must',
  needs: { material: '这一届完整的命名名单', giver: '省总工会' },
  *check(archive) {
    for (const edition of archive.editions) {
      const honours = archive.honoursIn.get(edition.year) ?? [];
      const single = honours.filter(
        ({ person, title }) =>
          archive.honoursOf.get(person)?.filter((each) => titleOf(each) === titleOf({ title, edition: edition.year })).length ===
          1,
      );
      if (honours.length === 0) continue;
      if (single.length === honours.length) {
        const message = `收录的 ${honours.length} 条命名，同一人同一称号各 1 条 = 1 条`;
        yield holds(archive, honours[0]!, 'title', message, edition);
      }
      const named = reported(edition.counts.named);
      const missing = named === undefined ? '命名人数没有查到' : `公布命名 ${named} 名，收录 ${honours.length} 条`;
      if (named === undefined || named > honours.length) yield lacking(archive, edition, 'counts.named', `${missing}，名单不全`);
    }
    for (const [person, honours] of archive.honoursOf) {
      const first = new Map<string, Honour>();
      for (const honour of honours) {
        const earlier = first.get(titleOf(honour));
        if (!earlier) {
          first.set(titleOf(honour), honour);
          continue;
        }
        const name = archive.by.people.get(person)?.name ?? person;
        yield at(
          archive,
          honour,
          'title',
          `${name}的“${honour.title}”有两条：${earlier.id}（${when(earlier)}）和 ${honour.id}（${when(honour)}），应只有一条。请核对是不是同一次命名，或者是不是同名的两个人。`,
        );
      }
    }
  },
  passing: [
    {
      name: '先工匠，后大工匠',
      change: (files) =>
        files['honours/2018.json'].push({
          ...files['honours/2018.json'][0],
          id: 'h0051',
          title: '齐鲁大工匠',
          edition: null,
          yearBasis: 'unknown',
        }),
    },
    {
      name: '2017年按当年办法命名，后来又命名',
      change: (files) => {
        files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] };
        files['honours/2018.json'].push({ ...files['honours/2018.json'][0], id: 'h0051', edition: 2017 });
      },
    },
  ],
  failing: [
    {
      name: '另一条年度未知',
      change: (files) =>
        files['honours/2018.json'].push({
          ...files['honours/2018.json'][0],
          id: 'h0051',
          edition: null,
          yearBasis: 'unknown',
        }),
      says: '示例甲的“齐鲁工匠”有两条：h0001（2018年度）和 h0051（年度未知）',
    },
    {
      name: '两届都命名',
      change: (files) => {
        files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] };
        files['honours/2018.json'].push({ ...files['honours/2018.json'][49], id: 'h0051', edition: 2019 });
      },
      says: '“齐鲁大工匠”有两条：h0050（2018年度）和 h0051（2019年度）',
    },
  ],
} satisfies Rule;
