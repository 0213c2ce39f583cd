import { takeaways } from '../../values/takeaways.ts';
import { KIND_NAMES, kindRow } from '../../record/kinds.ts';

/** 课 — made from the stories, of no kind of its own. */
const LESSONS: [string, string] = [takeaways.classroom.split('/')[1]!, '课堂'];

/** 页面类型 — what a search can be narrowed to: the columns of the kinds, by the first part of their address, and lessons. */
export const SEARCH_KINDS: ReadonlyMap<string, string> = new Map([
  ...KIND_NAMES.flatMap((kind): [string, string][] => {
    const { column } = kindRow(kind);
    return column ? [[column.path.split('/')[1]!, column.search]] : [];
  }),
  LESSONS,
]);

/** 类型 — of a page; nothing for those that are of no kind. */
export const kindOfPath = (path: string): string | undefined => SEARCH_KINDS.get(path.split('/')[0]!);
