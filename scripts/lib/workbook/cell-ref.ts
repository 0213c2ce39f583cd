/** 列的字母 — 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 单元格的名字 — C14. */
export const refOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** 单元格所在 — of C14 or $C$14; none where it is no such name. */
export function cellAt(ref: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row > 0 ? { row, column } : undefined;
}
