/** 涂几颗 — for pupils to colour. */
export const STARS = '☆☆☆';
