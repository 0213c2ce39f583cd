import { chineseDate } from '#domain/values/date.ts';
import { firstPeriods } from '#domain/record/naming.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/deeds-before-vote',
  title: '公众投票开始时，每名提名人选的事迹都已公布',
  article: '意见 三（二）5',
  why: '投票的人要先知道投给谁、凭什么投。同一天公布、同一天开始投票的，先后看不出来，不算违反。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '提名人选的事迹公布处，事迹公布和公众投票的日期', giver: '省总工会和承办投票的媒体' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { candidates = [], nominees } = edition.selection ?? {};
      const [deeds, vote] = (['事迹公布', '公众投票'] as const).map((wanted) =>
        firstPeriods(edition).find(({ stage }) => stage === wanted),
      );
      const nominated = new Set(nominees);
      const listed = candidates.some((candidate) => candidate.deeds) && nominated.size > 0;
      if (deeds && vote) {
        const path = `${deeds.path}.from`;
        const held = `事迹公布 ${deeds.from} ≤ 公众投票 ${vote.from}`;
        if (deeds.from <= vote.from) yield holds(archive, edition, path, held);
        else
          yield at(
            archive,
            edition,
            path,
            `${edition.year}年度${chineseDate(deeds.from)}才开始公布事迹，应不晚于公众投票开始的${chineseDate(vote.from)}。请核对两个日期。`,
          );
      } else yield lacking(archive, edition, 'selection.stages', '没有查到事迹公布和公众投票的日期');
      if (!listed) {
        yield lacking(archive, edition, 'selection.candidates', '没有查到提名人选的事迹公布在哪里');
        continue;
      }
      const told = candidates.filter(({ key, deeds: where }) => where && nominated.has(key)).length;
      const held = `有事迹公布处的提名人选 ${told} 名 = ${nominated.size} 名`;
      if (told === nominated.size) yield holds(archive, edition, 'selection.nominees', held);
      for (const [index, candidate] of candidates.entries()) {
        if (candidate.deeds || !nominated.has(candidate.key)) continue;
        yield at(
          archive,
          edition,
          `selection.candidates[${index}].deeds`,
          `${edition.year}年度提名人选 ${candidate.key}（${candidate.name}）没有事迹公布处，提名人选的事迹应全部公布。请补上公布在哪里。`,
        );
      }
    }
  },
  passing: [
    {
      name: '公布和投票同一天开始',
      change: (files) => Object.assign(files['editions/2018.json'].selection.stages[3], { from: '2018-09-25', to: '2018-10-15' }),
    },
    {
      name: '事迹公布处一个也没有查到',
      change: (files) => {
        for (const candidate of files['editions/2018.json'].selection.candidates) delete candidate.deeds;
      },
    },
  ],
  failing: [
    {
      name: '投票开始后一天才公布',
      change: (files) => Object.assign(files['editions/2018.json'].selection.stages[3], { from: '2018-09-26', to: '2018-09-28' }),
      says: '2018年9月26日才开始公布事迹，应不晚于公众投票开始的2018年9月25日',
    },
    {
      name: '一名提名人选没有公布事迹',
      change: (files) => void delete files['editions/2018.json'].selection.candidates[99].deeds,
      says: '提名人选 c100（',
    },
  ],
} satisfies Rule;
