/** 一行行的小格 — relative steps, so that equal rows are equal text and pack to almost nothing. */
export function cells(
  count: number,
  columns: number,
  step: number,
  at: { x: number; y: number; skip?: number },
  slashed = false,
): string {
  const size = round(step * 0.72);
  const cell = `h${size}v${size}h${-size}z${slashed ? `l${size} ${size}` : ''}`;
  let d = '';
  for (let index = 0; index < count;) {
    const place = index + (at.skip ?? 0);
    const [row, column] = [Math.floor(place / columns), place % columns];
    d += `M${round(at.x + column * step)} ${round(at.y + row * step)}${cell}`;
    const inRow = Math.min(columns - column, count - index);
    // After a slash the pen stands in the lower right corner, otherwise where it began.
    const next = slashed ? `m${round(step - size)} ${-size}` : `m${step} 0`;
    d += (next + cell).repeat(inRow - 1);
    index += inRow;
  }
  return d;
}

export const round = (number: number): number => Math.round(number * 100) / 100;

/** 排得整齐 — full rows, a little wider than high; where the number has no such divisor, the last row is shorter. */
export function columnsFor(signs: number): number {
  const wide = Math.sqrt(signs * 1.5);
  const fit = Array.from({ length: signs }, (_, index) => index + 1)
    .filter((columns) => signs % columns === 0 && columns >= wide / 1.8 && columns <= wide * 1.8)
    .sort((a, b) => Math.abs(Math.log(a / wide)) - Math.abs(Math.log(b / wide)));
  return fit[0] ?? Math.ceil(wide);
}
