import { merits } from '#domain/record/entries/selection.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };
const few = (keys: readonly string[]) => keys.slice(0, 5).join('、') + (keys.length > 5 ? ` 等 ${keys.length} 名` : '');

export default {
  id: 'selection/vote-and-score',
  title: '命名综合公众投票和专家评审，取综合成绩最高的提名人选',
  article: '意见 三（二）5',
  why: '票数按最高票折成百分，再按公布的占比与专家评分相加。名额线上同分的，命名谁都不算违反，同分会写明。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '占比、专家评分、公众得票和命名名单', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { selection, year } = edition;
      if (!selection) continue;
      const { candidates, nominees, named = [], scores, weights } = selection;
      const nameOf = new Map(candidates?.map(({ key, name }) => [key, name]));
      const who = (key: string) => (nameOf.has(key) ? `${key}（${nameOf.get(key)}）` : key);
      if (weights && (weights.expert === 0 || weights.votes === 0)) {
        const message = `${year}年度的占比是专家评审 ${weights.expert}、公众投票 ${weights.votes}，两项都应大于 0，才是综合。请核对评选办法。`;
        yield at(archive, edition, 'selection.weights', message);
      }
      if (!scores || !weights || named.length === 0) {
        if (weights && weights.expert > 0 && weights.votes > 0)
          yield holds(archive, edition, 'selection.weights', `专家评审 ${weights.expert} > 0，公众投票 ${weights.votes} > 0`);
        yield lacking(archive, edition, 'selection', '占比、评分与得票、命名名单没有都查到');
      }
      if (!scores) continue;
      const scored = new Set<string>();
      for (const [index, { key }] of scores.entries()) {
        const message = `${year}年度 ${who(key)}的成绩有两条，应只有一条。请删去错的一条。`;
        if (scored.has(key)) yield at(archive, edition, `selection.scores[${index}].key`, message);
        scored.add(key);
      }
      for (const [index, key] of (nominees ?? []).entries()) {
        // A nominee who is no candidate is reported by selection/stages-nested.
        if (scored.has(key) || (candidates && !nameOf.has(key))) continue;
        const message = `${year}年度提名人选 ${who(key)}没有评分和得票，每名提名人选都应有。请补上成绩。`;
        yield at(archive, edition, `selection.nominees[${index}]`, message);
      }
      const eligible = new Set(nominees ?? scored);
      const ranked = [...merits(selection)].filter(([key]) => eligible.has(key)).sort(([, a], [, b]) => b - a);
      const line = ranked[named.length - 1]?.[1];
      if (line === undefined) continue;
      const whole = Math.max(1, ...scores.map(({ votes }) => votes)) * 10_000;
      const points = (merit: number) => Number((merit / whole).toFixed(4));
      const chosen = new Set(named);
      const merit = new Map(ranked);
      const tied = ranked.flatMap(([key, each]) => (each === line ? [who(key)] : []));
      const passedOver = ranked.flatMap(([key, each]) => (each >= line && !chosen.has(key) ? [who(key)] : []));
      const below = named.filter((key) => (merit.get(key) ?? -1) < line);
      const held = `命名的 ${named.length} 名综合成绩都 ≥ 第 ${named.length} 名的 ${points(line)}`;
      if (below.length === 0) yield holds(archive, edition, 'selection.scores', held);
      for (const [index, key] of named.entries()) {
        const own = merit.get(key);
        if (own === undefined || own >= line) continue;
        yield at(
          archive,
          edition,
          `selection.named[${index}]`,
          `${year}年度命名的 ${who(key)}综合成绩 ${points(own)}，应不低于第 ${named.length} 名的 ${points(line)}${tied.length > 1 ? `（同分：${few(tied)}）` : ''}；不低于此而没有命名的有 ${few(passedOver)}。请核对评分、得票、占比和名单。`,
        );
      }
    }
  },
  passing: [
    {
      name: '名额线上同分，命名了其中一名',
      change: ({ 'editions/2018.json': { selection } }) => void (selection.scores[50] = { ...selection.scores[49], key: 'c051' }),
    },
  ],
  failing: [
    {
      name: '命名了成绩低的',
      change: (files) => Object.assign(files['editions/2018.json'].selection.scores[9], { expert: 60, votes: 40_000 }),
      says: '命名的 c010（示例癸酉）综合成绩 68.0641，应不低于第 50 名的',
    },
    {
      name: '同分写明',
      change: ({ 'editions/2018.json': { selection } }) => {
        Object.assign(selection.scores[9], { expert: 60, votes: 40_000 });
        selection.scores[51] = { ...selection.scores[50], key: 'c052' };
      },
      says: '（同分：c051（',
    },
    {
      name: '一名没有成绩',
      change: (files) => void files['editions/2018.json'].selection.scores.pop(),
      says: '没有评分和得票，每名提名人选都应有',
    },
    {
      name: '投票不算数',
      change: (files) => void (files['editions/2018.json'].selection.weights = { expert: 100, votes: 0 }),
      says: '占比是专家评审 100、公众投票 0，两项都应大于 0',
    },
  ],
} satisfies Rule;
