import { paths } from '#domain/values/paths.ts';

/** 历年名单 — the step above every edition. */
export const ROLLS = { name: '历年名单', path: paths.rolls };

/** 某一年度 — the step to one edition. */
export const editionStep = (year: number) => ({ name: `${year}年度`, path: paths.roll(year) });
