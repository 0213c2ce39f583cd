/** 颜色 — of what is drawn outside the style sheets: pictures to share, icons, the frame of a browser. The same as in `styles/tokens.css`. */
export const PALETTE = {
  paper: '#f4f6f4',
  /** 深色的纸 — in the dark the sheet is a blueprint. */
  paperDark: '#0f2231',
  ink: '#171c20',
  inkSoft: '#4a5459',
  line: '#6a767b',
  /** 印泥 — for seals alone, and for the one spot of a plate where the work is happening. */
  seal: '#a02818',
  sealInk: '#fffaf4',
} as const;

/** 油墨 — what each colour of a drawing is printed with, in per cent of cyan, magenta, yellow and black; type and lines are black alone. */
export const INKS = {
  paper: [3, 1, 3, 0],
  ink: [0, 0, 0, 100],
  inkSoft: [0, 0, 0, 76],
  line: [0, 0, 0, 60],
  seal: [15, 95, 95, 20],
  sealInk: [0, 2, 4, 0],
} as const satisfies Partial<Record<keyof typeof PALETTE, readonly [number, number, number, number]>>;
