/** 指南所在 — what the office reads, and the pictures in it. */
export const GUIDE_FILE = 'docs/办公室指南.md';
export const GUIDE_PICTURES = 'docs/pictures';

/** 重写图片 — `GUIDE_PICTURES=write` puts what the steps show in the place of what stands in the guide. */
export const rewritesPictures = process.env['GUIDE_PICTURES'] === 'write';
