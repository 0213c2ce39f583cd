import { type Colour, type Paper } from './paper.ts';

/** PNG's four bits a pixel hold so many. */
const MOST = 16;

/**
 * 减色 — the colours that the picture keeps, and for each number of the paper which of them: again and again the two that
 * the eye would part least are made one, the rarer giving way.
 */
export function reduced(paper: Paper): { palette: Colour[]; of: Uint8Array } {
  const { colours } = paper;
  const counts = countsOf(paper);
  const leads = new Map<number, number>();
  let left = colours.map((_, number) => number).filter((number) => counts[number]! > 0);
  const costOf = (one: number, other: number): number => {
    const [a, b] = [colours[one]!, colours[other]!];
    const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 0xff) - ((b >> 8) & 0xff), (a & 0xff) - (b & 0xff)];
    return (red * red + green * green + blue * blue) * Math.min(counts[one]!, counts[other]!);
  };
  /** 最近的 — of each that is left, the one after it that costs least, so that a round looks only at what the last one changed. */
  const [partners, costs] = [new Int16Array(colours.length), new Float64Array(colours.length)];
  const look = (one: number, others: readonly number[]): void => {
    [partners[one], costs[one]] = [-1, Infinity];
    for (const other of others) {
      if (other <= one) continue;
      const cost = costOf(one, other);
      if (cost < costs[one]) [partners[one], costs[one]] = [other, cost];
    }
  };
  if (left.length > MOST) for (const each of left) look(each, left);
  while (left.length > MOST) {
    const one = left.reduce((best, each) => (costs[each]! < costs[best]! ? each : best));
    const other = partners[one]!;
    const [kept, gone] = counts[one]! >= counts[other]! ? [one, other] : [other, one];
    leads.set(gone, kept);
    counts[kept]! += counts[gone]!;
    left = left.filter((number) => number !== gone);
    // With its count the costs of the one that is kept have grown, never shrunk: only who had chosen one of the two chooses anew.
    for (const each of left) if (each === kept || partners[each] === gone || partners[each] === kept) look(each, left);
  }
  const places = new Map(left.map((number, place) => [number, place]));
  const placeOf = (number: number): number => places.get(number) ?? placeOf(leads.get(number) ?? left[0]!);
  return {
    palette: left.map((number) => colours[number]!),
    of: Uint8Array.from(colours, (_, number) => (counts[number] || leads.has(number) ? placeOf(number) : 0)),
  };
}

/** Of what was touched, too, most is bare paper, number 0: four pixels at a time are passed over. */
function countsOf({ pixels, width, height, begins, ends, colours }: Paper): Uint32Array {
  const counts = new Uint32Array(colours.length);
  const fours = new Uint32Array(pixels.buffer);
  const inRow = width / 4;
  for (let row = 0; row < height; row++)
    for (let four = row * inRow + (begins[row]! >> 2); four < row * inRow + ((ends[row]! + 3) >> 2); four++)
      if (fours[four] !== 0) for (let at = 4 * four; at < 4 * four + 4; at++) counts[pixels[at]!]!++;
  counts[0] = pixels.length - counts.reduce((sum, count, number) => (number === 0 ? sum : sum + count), 0);
  return counts;
}
