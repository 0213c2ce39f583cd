import { inInks, redrawn, rewritten } from './print.ts';

/** 一毫米 — in points, 1/72 inch. */
const MM = 72 / 25.4;

/** 一张纸 — what of a drawing goes onto it: its trimmed size, in millimetres, and how large the drawing is on it. */
export interface Stock {
  width: number;
  height: number;
  scale: number;
  /** 印刷 — what runs beyond the cut, the border with the marks, which of the notes stands there; none for a plotter. */
  press?: { bleed: number; slug: number; note: number };
}

/** 一段 — of what a page draws, as typst marks it. */
const PARTS = /(?<=^EMC\n)/m;
const ORIGIN = /^1 0 0 -1 (\S+) (\S+) cm$/m;
const ORIGINS = new RegExp(ORIGIN, 'gm');

/**
 * 画到纸上 — a drawing that was set once, on each of its papers: typst takes ten times as long for it as for all papers.
 * Its page draws the colour of the paper first; above the page stand, one row each, notes for those who cut it.
 */
export function onPaper(pdf: Uint8Array, { width, height, scale, press }: Stock): Uint8Array {
  const edge = press ? press.bleed + press.slug : 0;
  const [, , drawn] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'))!;
  const [left, foot] = [edge * MM, (height + edge) * MM - scale * Number(drawn)];
  const moved = (x: string, y: string) => `${points(Number(x) * scale + left)} ${points(Number(y) * scale + foot)}`;
  const page = (content: string) => {
    const [ground, ...parts] = content.split(PARTS);
    if (!/^\/Artifact BMC\n/.test(ground!) || !ORIGIN.test(ground!)) return content;
    const above = (part: string) => Number(ORIGIN.exec(part)?.[2] ?? 0) > Number(drawn);
    return [
      groundOf(/^\/c\d+ cs\n.* scn$/m.exec(ground!)![0], { width, height }, press),
      ...(press ? marksOf({ width, height }, press) : []),
      `q\n${points(scale)} 0 0 ${points(scale)} ${points(left)} ${points(foot)} cm\n`,
      ...parts.filter((part) => !above(part)),
      'Q\n',
      ...(press ? noteOf(parts.filter(above), (edge + 12) * MM, (height + 2 * edge - 4) * MM, press.note) : []),
    ].join('');
  };
  return rewritten(pdf, (object) => {
    const text = object.subarray(0, 4096).toString('latin1');
    if (/\/Type \/Page\n/.test(text)) return Buffer.from(boxed(object.toString('latin1'), { width, height }, press), 'latin1');
    if (/\/BBox \[[^\]]+\]/.test(text) && text.includes('/O /Layout'))
      return latin(object, /(?<=\/BBox \[)(\S+) (\S+) (\S+) (\S+)(?=\])/g, (a, b, c, d) => `${moved(a, b)} ${moved(c, d)}`);
    if (text.includes(' 0 R /XYZ ')) return latin(object, /(?<=\/XYZ )(\S+) (\S+)/g, (x, y) => moved(x, y));
    const drawnNow = /\/(?:Subtype|Type) /.test(text.slice(0, text.indexOf('stream\n'))) ? object : redrawn(object, page);
    return press ? inInks(drawnNow) : drawnNow;
  });
}

const points = (number: number): number => Number(number.toFixed(4));

const latin = (object: Buffer, pattern: RegExp, change: (...found: string[]) => string): Buffer =>
  Buffer.from(
    object.toString('latin1').replace(pattern, (_, ...found: string[]) => change(...found)),
    'latin1',
  );

type Size = Pick<Stock, 'width' | 'height'>;
type Press = NonNullable<Stock['press']>;

/** 页框 — what is printed, how far colour runs, where it is cut; on a plotter all three are the sheet. */
function boxed(page: string, { width, height }: Size, press?: Press): string {
  const edge = press ? press.bleed + press.slug : 0;
  const box = (inset: number): string =>
    `[${points(inset * MM)} ${points(inset * MM)} ${points((width + 2 * edge - inset) * MM)} ${points((height + 2 * edge - inset) * MM)}]`;
  const named = press ? `\n  /BleedBox ${box(press.slug)}\n  /TrimBox ${box(edge)}` : '';
  return page.replace(/\/MediaBox \[[^\]]+\]/, `/MediaBox ${box(0)}${named}`);
}

const artifact = (drawn: string): string => `/Artifact BMC\nq\n${drawn}\nQ\nEMC\n`;

/** 纸色铺到出血为止. */
function groundOf(colour: string, { width, height }: Size, press?: Press): string {
  const { bleed, slug } = press ?? { bleed: 0, slug: 0 };
  const box = [slug, slug, width + 2 * bleed, height + 2 * bleed].map((each) => points(each * MM));
  return artifact(`${colour}\n${box.join(' ')} re\nf`);
}

/** 裁切标记 — a tenth of a millimetre thick, outside of what colour runs over. */
function marksOf({ width, height }: Size, { bleed, slug }: Press): string[] {
  const [edge, long] = [bleed + slug, slug - 2];
  const line = (...ends: number[]) => {
    const [x0, y0, x1, y1] = ends.map((each) => points(each * MM));
    return artifact(`0 0 0 1 K\n${points(0.1 * MM)} w\n${x0} ${y0} m\n${x1} ${y1} l\nS`);
  };
  const [wide, high] = [width + 2 * edge, height + 2 * edge];
  return [
    ...[edge, edge + width].flatMap((x) => [line(x, 0, x, long), line(x, high - long, x, high)]),
    ...[edge, edge + height].flatMap((y) => [line(0, y, long, y), line(wide - long, y, wide, y)]),
  ];
}

/** 纸边上的说明 — the parts of one row, brought to where they stand on the sheet. */
function noteOf(parts: readonly string[], x: number, y: number, note: number): string[] {
  const rowOf = (part: string) => Number(ORIGIN.exec(part)![2]);
  const rows = [...new Set(parts.map(rowOf))].sort((a, b) => a - b);
  return parts.flatMap((part) =>
    rowOf(part) === rows[note]
      ? part.replaceAll(ORIGINS, (_, at: string) => `1 0 0 -1 ${points(x + Number(at))} ${points(y)} cm`)
      : [],
  );
}
