import { paths } from '#domain/values/paths.ts';
import { COLUMNS } from '#words';

/** 课堂 — the first step of the trail of every page of a lesson. */
export const CLASSROOM = { name: COLUMNS.classroom!.name, path: paths.classroom };
