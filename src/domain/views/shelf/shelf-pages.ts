import { type Archive } from '../../record/archive.ts';
import { kindRow, SHELF_KINDS, type ShelfKind, type Shelved } from '../../record/kinds.ts';
import { type Retired, retiredIn } from '../../record/entries/site.ts';
import { pagesAfterFirst, sliceOf } from '../honours/lists.ts';
import { partsOf } from './parts.ts';
import { facetsOf, shelfRows } from './shelf.ts';

/** 有目录的各架 — a column that shows only once something is recorded is no column before. */
const shelvesOf = (archive: Archive): ShelfKind[] =>
  SHELF_KINDS.filter((kind) => !kindRow(kind).column?.onceRecorded || archive[kind].length > 0);

/** 各架目录 — the first page of each index. */
export const indexes = (archive: Archive) =>
  shelvesOf(archive).map((shelf) => {
    const rows = shelfRows(archive, shelf);
    return { shelf, facets: facetsOf(rows), parts: partsOf(rows), slice: sliceOf(rows, 1) };
  });

/** 目录的第二页起各页 — for indexes that one page does not hold. */
export const indexPages = (archive: Archive) =>
  shelvesOf(archive).flatMap((shelf) => {
    const rows = shelfRows(archive, shelf);
    const [facets, parts] = [facetsOf(rows), partsOf(rows)];
    return pagesAfterFirst(rows).map((slice) => ({ shelf, facets, parts, slice }));
  });

/** 各筛选的目录 — the first page of each. */
export const facetIndexes = (archive: Archive) =>
  shelvesOf(archive).flatMap((shelf) => {
    const facets = facetsOf(shelfRows(archive, shelf));
    return facets.map((chosen) => ({ shelf, chosen, facets, parts: partsOf(chosen.rows), slice: sliceOf(chosen.rows, 1) }));
  });

/** 筛选的第二页起各页. */
export const facetPages = (archive: Archive) =>
  shelvesOf(archive).flatMap((shelf) => {
    const facets = facetsOf(shelfRows(archive, shelf));
    return facets.flatMap((chosen) => {
      const parts = partsOf(chosen.rows);
      return pagesAfterFirst(chosen.rows).map((slice) => ({ shelf, chosen, facets, parts, slice }));
    });
  });

interface ShelfPage {
  params: { shelf: ShelfKind; id: string };
  props: { entry?: Shelved; retired?: Retired };
}

/** 各条目的页面 — the entries of every shelf, and ids no longer in use. */
export const shelfEntries = (archive: Archive): ShelfPage[] =>
  SHELF_KINDS.flatMap((shelf) => [
    ...archive[shelf].map((entry) => ({ params: { shelf, id: entry.id }, props: { entry } })),
    ...retiredIn(archive.retired, shelf).map((retired) => ({ params: { shelf, id: retired.id }, props: { retired } })),
  ]);
