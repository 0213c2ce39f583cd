import { type Honour } from '../../record/entries/honour.ts';
import { type Title } from '../../programme/titles.ts';
import { yearText } from './entry.ts';

/** A naming, alone or joined with what it refers to. */
type Naming = { honour: Honour };

/** 有效 — a naming that stands; one taken back is told where it stood and asserted nowhere. */
export const isHeld = ({ status }: Honour): boolean => status !== '已撤销';

/** 现有的命名 — those that stand; whatever calls a person by a title begins here. */
export const namingsHeld = <Each extends Naming>(entries: readonly Each[]): Each[] =>
  entries.filter(({ honour }) => isHeld(honour));

/** 现有称号 — each title once, in the order of the namings. */
export const titlesHeld = (entries: readonly Naming[]): Title[] => [
  ...new Set(namingsHeld(entries).map(({ honour }) => honour.title)),
];

/** 命名文字 — “齐鲁工匠，2018年度”, “齐鲁工匠，2018年度（已撤销）”. */
export const namingText = (honour: Honour): string => `${honour.title}，${yearText(honour)}${isHeld(honour) ? '' : '（已撤销）'}`;

/** 授予与现有 — how many namings were made, and how many of them stand. */
export interface Standing {
  given: number;
  held: number;
}

/** 点数 — of namings. */
export const standingOf = (honours: readonly Honour[]): Standing => ({
  given: honours.length,
  held: honours.filter(isHeld).length,
});

/** 点数文字 — “3 名”; once one was taken back “授予 3 名，现有效 2 名”. */
export function standingText({ given, held }: Standing, unit?: string): string {
  const amount = (count: number): string => `${count}${unit ? ` ${unit}` : ''}`;
  return given === held ? amount(given) : `授予 ${amount(given)}，现有效 ${amount(held)}`;
}

/** 收录文字 — “已收录 3 名”, “已收录授予 3 名，现有效 2 名”. */
export const recordedText = (count: Standing, unit: string): string =>
  `已收录${count.given === count.held ? ' ' : ''}${standingText(count, unit)}`;

/** 人数文字 — “12 人”; of those who hold no title any more it is said how many. */
export function peopleText(people: readonly { entries: readonly Naming[] }[]): string {
  const without = people.filter(({ entries }) => namingsHeld(entries).length === 0).length;
  return `${people.length} 人${without > 0 ? `（其中 ${without} 人的称号已撤销）` : ''}`;
}
