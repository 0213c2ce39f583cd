/** 句式的变异 — a regular expression with one of its choices or one of its ends left out. */
export function patternsLike(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [source, flags] = [literal.slice(1, end), literal.slice(end)];
  return [...choicesLeftOut(source), ...endsLeftOut(source)].filter(Boolean).map((each) => `/${each}${flags}`);
}

/** Each place of a pattern that means something by itself: no escaped sign, nothing within brackets. */
function* signsOf(source: string): Generator<{ sign: string; at: number }> {
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else yield { sign, at };
  }
}

/** 甲|乙|丙 without one of them, at the top or within a group. */
function* choicesLeftOut(source: string): Generator<string> {
  const open: { from: number; bars: number[] }[] = [{ from: 0, bars: [] }];
  for (const { sign, at } of [...signsOf(source), { sign: ')', at: source.length }]) {
    if (sign === '(') open.push({ from: at + 1 + (GROUP.exec(source.slice(at + 1))?.[0].length ?? 0), bars: [] });
    else if (sign === '|') open.at(-1)?.bars.push(at);
    const group = sign === ')' ? open.pop() : undefined;
    if (!group || group.bars.length === 0) continue;
    const starts = [group.from, ...group.bars.map((bar) => bar + 1)];
    const choices = starts.map((start, index) => source.slice(start, group.bars[index] ?? at));
    for (const index of choices.keys())
      yield source.slice(0, group.from) + choices.toSpliced(index, 1).join('|') + source.slice(at);
  }
}

/** How a group begins that is not simply kept. */
const GROUP = /^\?(?:[:=!]|<[=!]|<\w+>)/;

/** Without a `^` or a `$`. */
function* endsLeftOut(source: string): Generator<string> {
  for (const { sign, at } of signsOf(source)) if (sign === '^' || sign === '$') yield source.slice(0, at) + source.slice(at + 1);
}
