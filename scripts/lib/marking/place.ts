/** 一格的位置 — both from 1. */
export interface Place {
  row: number;
  column: number;
}

const LAST: Place = { row: 1_048_576, column: 16_384 };

/** 位置 — of a name such as C14; nothing for what names no one cell of a sheet. */
export function cellPlace(ref: string): Place | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref.trim().toUpperCase()) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row > LAST.row || column > LAST.column ? null : { row, column };
}

/** 名称 — of a place, as a clerk says it. */
export function cellName({ row, column }: Place): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
