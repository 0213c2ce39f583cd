import sharp from 'sharp';
import { TITLES } from '#domain/programme/titles.ts';
import { programsIn, versionsOf } from '../artefacts/make.ts';
import { readySources } from './figures.ts';

/** 画法的指纹 — of the programs, drawings and faces that decide the pixels of posters and cards: when one changes, all are painted anew. */
export const sheetRecipe = (): string =>
  JSON.stringify([
    programsIn(['assets', 'cards', 'painting']),
    versionsOf(['@expo-google-fonts/noto-serif-sc', 'harfbuzzjs', 'qr']),
    sharp.versions,
    // Where lines break: never within a title.
    TITLES,
    readySources(),
  ]);
