import { type Archive } from '../../../record/archive.ts';
import { derived } from '../../../record/derived/derived.ts';
import { numberIn } from '../../../values/figure.ts';

/** As many numbers of a unit are kept as a question may need. */
const KEPT = 12;

/** 同单位的数 — as the record writes them, of whomever. */
export const writtenWith = (archive: Archive, unit: string): string[] => written(archive).get(unit) ?? [];

const written = derived('written-numbers', ({ people }) => {
  const all = new Map<string, string[]>();
  for (const { facts } of people)
    for (const { text, figures } of facts)
      for (const figure of figures ?? []) {
        const known = all.get(figure.unit) ?? [];
        const stands = numberIn(text, figure.value)?.written;
        if (stands && known.length < KEPT && !known.includes(stands)) known.push(stands);
        all.set(figure.unit, known);
      }
  return all;
});

const years = derived('told-years', ({ people }) => {
  const told = people.flatMap(({ facts }) => facts.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : [])));
  return [...new Set(told)].sort((a, b) => a - b);
});

/** 邻近的年份 — that the record tells of, the nearest first, those beside it left out. */
export function yearsNear(archive: Archive, year: number): string[] {
  const apart = (each: number) => Math.abs(each - year);
  return years(archive)
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
