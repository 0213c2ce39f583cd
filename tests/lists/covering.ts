/**
 * 成对覆盖 — sets of at most so many names, in which every two that can stand together do so once; the same each time.
 * Each set begins with a pair that no earlier one has, and takes whatever brings most new pairs.
 */
export function covering(names: readonly string[], together: (...names: string[]) => boolean, most: number): string[][] {
  const open = new Set<string>();
  const pair = (a: string, b: string): string => (names.indexOf(a) < names.indexOf(b) ? `${a}＋${b}` : `${b}＋${a}`);
  for (const [index, one] of names.entries())
    for (const other of names.slice(index + 1)) if (together(one, other)) open.add(pair(one, other));
  const sets: string[][] = [];
  for (let [first] = open; first !== undefined; [first] = open) {
    const set = first.split('＋');
    const brings = (name: string): number => set.filter((each) => open.has(pair(each, name))).length;
    while (set.length < most) {
      const fits = names.filter((name) => !set.includes(name) && together(...set, name));
      const best = fits.reduce<string | undefined>((a, b) => (a === undefined || brings(b) > brings(a) ? b : a), undefined);
      if (best === undefined || brings(best) === 0) break;
      set.push(best);
    }
    for (const one of set) for (const other of set) open.delete(pair(one, other));
    sets.push(set);
  }
  return sets;
}
