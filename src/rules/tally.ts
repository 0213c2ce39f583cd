import { type Archive } from '#domain/record/archive.ts';
import { type Rule, type Spot } from './rule.ts';
import { governed, holds, lacking } from './spot.ts';

/** 一项 — what is counted: where it stands, what it is called, in which year it happened. */
export interface Counted {
  entry: object;
  path: string;
  title: string;
  year?: number | undefined;
  /** 分类 — where the number is told by class instead of by the first title: the levels of contests. */
  of?: string;
  /** 来源 — where the entry is itself a source. */
  sources?: readonly string[];
}

const byClass = (all: readonly Counted[]): string =>
  [...Map.groupBy(all, ({ of }) => of)].map(([of, each]) => `${of} ${each.length} 项`).join('、');

/** 计数 — how many there are, `2019年收录 3 次`, where no document sets a number: shown, never judged. */
export const tallied = (archive: Archive, entry: object, path: string, message: string, of = entry): Spot => ({
  ...holds(archive, entry, path, message, of),
  is: '计数',
});

/** 发生的年份 — of an activity, by its date; by its edition only where no date is known. */
export const happened = (entry: { title: string; date?: string | undefined; edition?: number | undefined }): Counted => ({
  entry,
  path: entry.date === undefined ? 'edition' : 'date',
  title: entry.title,
  year: entry.date === undefined ? entry.edition : Number(entry.date.slice(0, 4)),
});

/**
 * 逐年计数 — each year's number, shown with the edition of that year: what was done for an edition in the year after
 * counts there. No document says how often, so there is no verdict; what no year is known of is told as not counted.
 */
export function* countByYear(
  archive: Archive,
  span: NonNullable<Rule['editions']>,
  what: string,
  all: readonly Counted[],
): Generator<Spot> {
  const editions = new Map(governed(archive).map((edition) => [edition.year, edition]));
  for (const [year, each] of Map.groupBy(all, (one) => one.year)) {
    const [first, ...others] = each;
    if (!first || (year !== undefined && year < (span.from ?? -Infinity))) continue;
    if (year === undefined) {
      yield lacking(archive, first.entry, first.path, `${what}有 ${each.length} 项不知道年份，没有计入`);
      continue;
    }
    const told = first.of === undefined ? `${first.title}${others.length > 0 ? '等' : ''}` : byClass(each);
    const message = `${year}年收录${what} ${each.length} 项：${told}`;
    const spot = tallied(archive, first.entry, first.path, message, editions.get(year) ?? first.entry);
    yield first.sources ? { ...spot, sources: first.sources } : spot;
  }
}
