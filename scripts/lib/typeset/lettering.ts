import { advanceOf } from '../assets/drawn.ts';
import { fit } from '../assets/lines.ts';

/** 排成几行的大字. */
interface Heading {
  lines: string[];
  size: number;
}

const sizesFrom = (largest: number): number[] => Array.from({ length: 24 }, (_, step) => largest * 0.93 ** step);

/** 题目 — broken at phrases, as large as two lines allow. */
export const headingIn = (text: string, width: number, largest: number, lines = 2): Heading =>
  fit(text, { width, sizes: sizesFrom(largest), lines, advance: (character) => advanceOf(character, 'bold') });

/** 字距 — between the characters of a name, in em. */
const APART = 0.06;

/** 字宽 — of a line of large type, in em. */
const long = (line: string): number => Array.from(line).reduce((sum, each) => sum + advanceOf(each, 'bold') + APART, 0);

/** 几行大字的大小 — so that the longest fits. */
export const linesFitted = (lines: readonly string[], width: number, largest: number): number =>
  Math.min(largest, ...lines.map((line) => width / long(line)));

/** 姓名 — on one line; a long one on as many as it has parts, each ending in its mark. */
export function nameFitted(name: string, width: number, largest: number): Heading {
  const parts = name.split(/(?<=·)/);
  const ways = parts.map((_, index) => index + 1).map((count) => partsIn(parts, count));
  const room = (lines: string[]): number => linesFitted(lines, width, Math.min(largest, (largest * 1.5) / lines.length));
  const best = ways.reduce((a, b) => (room(b) > room(a) * 1.05 ? b : a));
  return { lines: best, size: room(best) };
}

/** 分成几行 — the parts in their order, lines as even as they get. */
function partsIn(parts: readonly string[], count: number): string[] {
  const whole = long(parts.join(''));
  const lines: string[] = [''];
  let used = 0;
  for (const part of parts) {
    const fair = (whole * lines.length) / count;
    if (lines.at(-1) !== '' && lines.length < count && used + long(part) / 2 > fair) lines.push('');
    lines[lines.length - 1] += part;
    used += long(part);
  }
  return lines;
}
