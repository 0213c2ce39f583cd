/** 数 — with commas at the thousands, and so many digits behind the point. */
export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 没有的格. */
export const NONE = '—';

const rightFrom = (column: number): string => (column === 0 ? '---' : '---:');

/** 一张表 — of Markdown; the first column is of words, the others of numbers. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => rightFrom(column)), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
