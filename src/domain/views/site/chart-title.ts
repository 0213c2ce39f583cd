/** 一类的数 — what a title is made from: a group and how many it holds. */
interface Counted {
  name: string;
  count: number;
}

/** Of more groups at one height the title gives the number, and the chart their names. */
const MOST_NAMED = 3;

/**
 * 图题 — the sentence above a chart: which group has the most, told from the numbers alone, so that it changes
 * with the record. `by` is what the groups are called: “年度”, “地市”.
 */
export function leadingTitle(by: string, unit: string, groups: readonly Counted[]): string {
  const filled = groups.filter(({ count }) => count > 0);
  const most = Math.max(0, ...filled.map(({ count }) => count));
  const first = filled.filter(({ count }) => count === most).map(({ name }) => name);
  if (filled.length === 0) return `各${by}都还没有收录`;
  if (filled.length === 1) return `有收录的${by}只有${first[0]}，${most}${unit}`;
  if (first.length === filled.length) return `有收录的${by}共${filled.length}个，各${most}${unit}`;
  if (first.length === 1) return `收录最多的${by}是${first[0]}，${most}${unit}`;
  return first.length > MOST_NAMED
    ? `收录最多的${by}有${first.length}个，各${most}${unit}`
    : `收录最多的${by}是${first.join('、')}，各${most}${unit}`;
}

/** 公布与收录 — an edition: how many were made public as named, if that is known and from others worked out, and how many are recorded. */
export interface Announced {
  announced: number | null;
  computed: boolean;
  count: number;
}

/** 公布与收录的图题 — for the editions whose number is known, together; nothing where none is. */
export function announcedTitle(editions: readonly Announced[]): string | undefined {
  const known = editions.filter(({ announced }) => announced !== null);
  if (known.length === 0) return undefined;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const all = sum(known.map(({ announced }) => announced!));
  const computed = known.some((edition) => edition.computed) ? '（含推算）' : '';
  const found = sum(known.map(({ count }) => count));
  return `查得到命名人数的${known.length}个年度，${known.length > 1 ? '共' : ''}${all}名${computed}，收录了其中${found}名`;
}

/** 只是查到的 — said in the title of whatever shows no more than what was found. */
export const onlyFound = (title: string): string => `${title}（只是查到的）`;
