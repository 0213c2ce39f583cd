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
