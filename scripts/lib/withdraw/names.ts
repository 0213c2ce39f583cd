import { type Archive } from '#domain/record/archive.ts';
import { participantsOf } from '#domain/record/entries/activity.ts';

/** 记录里的姓名 — of people with their other spellings, and of all who took part in something. */
export const personNames = (archive: Archive): string[] => [
  ...new Set([
    ...archive.people.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...archive.activities.flatMap((activity) => participantsOf(activity).map(({ name }) => name)),
  ]),
];

/** 隐去的姓名 — in its place in a text. */
export const HIDDEN = '×××';

/** 隐去姓名 — wherever they stand in a text, but not where they are part of a longer name. */
export function hideNames(text: string, hidden: readonly string[], all: readonly string[]): string {
  if (!hidden.some((name) => text.includes(name))) return text;
  const longer = all.filter((name) => !hidden.includes(name) && hidden.some((each) => name.includes(each)));
  const pattern = [...longer, ...hidden].toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return text.replace(new RegExp(pattern.join('|'), 'g'), (name) => (hidden.includes(name) ? HIDDEN : name));
}
