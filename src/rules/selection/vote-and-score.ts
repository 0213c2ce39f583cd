import { METHODS } from '#domain/record/entries/selection.ts';
import { merits, outranked } from '#domain/record/merit.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/vote-and-score',
  title: '命名综合公众投票和专家评审的结果',
  article: '意见 三（二）5',
  why: '文件没有定算法：当年的办法怎样算，就照它算；没有查到办法的，只看有没有评分和得票两样都低的人被命名、两样都高的人落选。同分不算违反。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年的综合办法、占比、专家评分、公众得票和命名名单', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { selection, year } = edition;
      if (!selection) continue;
      const { candidates, nominees, named = [], scores, weights, method, vote } = selection;
      const nameOf = new Map(candidates?.map(({ key, name }) => [key, name]));
      const who = (key: string) => (nameOf.has(key) ? `${key}（${nameOf.get(key)}）` : key);
      const parts = weights && `专家评审 ${weights.expert}、公众投票 ${weights.votes}`;
      const wrong = !weights
        ? undefined
        : weights.expert === 0 || weights.votes === 0
          ? '两项都应大于 0，才是综合'
          : weights.expert + weights.votes !== 100
            ? '两项之和应为 100'
            : method?.kind === 'places'
              ? `记录的算法却是“${METHODS.places}”，应不用占比`
              : undefined;
      if (wrong) yield at(archive, edition, 'selection.weights', `${year}年度的占比是${parts}，${wrong}。请核对评选办法。`);
      else if (weights)
        yield holds(archive, edition, 'selection.weights', `专家评审 ${weights.expert} > 0，公众投票 ${weights.votes} > 0`);
      const ranking = scores && merits(selection);
      if (!ranking || named.length === 0)
        yield lacking(archive, edition, 'selection', '综合的办法、占比、评分与得票、命名名单没有都查到');
      if (!scores) continue;
      const cast = scores.reduce((sum, { votes }) => sum + votes, 0);
      if (vote?.total !== undefined && vote.total < cast) {
        const message = `${year}年度总票数 ${vote.total}，各人得票合计 ${cast}，总票数应不少于合计。请核对得票。`;
        yield at(archive, edition, 'selection.vote.total', message);
      }
      const scored = new Map(scores.map((score) => [score.key, score]));
      for (const [index, { key }] of scores.entries()) {
        const message = `${year}年度 ${who(key)}的成绩有两条，应只有一条。请删去错的一条。`;
        if (scores.findIndex((each) => each.key === key) < index)
          yield at(archive, edition, `selection.scores[${index}].key`, message);
      }
      for (const [index, key] of (nominees ?? []).entries()) {
        // A nominee who is no candidate is reported by selection/stages-nested.
        if (scored.has(key) || (candidates && !nameOf.has(key))) continue;
        const message = `${year}年度提名人选 ${who(key)}没有评分和得票，每名提名人选都应有。请补上成绩。`;
        yield at(archive, edition, `selection.nominees[${index}]`, message);
      }
      const chosen = new Set(named);
      const passedOver = [...new Set(nominees ?? scored.keys())].flatMap((key) =>
        chosen.has(key) ? [] : (scored.get(key) ?? []),
      );
      if (passedOver.length === 0) continue;
      const points = ranking && ((key: string) => Number((Number(ranking.of.get(key)) / ranking.unit).toFixed(4)));
      const found = outranked(selection, named, passedOver);
      for (const { key, by } of found) {
        const own = scored.get(key);
        const compared = points
          ? `综合成绩 ${points(key)}，应不低于没有命名的 ${who(by.key)}的 ${points(by.key)}`
          : `评分 ${own?.expert}、得票 ${own?.votes}，都低于没有命名的 ${who(by.key)}的评分 ${by.expert}、得票 ${by.votes}，怎样综合都不应排在前面`;
        const message = `${year}年度命名的 ${who(key)}${compared}。请核对评分、得票、综合办法和名单。`;
        yield at(archive, edition, `selection.named[${named.indexOf(key)}]`, message);
      }
      const held = `命名的 ${named.length} 名${ranking ? '综合成绩' : '评分或得票'}都 ≥ 没有命名的 ${passedOver.length} 名`;
      if (found.length === 0 && named.length > 0) yield holds(archive, edition, 'selection.scores', held);
    }
  },
  passing: [
    {
      name: '名额线上同分，命名了其中一名',
      change: ({ 'editions/2018.json': { selection } }) => void (selection.scores[50] = { ...selection.scores[49], key: 'c051' }),
    },
    {
      name: '没有查到算法，评分低而得票高的命名了',
      change: ({ 'editions/2018.json': { selection } }) => {
        delete selection.method;
        Object.assign(selection.scores[9], { expert: 1, votes: 60_000 });
      },
    },
  ],
  failing: [
    {
      name: '命名了成绩低的',
      change: (files) => Object.assign(files['editions/2018.json'].selection.scores[9], { expert: 60, votes: 40_000 }),
      says: '命名的 c010（示例癸酉）综合成绩 68.0641，应不低于没有命名的 c051（',
    },
    {
      name: '没有查到算法，评分和得票都低的命名了',
      change: ({ 'editions/2018.json': { selection } }) => {
        delete selection.method;
        Object.assign(selection.scores[9], { expert: 60, votes: 40_000 });
      },
      says: '命名的 c010（示例癸酉）评分 60、得票 40000，都低于没有命名的 c051（',
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
