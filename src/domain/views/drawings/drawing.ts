import { type Figure, type Person } from '#domain/record/entries/person.ts';
import { carriersIn, type StoryMeta, withoutCarriers } from '#domain/record/entries/story.ts';
import { numberStands } from '#domain/values/figure.ts';
import { cells, columnsFor, round } from './cells.ts';

/**
 * 图 — a figure drawn: one path for each state, every sign of it one closed shape, so that whoever doubts the drawing
 * can count. Sizes are CSS px, or real millimetres where the thing is drawn as large as it is.
 */
export interface Drawing {
  width: number;
  height: number;
  unit: 'px' | 'mm';
  /** 斜线画的是改前，实心画的是改后或现有，虚线画的是省去的。 */
  parts: { state: '改前' | '改后' | '省去'; d: string }[];
  /** 图注 — what one sign stands for. */
  caption: string;
}

/** 数得出个数的量词: what is measured (吨、米、元) has no pieces to draw. */
const COUNTED = new Set('颗 口 道 例 列 套 支 台 项 件 种 人 名 条 张 幅 节 座 潜次'.split(' '));

/** 至多画这么多个: more are smaller than a reader can tell apart on a phone. */
const MOST_SIGNS = 600;
/** 原大至多 60 毫米: what is longer does not fit on a phone. */
const MOST_MM = 60;
/** 原大 — said of a length that is drawn as long as it is; where it is drawn larger, this must not stand. */
export const TRUE_SIZE = '按原大打印';
const WIDTH = 420;
/** 少了多少 — the value is the part that is gone. */
const GONE = /(?:降低|减少|下降|节省)$/;
/** 空着的 — the length is of what lies between. */
const BETWEEN = /(?:间隙|缝|误差)$/;

/** 题目的图 — of the first number of the deed that can be drawn, from the facts that carry the deed. */
export function deedDrawing({ facts }: Person, { deed }: StoryMeta): Drawing | undefined {
  const carriers = carriersIn(deed);
  const told = facts
    .filter(({ id }) => carriers.includes(id))
    .flatMap(({ figures }) => figures ?? [])
    .filter(({ value }) => numberStands(withoutCarriers(deed), value));
  return told.map(drawingOf).find((drawing) => drawing !== undefined);
}

/** 作图 — or nothing, if the figure has no form that says no more than it. */
export function drawingOf(figure: Figure): Drawing | undefined {
  const { value, unit, from } = figure;
  if (value <= 0) return undefined;
  if (unit === '%') return shareOf(figure);
  if (unit === '毫米' && Math.max(value, from ?? 0) <= MOST_MM) return lengthOf(figure);
  if (from !== undefined) return from > value ? ratioOf(figure, from) : undefined;
  return COUNTED.has(unit) ? countOf(figure) : undefined;
}

/** 个数 — a cell for each, or for each ten, thousand …, as few as can be told apart. */
function countOf({ value, unit }: Figure): Drawing | undefined {
  let each = 1;
  while (value / each > MOST_SIGNS) each *= 10;
  const signs = value / each;
  if (!Number.isInteger(signs)) return undefined;
  const columns = columnsFor(signs);
  const step = Math.min(36, Math.floor(WIDTH / columns));
  return {
    width: columns * step,
    height: Math.ceil(signs / columns) * step,
    unit: 'px',
    parts: [{ state: '改后', d: cells(signs, columns, step, { x: 0, y: 0 }) }],
    caption: each === 1 ? `一格是1${unit}，画${signs}格` : `一格代表${each}${unit}，画${signs}格`,
  };
}

/** 占比 — a hundred cells, one for each per cent. */
function shareOf({ value, from, label }: Figure): Drawing | undefined {
  if (![value, from ?? 0].every((part) => Number.isInteger(part) && part >= 0 && part <= 100)) return undefined;
  const [step, side] = [18, 180];
  if (from !== undefined)
    return {
      width: WIDTH,
      height: side,
      unit: 'px',
      parts: [
        { state: '改前', d: cells(from, 10, step, { x: 0, y: 0 }, true) },
        { state: '改后', d: cells(value, 10, step, { x: WIDTH - side, y: 0 }) },
      ],
      caption: `${label}：左边改前${from}格，右边改后${value}格，一格是1%`,
    };
  if (!GONE.test(label)) return undefined;
  const left = 100 - value;
  return {
    width: side * 2,
    height: side / 2,
    unit: 'px',
    parts: [
      ...(left > 0 ? [{ state: '改后' as const, d: cells(left, 20, step, { x: 0, y: 0 }) }] : []),
      { state: '省去', d: cells(value, 20, step, { x: 0, y: 0, skip: left }) },
    ],
    caption: `原来算100格，省去${value}格，还剩${left}格`,
  };
}

/** 前后 — two bars, as long as the two values are to each other. */
function ratioOf({ value, unit, label }: Figure, from: number): Drawing {
  const bar = (y: number, length: number) => `M0 ${y}h${round(length)}v28h${-round(length)}z`;
  return {
    width: WIDTH,
    height: 72,
    unit: 'px',
    parts: [
      { state: '改前', d: bar(0, WIDTH) },
      { state: '改后', d: bar(44, (WIDTH * value) / from) },
    ],
    caption: `${label}：上边${from}${unit}，下边${value}${unit}，长短按比例`,
  };
}

/** 原大 — a slab as thick as it is, or a gap as wide as it is, in real millimetres. */
function lengthOf({ value, from, label }: Figure): Drawing {
  const slab = (x: number, y: number, width: number, height: number) => `M${x} ${round(y)}h${width}v${height}h${-width}z`;
  const size = { width: MOST_MM, unit: 'mm' } as const;
  if (BETWEEN.test(label)) {
    const block = 8;
    return {
      ...size,
      height: round(2 * block + value),
      parts: [{ state: '改后', d: slab(0, 0, MOST_MM, block) + slab(0, block + value, MOST_MM, block) }],
      caption: `${label}${value}毫米，画的是空着的一段，${TRUE_SIZE}`,
    };
  }
  const apart = 4;
  if (from === undefined)
    return {
      ...size,
      height: value,
      parts: [{ state: '改后', d: slab(0, 0, MOST_MM, value) }],
      caption: `${label}${value}毫米，${TRUE_SIZE}`,
    };
  return {
    ...size,
    height: round(from + apart + value),
    parts: [
      { state: '改前', d: slab(0, 0, MOST_MM, from) },
      { state: '改后', d: slab(0, from + apart, MOST_MM, value) },
    ],
    caption: `${label}：上边${from}毫米，下边${value}毫米，${TRUE_SIZE}`,
  };
}
