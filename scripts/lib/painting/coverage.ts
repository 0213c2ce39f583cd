/** 轮廓 — an outline as straight lines, four numbers each: from x, y to x, y. */
type Lines = Float64Array;

/** 草稿 — where lines are written: one for all outlines, since each is used before the next is made. */
let draft = new Float64Array(1 << 14);

/** 覆盖 — of the pixels of a box, how much an outline covers, 0 to 1, row by row. */
export interface Coverage {
  x: number;
  y: number;
  width: number;
  height: number;
  levels: Float32Array;
}

/** A curve is at most this far from the lines that stand for it, in pixels. */
const TOLERANCE = 0.08;

/** 取直 — an outline, scaled and moved; its y grows upward, that of the lines downward. */
export function linesOf(commands: readonly Command[], scale: number, left: number, baseline: number): Lines {
  let end = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (toX: number, toY: number) => {
    if (end === draft.length) {
      const longer = new Float64Array(2 * end);
      longer.set(draft);
      draft = longer;
    }
    draft[end++] = x;
    draft[end++] = y;
    draft[end++] = toX;
    draft[end++] = toY;
    x = toX;
    y = toY;
  };
  for (const { letter, numbers } of commands) {
    if (letter === 'Z') {
      to(startX, startY);
      continue;
    }
    const [x1, y1] = [left + numbers[0]! * scale, baseline - numbers[1]! * scale];
    if (letter === 'M') [x, y, startX, startY] = [x1, y1, x1, y1];
    else if (letter === 'L') to(x1, y1);
    else {
      const [x2, y2] = [left + numbers[2]! * scale, baseline - numbers[3]! * scale];
      const cubic = letter === 'C';
      const [x3, y3] = cubic ? [left + numbers[4]! * scale, baseline - numbers[5]! * scale] : [x2, y2];
      curve([x, y, x1, y1, x2, y2, x3, y3], cubic, to);
    }
  }
  return draft.subarray(0, end);
}

type Points = readonly [number, number, number, number, number, number, number, number];

/** As many lines as the bend needs. */
function curve([x0, y0, x1, y1, x2, y2, x3, y3]: Points, cubic: boolean, to: (x: number, y: number) => void): void {
  const first = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2);
  const bend = cubic ? 3 * Math.max(first, Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3)) : first;
  const steps = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * TOLERANCE))));
  for (let step = 1; step <= steps; step++) {
    const after = step / steps;
    const before = 1 - after;
    if (cubic) {
      const [a, b, c, d] = [before ** 3, 3 * before ** 2 * after, 3 * before * after ** 2, after ** 3];
      to(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    } else {
      const [a, b, c] = [before * before, 2 * before * after, after * after];
      to(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2);
    }
  }
}

export interface Command {
  letter: string;
  numbers: readonly number[];
}

/** 读路径 — the commands of an SVG path with absolute coordinates, as HarfBuzz writes them. */
export const commandsOf = (path: string): Command[] =>
  Array.from(path.matchAll(/([MLQCZ])([^MLQCZ]*)/g), ([, letter, numbers]) => ({
    letter: letter!,
    numbers: (numbers!.match(/-?[\d.]+/g) ?? []).map(Number),
  }));

/**
 * 算覆盖 — exact areas, not samples: each line adds to the pixels that it crosses what lies to its right, and a running sum
 * along the rows makes the whole of it.
 */
export function coveredBy(lines: Lines): Coverage | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < lines.length; at += 2) {
    left = Math.min(left, lines[at]!);
    right = Math.max(right, lines[at]!);
    top = Math.min(top, lines[at + 1]!);
    bottom = Math.max(bottom, lines[at + 1]!);
  }
  if (left > right) return undefined;
  const [x, y] = [Math.floor(left), Math.floor(top)];
  const [width, height] = [Math.ceil(right) - x + 2, Math.ceil(bottom) - y];
  const levels = new Float32Array(width * height);
  for (let at = 0; at < lines.length; at += 4)
    addLine(levels, width, lines[at]! - x, lines[at + 1]! - y, lines[at + 2]! - x, lines[at + 3]! - y);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += levels[at]!;
      levels[at] = Math.min(1, Math.abs(sum));
    }
  }
  return { x, y, width, height, levels };
}

function addLine(levels: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  if (direction < 0) [x0, y0, x1, y1] = [x1, y1, x0, y0];
  const slope = (x1 - x0) / (y1 - y0);
  let x = x0;
  for (let row = Math.floor(y0); row < y1; row++) {
    const high = Math.min(row + 1, y1) - Math.max(row, y0);
    const next = x + slope * high;
    addSpan(levels, row * width, direction * high, Math.min(x, next), Math.max(x, next));
    x = next;
  }
}

/** One row: `height` of the line is in it, from `from` to `to`. */
function addSpan(levels: Float32Array, row: number, height: number, from: number, to: number): void {
  const first = Math.floor(from);
  const last = Math.ceil(to);
  if (last <= first + 1) {
    const right = (from + to) / 2 - first;
    levels[row + first]! += height * (1 - right);
    levels[row + first + 1]! += height * right;
    return;
  }
  // The share of the line's height that has been left behind at the right edge of each pixel, and the area so far.
  let before = 0;
  for (let pixel = first; pixel < last; pixel++) {
    const [begin, end] = [Math.max(from, pixel), Math.min(to, pixel + 1)];
    const share = (height * (end - begin)) / (to - from);
    const inside = share * (pixel + 1 - (begin + end) / 2);
    levels[row + pixel]! += before + inside;
    before = share - inside;
  }
  levels[row + last]! += before;
}
