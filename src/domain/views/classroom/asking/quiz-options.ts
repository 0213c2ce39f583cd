import { type Archive } from '../../../record/archive.ts';
import { numberIn } from '../../../values/figure.ts';

const written = new WeakMap<Archive, Map<string, string[]>>();
/** As many numbers of a unit are kept as a question may need. */
const KEPT = 12;

/** 同单位的数 — as the record writes them, of whomever. */
export function writtenWith(archive: Archive, unit: string): string[] {
  let all = written.get(archive);
  if (!all) {
    written.set(archive, (all = new Map()));
    for (const { facts } of archive.people)
      for (const { text, figures } of facts)
        for (const figure of figures ?? []) {
          const known = all.get(figure.unit) ?? [];
          const stands = numberIn(text, figure.value)?.written;
          if (stands && known.length < KEPT && !known.includes(stands)) known.push(stands);
          all.set(figure.unit, known);
        }
  }
  return all.get(unit) ?? [];
}

const years = new WeakMap<Archive, number[]>();
/** 邻近的年份 — that the record tells of, the nearest first, those beside it left out. */
export function yearsNear(archive: Archive, year: number): string[] {
  let all = years.get(archive);
  if (!all) {
    const told = archive.people.flatMap(({ facts }) => facts.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : [])));
    years.set(archive, (all = [...new Set(told)].sort((a, b) => a - b)));
  }
  const apart = (each: number) => Math.abs(each - year);
  return all
    .filter((each) => apart(each) > 1)
    .sort((a, b) => apart(a) - apart(b) || a - b)
    .map(String);
}

/** 轮着取 — from another place for each, so that not all are asked with the same. */
export const turned = <Each>(others: readonly Each[], by: number): Each[] => {
  const from = others.length > 0 ? (by * 3) % others.length : 0;
  return [...others.slice(from), ...others.slice(0, from)];
};
/** 名字不相像 — no character in common but 工. */
export const isUnlike = (one: string, other: string): boolean => ![...one].some((sign) => sign !== '工' && other.includes(sign));
