import { paths } from '#domain/values/paths.ts';

/** 人物名录 — the step above every person and every group of people. */
export const DIRECTORY = { name: '人物名录', path: paths.directory() };
