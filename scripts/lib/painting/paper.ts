import { type Stencil, STEPS } from './stencils.ts';
import { type Stamp } from './stamps.ts';

/** 三原色 — red, green, blue in one number. */
export type Colour = number;

const colourOf = (hex: string): Colour => {
  const digits = hex.slice(1);
  return Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
};

/** 一块地方 — in whole pixels. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

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
  /** 画到的地方 — of each row the first pixel that was touched and the one after the last: most of a sheet stays bare. */
  readonly begins: Uint16Array;
  readonly ends: Uint16Array;
  readonly #numbers = new Map<Colour, number>();
  /** For each colour what each of its steps makes of each that lies there; 0 where nobody asked, since the paper's own is no step. */
  readonly #ramps = new Map<Colour, Uint8Array>();

  constructor(width: number, height: number, paper: string, pixels: Uint8Array = new Uint8Array(width * height)) {
    if (width % 4 !== 0) throw new Error(`纸宽 ${width} 像素，应是 4 的倍数。`);
    [this.width, this.height, this.pixels] = [width, height, pixels];
    [this.begins, this.ends] = [new Uint16Array(height).fill(width), new Uint16Array(height)];
    this.#numberOf(colourOf(paper));
  }

  #numberOf(colour: Colour): number {
    let number = this.#numbers.get(colour);
    if (number === undefined) {
      // A byte a pixel: what comes after the last number gets the colour nearest to it.
      number = this.colours.length < 256 ? this.colours.push(colour) - 1 : nearest(this.colours, colour).number;
      this.#numbers.set(colour, number);
    }
    return number;
  }

  /** One that lies there already, if the eye would hardly part the two. */
  #numberNear(colour: Colour): number {
    const { number, far } = nearest(this.colours, colour);
    return far <= HARDLY ? number : this.#numberOf(colour);
  }

  #touch(row: number, from: number, to: number): void {
    if (from < this.begins[row]!) this.begins[row] = from;
    if (to > this.ends[row]!) this.ends[row] = to;
  }

  /** 涂 — a colour over a box. */
  fill(box: Box, hex: string): void {
    const whole = this.#numberOf(colourOf(hex));
    const [left, right] = [Math.max(0, box.x), Math.min(this.width, box.x + box.width)];
    if (left >= right) return;
    for (let row = Math.max(0, box.y); row < Math.min(this.height, box.y + box.height); row++) {
      this.pixels.fill(whole, row * this.width + left, row * this.width + right);
      this.#touch(row, left, right);
    }
  }

  /** 印 — a colour through a stencil, whose pixel 0, 0 lies at x, y. */
  print({ x, y, runs }: Stencil, toX: number, toY: number, hex: string): void {
    const over = colourOf(hex);
    const whole = this.#numberOf(over);
    let ramp = this.#ramps.get(over);
    if (ramp === undefined) this.#ramps.set(over, (ramp = new Uint8Array(256 * STEPS)));
    const { pixels, width, height } = this;
    for (let at = 0; at < runs.length; at += 4) {
      const row = y + toY + runs[at]!;
      if (row < 0 || row >= height) continue;
      const [first, step] = [x + toX + runs[at + 1]!, runs[at + 3]!];
      const [from, to] = [Math.max(0, first), Math.min(width, first + runs[at + 2]!)];
      if (from >= to) continue;
      this.#touch(row, from, to);
      for (let pixel = row * width + from; pixel < row * width + to; pixel++) {
        if (step === STEPS) pixels[pixel] = whole;
        else {
          const place = pixels[pixel]! * STEPS + step;
          pixels[pixel] = ramp[place] ||= this.#numberOf(between(this.colours[pixels[pixel]!]!, over, step / STEPS));
        }
      }
    }
  }

  /** 盖章 — a ready picture, its corner at x, y; it lies wholly on the paper. */
  stamp(stamp: Stamp, x: number, y: number): void {
    const numbers = stamp.colours.map((colour) => this.#numberNear(colour));
    for (let at = 0; at < stamp.runs.length; at += 3) {
      const place = stamp.runs[at]!;
      const [row, from] = [y + Math.floor(place / stamp.width), x + (place % stamp.width)];
      const to = from + stamp.runs[at + 1]!;
      this.#touch(row, from, to);
      this.pixels.fill(numbers[stamp.runs[at + 2]!]!, row * this.width + from, row * this.width + to);
    }
  }
}

const partsOf = (colour: Colour): [number, number, number] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function between(under: Colour, over: Colour, share: number): Colour {
  const [from, to] = [partsOf(under), partsOf(over)];
  const [red, green, blue] = from.map((part, index) => Math.round(part + (to[index]! - part) * share));
  return (red! << 16) | (green! << 8) | blue!;
}

/** Half a step between paper and ink, in each part. */
const HARDLY = 3 * 14 ** 2;

function nearest(colours: readonly Colour[], colour: Colour): { number: number; far: number } {
  const [red, green, blue] = partsOf(colour);
  let [number, far] = [0, Infinity];
  for (const [place, each] of colours.entries()) {
    const away = ((each >> 16) - red) ** 2 + (((each >> 8) & 0xff) - green) ** 2 + ((each & 0xff) - blue) ** 2;
    if (away < far) [number, far] = [place, away];
  }
  return { number, far };
}
