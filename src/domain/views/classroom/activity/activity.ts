import { type TaskGroup } from '../../../programme/curriculum.ts';
import { change, count, type Figured, sequence, share, steps, thickness } from './drawn.ts';
import { type Activity, CARDS, DISH, ESTIMATE, IMPROVE, INSPECT, PATTERN } from './plain.ts';
import { type Evidence } from '../evidence.ts';

/** 选活动 — by the first fact of the deed that has a form for it, then by what else the story tells. */
export function activityOf(evidence: Evidence, groups: readonly TaskGroup[]): Activity {
  const deed = evidence.deedFacts.flatMap((fact) => (fact.figures ?? []).map((figure) => ({ figure, fact })));
  const kinds = evidence.deedFacts.map((fact) => fact.kind);
  return (
    first(deed, thickness) ??
    first(deed, steps) ??
    first(deed, change) ??
    first(deed, share) ??
    sequence(evidence) ??
    (kinds.includes('革新') ? (groups.includes('cooking') ? DISH : IMPROVE) : undefined) ??
    first(deed, count) ??
    (kinds.includes('技艺') ? skill(evidence, groups) : undefined) ??
    first(evidence.numbers, count) ??
    CARDS
  );
}

/** A skill is of the hand, of inspecting, or of judging by eye. */
const skill = ({ deedFacts }: Evidence, groups: readonly TaskGroup[]): Activity =>
  groups.includes('crafts') ? PATTERN : deedFacts.some(({ text }) => /[检查修诊测]/.test(text)) ? INSPECT : ESTIMATE;

const first = (figures: readonly Figured[], make: (figured: Figured) => Activity | undefined): Activity | undefined =>
  figures.map(make).find((activity) => activity !== undefined);
