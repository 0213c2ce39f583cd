/** 三原色 — red, green, blue in one number. */
type Colour = number;

const colourOf = (hex: string): Colour => {
  const digits = hex.slice(1);
  return Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
};
const partsOf = (colour: Colour): [number, number, number] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** 深浅 — so many steps between two colours at an edge; more than the picture keeps, so that those can be chosen. */
const STEPS = 8;

/**
 * 纸 — pixels, each a number in a list of colours. Where a colour only partly covers a pixel, the pixel gets one of
 * eight steps between the two.
 */
export class Paper {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** 用到的颜色 — the first is that of the paper. */
  readonly colours: Colour[] = [];
  readonly #numbers = new Map<Colour, number>();

  constructor(width: number, height: number, paper: string) {
    if (width % 4 !== 0) throw new Error(`纸宽 ${width} 像素，应是 4 的倍数。`);
    [this.width, this.height, this.pixels] = [width, height, new Uint8Array(width * height)];
    this.numberOf(colourOf(paper));
  }

  numberOf(colour: Colour): number {
    let number = this.#numbers.get(colour);
    if (number === undefined) {
      // A byte a pixel: what comes after the last number gets the colour nearest to it.
      number = this.colours.length < 256 ? this.colours.push(colour) - 1 : nearest(this.colours, colour).number;
      this.#numbers.set(colour, number);
    }
    return number;
  }

  /** One that lies there already, if the eye would hardly part the two. */
  numberNear(colour: Colour): number {
    const { number, far } = nearest(this.colours, colour);
    return far <= HARDLY ? number : this.numberOf(colour);
  }

  /** 涂 — a colour over a box, or over what of it an outline covers. */
  cover(box: { x: number; y: number; width: number; height: number; levels?: Float32Array }, hex: string): void {
    const over = colourOf(hex);
    const whole = this.numberOf(over);
    const { pixels, width, height } = this;
    const [left, right] = [Math.max(0, box.x), Math.min(width, box.x + box.width)];
    /** For each colour that lies there, what each step makes of it. */
    const ramps: (number[] | undefined)[] = [];
    for (let row = Math.max(0, box.y); row < Math.min(height, box.y + box.height); row++) {
      if (!box.levels) {
        pixels.fill(whole, row * width + left, row * width + right);
        continue;
      }
      const shift = (row - box.y) * box.width - box.x;
      for (let column = left; column < right; column++) {
        const step = Math.round(box.levels[shift + column]! * STEPS);
        if (step === 0) continue;
        const at = row * width + column;
        if (step === STEPS) pixels[at] = whole;
        else {
          const under = pixels[at]!;
          const ramp = (ramps[under] ??= []);
          pixels[at] = ramp[step] ??= this.numberOf(between(this.colours[under]!, over, step / STEPS));
        }
      }
    }
  }
}

function between(under: Colour, over: Colour, share: number): Colour {
  const [from, to] = [partsOf(under), partsOf(over)];
  const [red, green, blue] = from.map((part, index) => Math.round(part + (to[index]! - part) * share));
  return (red! << 16) | (green! << 8) | blue!;
}

/** Half a step between paper and ink, in each part. */
const HARDLY = 3 * 14 ** 2;

function nearest(colours: readonly Colour[], colour: Colour): { number: number; far: number } {
  const wanted = partsOf(colour);
  const fars = colours.map((each) => partsOf(each).reduce((sum, part, index) => sum + (part - wanted[index]!) ** 2, 0));
  const far = Math.min(...fars);
  return { number: fars.indexOf(far), far };
}

/** PNG's four bits a pixel hold so many. */
const MOST = 16;

/**
 * 减色 — the colours that the picture keeps, and for each number of the paper which of them: again and again the two that
 * the eye would part least are made one, the rarer giving way.
 */
export function reduced({ pixels, colours }: Paper): { palette: Colour[]; of: Uint8Array } {
  const counts = new Uint32Array(colours.length);
  // A million pixels, nearly all of them bare paper, number 0: four at a time are passed over.
  const fours = new Uint32Array(pixels.buffer);
  for (let four = 0; four < fours.length; four++)
    if (fours[four] !== 0) for (let at = 4 * four; at < 4 * four + 4; at++) counts[pixels[at]!]!++;
  counts[0] = pixels.length - counts.reduce((sum, count, number) => (number === 0 ? sum : sum + count), 0);
  const parts = Int32Array.from(colours.flatMap(partsOf));
  const costOf = (one: number, other: number): number => {
    const red = parts[3 * one]! - parts[3 * other]!;
    const green = parts[3 * one + 1]! - parts[3 * other + 1]!;
    const blue = parts[3 * one + 2]! - parts[3 * other + 2]!;
    return (red * red + green * green + blue * blue) * Math.min(counts[one]!, counts[other]!);
  };
  const leads = new Map<number, number>();
  let left = colours.map((_, number) => number).filter((number) => counts[number]! > 0);
  while (left.length > MOST) {
    let [best, one, other] = [Infinity, 0, 0];
    for (let a = 0; a < left.length; a++)
      for (let b = a + 1; b < left.length; b++) {
        const cost = costOf(left[a]!, left[b]!);
        if (cost < best) [best, one, other] = [cost, left[a]!, left[b]!];
      }
    const [kept, gone] = counts[one]! >= counts[other]! ? [one, other] : [other, one];
    leads.set(gone, kept);
    counts[kept]! += counts[gone]!;
    left = left.filter((number) => number !== gone);
  }
  const places = new Map(left.map((number, place) => [number, place]));
  const placeOf = (number: number): number => places.get(number) ?? placeOf(leads.get(number) ?? left[0]!);
  return {
    palette: left.map((number) => colours[number]!),
    of: Uint8Array.from(colours, (_, number) => (counts[number] || leads.has(number) ? placeOf(number) : 0)),
  };
}
