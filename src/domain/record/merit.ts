import { type Selection } from './entries/selection.ts';

type Score = NonNullable<Selection['scores']>[number];

/**
 * 综合成绩 — of each who has a score, by the edition's own method; nothing where none is recorded, or it is of another
 * kind, or wants weights that are not recorded. Whole numbers throughout, so that ties are exact; `unit` is one point.
 */
export function merits({ scores = [], weights, method }: Selection): { of: Map<string, number>; unit: number } | undefined {
  if (method?.kind === 'places') {
    const place = (by: (score: Score) => number) => (score: Score) => scores.filter((other) => by(other) > by(score)).length;
    const [byExpert, byVotes] = [place(({ expert }) => expert), place(({ votes }) => votes)];
    return { of: new Map(scores.map((score) => [score.key, -(byExpert(score) + byVotes(score) + 2)])), unit: 1 };
  }
  if ((method?.kind !== 'highest' && method?.kind !== 'total') || !weights) return undefined;
  const all = scores.map(({ votes }) => votes);
  const whole = Math.max(1, method.kind === 'highest' ? Math.max(...all) : all.reduce((sum, votes) => sum + votes, 0));
  const merit = ({ expert, votes }: Score) => Math.round(expert * 100) * weights.expert * whole + votes * weights.votes * 10_000;
  return { of: new Map(scores.map((score) => [score.key, merit(score)])), unit: whole * 10_000 };
}

/** 两样都不如 — the better score and more votes as well: whatever the method, the other comes after. */
const dominates = (better: Score, worse: Score): boolean => better.expert > worse.expert && better.votes > worse.votes;

/** 名不副实 — one who was named, and one who was passed over though better. */
interface Outranked {
  key: string;
  by: Score;
}

/**
 * 名不副实的 — who was named below the line of the places there were, by the edition's own method; without one, who was
 * named though somebody passed over beats them in both. Of all whom one such beats, only the one whom most beat is told.
 */
export function outranked(selection: Selection, named: readonly string[], passedOver: readonly Score[]): Outranked[] {
  const ranking = merits(selection)?.of;
  const scores = new Map((selection.scores ?? []).map((score) => [score.key, score]));
  const chosen = [...new Set(named)].flatMap((key) => scores.get(key) ?? []);
  if (!ranking) {
    const beaten = chosen
      .map((score) => ({ key: score.key, all: passedOver.filter((other) => dominates(other, score)) }))
      .sort((a, b) => b.all.length - a.all.length);
    const told = passedOver.flatMap((other) => beaten.find(({ all }) => all.includes(other))?.key ?? []);
    return beaten.flatMap(({ key, all }) => (told.includes(key) ? [{ key, by: all[0]! }] : []));
  }
  const merit = ({ key }: Score): number => ranking.get(key) ?? -Infinity;
  const order = [...chosen, ...passedOver].sort((a, b) => merit(b) - merit(a));
  const last = order[named.length - 1];
  const best = passedOver.toSorted((a, b) => merit(b) - merit(a))[0];
  if (!last || !best) return [];
  const below = chosen.filter((score) => merit(score) < merit(last));
  // Whoever is as good as the last place is, and no better, comes after one who is better.
  const tied = below.length === 0 && chosen.length === named.length && merit(best) > merit(last);
  const level = tied ? chosen.filter((score) => merit(score) === merit(last)) : [];
  return [...below, ...level].map(({ key }) => ({ key, by: best }));
}
