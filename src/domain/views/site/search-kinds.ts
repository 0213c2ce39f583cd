import { KIND_NAMES, kindRow } from '../../record/kinds.ts';

/** 页面类型 — what a search can be narrowed to: the columns of the kinds, by the first part of their address. */
export const SEARCH_KINDS: ReadonlyMap<string, string> = new Map(
  KIND_NAMES.flatMap((kind): [string, string][] => {
    const { column } = kindRow(kind);
    return column ? [[column.path.split('/')[1]!, column.search]] : [];
  }),
);

/** 类型 — of a page; nothing for those that are of no kind. */
export const kindOfPath = (path: string): string | undefined => SEARCH_KINDS.get(path.split('/')[0]!);
