/** 一点 — what so many people cost. */
export interface Point {
  people: number;
  cost: number;
}

/** 增长 — `fixed` + `each` × people, by least squares over all sizes; and whether it stays so. */
export interface Slope {
  fixed: number;
  each: number;
  verdict: '线性' | '超线性' | '太短' | '看不出';
}

/** 末段比首段 — so much dearer a person of the last stretch may be. */
export const MOST_DEARER = 1.25;
/** 太短 — under so many seconds at the largest size chance decides. */
export const TOO_SHORT = 2;

/**
 * 怎样增长 — a stage has a part that does not grow: so what a person costs is taken from the stretches between the sizes,
 * and the last stretch is held against the first. Of two sizes there is one stretch, held against the whole of the
 * smaller one: what grows linearly costs less there. One size shows nothing.
 */
export function slopeOf(points: readonly Point[]): Slope {
  const rising = points.toSorted((a, b) => a.people - b.people);
  const [first, last] = [rising[0], rising.at(-1)];
  if (!first || !last || first.people === last.people) return { fixed: 0, each: 0, verdict: '看不出' };
  const mean = (of: (point: Point) => number): number => rising.reduce((sum, point) => sum + of(point), 0) / rising.length;
  const [people, cost] = [mean((point) => point.people), mean((point) => point.cost)];
  const each = mean((point) => (point.people - people) * (point.cost - cost)) / mean((point) => (point.people - people) ** 2);
  const stretches = rising
    .slice(1)
    .map((point, index) => (point.cost - rising[index]!.cost) / (point.people - rising[index]!.people));
  const begin = stretches.length > 1 ? stretches[0]! : first.cost / first.people;
  const verdict = last.cost < TOO_SHORT ? '太短' : stretches.at(-1)! <= begin * MOST_DEARER ? '线性' : '超线性';
  return { fixed: cost - each * people, each, verdict };
}
