import { type PanelSize, type PanelForm, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { type Stock } from './one-drawing.ts';

/** 出血和裁切标记外的纸边 — millimetres on each side of a sheet for a press. */
export const BLEED = 3;
const SLUG = 10;

/** 版式 — of one shape of panel, in millimetres of its drawing; type in points of the same. */
interface Layout {
  /** 图框 — x, y, width, height; thick, as on a drawing. */
  frame: [number, number, number, number];
  /** 图框到内容. */
  pad: number;
  /** 印的字 — at most so large. */
  seal: number;
  /** 题头的高. */
  head: number;
  /** 姓名, 题目 — at most so large. */
  name: number;
  deed: number;
  /** 标题栏的宽; on a narrow sheet it goes below the text. */
  label: number;
  narrow: boolean;
  sizes: { large: number[]; body: number[]; cell: number[]; small: number; line: number; year: number; site: number };
}

/** A4 系列 — A3 is half of A1 in both directions, so they share one drawing. */
const STANDING: Layout = {
  frame: [24, 24, 546, 792],
  pad: 28,
  seal: 22,
  head: 158,
  name: 118,
  deed: 46,
  label: 216,
  narrow: false,
  sizes: {
    large: [46, 42, 38, 35],
    body: [32, 30, 28, 24, 20, 16, 12, 8],
    cell: [24, 22, 20, 18, 16, 14, 12, 10, 8],
    small: 18,
    line: 40,
    year: 26,
    site: 30,
  },
};

/** 易拉宝 — the lowest part stands in its case: nothing is drawn there. */
const NARROW: Layout = {
  frame: [36, 36, 728, 1604],
  pad: 40,
  seal: 32,
  head: 226,
  name: 170,
  deed: 66,
  label: 648,
  narrow: true,
  sizes: {
    large: [64, 60, 56, 53],
    body: [50, 47, 44, 40, 34, 28, 22, 16, 12],
    cell: [38, 36, 34, 32, 30, 28, 24, 20, 16, 12],
    small: 28,
    line: 60,
    year: 38,
    site: 44,
  },
};

const LAYOUTS: Record<PanelSize, { layout: Layout; unit: number; code: number }> = {
  a3: { layout: STANDING, unit: 0.5, code: 32 },
  a1: { layout: STANDING, unit: 1, code: 64 },
  rollup: { layout: NARROW, unit: 1, code: 90 },
};

/** 一毫米以下的格子印出来会糊. */
const LEAST_MODULE = 1.04;

/** 同一张图 — which sizes are one drawing, the first of them as it is drawn: its unit is a millimetre of the paper. */
const DRAWINGS: readonly (readonly [PanelSize, ...PanelSize[]])[] = [['a1', 'a3'], ['rollup']];
const drawingOf = (size: PanelSize): readonly [PanelSize, ...PanelSize[]] => DRAWINGS.find((sizes) => sizes.includes(size))!;

/** 码的边长 — the quiet zone included: on each paper of the drawing large enough for its distance, no module below a millimetre; in millimetres of the drawing. */
export function codeSide(drawn: PanelSize, modules: number): number {
  const quiet = 8;
  const sides = drawingOf(drawn).map((size) => {
    const { unit, code } = LAYOUTS[size];
    const symbol = Math.max(code, (modules - quiet) * LEAST_MODULE);
    return (symbol * modules) / (modules - quiet) / unit;
  });
  return Math.max(...sides);
}

/** 画的那一种 — the size at which the drawing of a size is set. */
export const drawingSize = (size: PanelSize): PanelSize => drawingOf(size)[0];

/** 印刷的几种 — sizes of a drawing that go to a press, each with a note beside it. */
export const pressSizes = (drawn: PanelSize): readonly PanelSize[] => drawingOf(drawn);

/** 一块板的纸 — of a size, in a form. */
export const sheetPaper = (size: PanelSize, form: PanelForm): Stock => ({
  width: PANEL_SIZES[size].width,
  height: PANEL_SIZES[size].height,
  scale: LAYOUTS[size].unit,
  ...(form === 'offset' && { press: { bleed: BLEED, slug: SLUG, note: drawingOf(size).indexOf(size) } }),
});

/** 一块板的图 — what a template is told of it. */
export function drawingFor(drawn: PanelSize) {
  const { width, height } = PANEL_SIZES[drawn];
  const { layout } = LAYOUTS[drawn];
  return {
    layout,
    told: {
      sheet: { width, height },
      frame: layout.frame,
      pad: layout.pad,
      seal: layout.seal,
      head: layout.head,
      label: layout.label,
      narrow: layout.narrow,
      sizes: layout.sizes,
    },
  };
}

/** 内容的宽 — between the frame and its padding. */
export const innerWidth = ({ frame, pad }: Layout): number => frame[2] - 2 * pad;
