import { reported } from '#domain/record/entries/edition.ts';
import { quota } from '#domain/programme/quotas.ts';
import { FIRST_EDITION, standsOn, titlesOn } from '#domain/programme/titles.ts';
import { type Rule } from '../rule.ts';
import { at, counted, holds, lacking } from '../spot.ts';

const LISTS = [
  ['candidates', '候选人'],
  ['nominees', '提名人选'],
  ['named', '命名人选'],
  ['masters', '大工匠'],
] as const;

export default {
  id: 'selection/lists-match-counts',
  title: '名单与公布的人数相符，收录的命名不多于公布的人数',
  article: '记录规则',
  why: '人数来自报道，名单逐人录入，两者对得上才说明没有漏录和重录。收录可以不全，不可以比公布的多。',
  scope: 'edition',
  force: 'must',
  needs: { material: '公布的人数和逐人名单', giver: '省总工会' },
  *check(archive, { programme: { titles, quotas } }) {
    const [masterTitle, craftsmanTitle] = (['masters', 'named'] as const).map((list) =>
      titlesOn(list, titles)
        .map(({ name }) => name)
        .join('、'),
    );
    for (const edition of archive.editions) {
      const { year, counts, selection } = edition;
      const limits = quota(year, quotas);
      const honours = archive.honoursIn.get(year) ?? [];
      const masters = new Set(honours.flatMap(({ title, person }) => (standsOn(title, 'masters', titles) ? [person] : [])));
      const craftsmen = new Set(
        honours.flatMap(({ title, person }) => (standsOn(title, 'named', titles) && !masters.has(person) ? [person] : [])),
      );
      const [all, top] = [reported(counts.named), reported(counts.masters)];
      // A number that breaks the programme's own is reported by the rule for it, and each disagreement once.
      let settled =
        Math.max(all ?? 0, masters.size + craftsmen.size) > limits.named || Math.max(top ?? 0, masters.size) > limits.masters;
      for (const [kind, label] of LISTS) {
        const [count, listed, limit] = [reported(counts[kind]), selection?.[kind]?.length, limits[kind]];
        const fixed = year === FIRST_EDITION || kind === 'candidates' || kind === 'nominees';
        if (limit === null || limit === 0) continue;
        if (count === undefined || listed === undefined) {
          yield lacking(archive, edition, 'selection', `${label}的人数和名单没有都查到`);
          continue;
        }
        if (count === listed) yield holds(archive, edition, `selection.${kind}`, `公布${label} ${count} 名 = 名单 ${listed} 名`);
        if (count === listed || fixed) continue;
        if (Math.max(count, listed) > limit) continue;
        settled = true;
        yield at(
          archive,
          edition,
          `counts.${kind}.persons`,
          `${year}年度公布${label} ${count} 名，名单有 ${listed} 名，应当相等。请核对报道的人数和名单。`,
        );
      }
      const recorded: [number, number | undefined, string, 'named' | 'masters'][] =
        all !== undefined && top !== undefined
          ? [
              [masters.size, top, masterTitle!, 'masters'],
              [craftsmen.size, Math.max(0, all - top), `大工匠以外的${craftsmanTitle}`, 'named'],
            ]
          : [
              [masters.size, top, masterTitle!, 'masters'],
              [masters.size + craftsmen.size, all, '命名', 'named'],
            ];
      for (const [number, most, what, list] of recorded) {
        if (settled || most === undefined || number === 0) continue;
        if (number <= most) {
          yield holds(archive, edition, `counts.${list}.persons`, `收录${what} ${number} 名 ≤ 公布的 ${most} 名`);
          continue;
        }
        const message = `${year}年度收录${what} ${number} 名，应不多于公布的 ${most} 名。请核对有没有别的年度混了进来，或称号记错。`;
        yield counted(archive, edition, number, message);
      }
    }
  },
  passing: [
    {
      name: '收录不全',
      change: (files) => {
        for (const honour of files['honours/2018.json'].slice(30, 35))
          Object.assign(honour, { edition: null, yearBasis: 'unknown' });
      },
    },
    {
      name: '没有公布人数',
      change: (files) => void (files['editions/2018.json'].counts = {}),
    },
  ],
  failing: [
    {
      name: '公布49名，名单50名',
      change: (files) => void (files['editions/2018.json'].counts.named.persons = 49),
      says: '2018年度公布命名人选 49 名，名单有 50 名，应当相等',
    },
    {
      name: '公布9名大工匠，收录10名',
      change: (files) => {
        files['editions/2018.json'].counts.masters.persons = 9;
        delete files['editions/2018.json'].selection.masters;
      },
      says: '2018年度收录齐鲁大工匠 10 名，应不多于公布的 9 名',
    },
  ],
} satisfies Rule;
