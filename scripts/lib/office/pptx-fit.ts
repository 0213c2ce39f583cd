/** Points an inch. */
const POINTS = 72;

/** A hanzi is as wide as it is high; Latin letters and figures are about half of it. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\u{3FFFF}—…“”‘’·]/u.test(character) ? 1 : 0.56), 0);

/** 排成几行 — of a text so large in a box so wide (points, inches). */
const linesOf = (text: string, size: number, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * size) / (width * POINTS))), 0);

/** Line to line, and between two points. */
const LEADING = 1.3;
const BETWEEN = 0.35;

/** 占多高 — inches that texts take one below the other. */
const heightOf = (texts: readonly string[], size: number, width: number): number =>
  texts.reduce((sum, text) => sum + (linesOf(text, size, width) * LEADING + BETWEEN) * size, 0) / POINTS;

/** 合适的字号 — the largest at which all of it fits; a program shrinks text only once somebody types. */
export const sizeFor = (texts: readonly string[], width: number, height: number, sizes: readonly number[]): number =>
  sizes.find((size) => heightOf(texts, size, width) <= height) ?? sizes.at(-1)!;

/** 一行放得下 — the largest size at which a text is one line. */
export const sizeOnOneLine = (text: string, width: number, most: number, least: number): number =>
  Math.max(least, Math.min(most, Math.floor((width * POINTS) / Math.max(1, emsOf(text)))));

/** 各栏多宽 — inches, by their longest text, none narrower than a word or wider than half of all it would take. */
export function columnWidths(rows: readonly (readonly string[])[], columns: number, width: number): number[] {
  const longest = Array.from({ length: columns }, (_unused, column) =>
    Math.min(24, Math.max(4, ...rows.map((row) => emsOf(row[column] ?? '')))),
  );
  const all = longest.reduce((sum, each) => sum + each, 0);
  return longest.map((each) => (each / all) * width);
}

/** 表的字号 — at which all rows fit, each as high as its highest cell. */
export function tableSize(rows: readonly (readonly string[])[], widths: readonly number[], height: number): number {
  const taken = (size: number): number =>
    rows.reduce((sum, row) => {
      const lines = Math.max(1, ...row.map((text, column) => linesOf(text, size, Math.max(0.3, (widths[column] ?? 1) - 0.2))));
      return sum + (lines * LEADING * size) / POINTS + 0.12;
    }, 0);
  return [28, 24, 20, 18, 16, 14, 12].find((size) => taken(size) <= height) ?? 10;
}
