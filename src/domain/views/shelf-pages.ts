import { activitiesOf } from '../record/all.ts';
import { type Activity } from '../record/activity.ts';
import { type Archive } from '../record/archive.ts';
import { shelfOf, SHELVES } from './chronicle.ts';
import { pagesAfterFirst, sliceOf } from './lists.ts';
import { facetsOf, shelfRows } from './shelf.ts';
import { retiredIn, type Retired } from '../record/site.ts';
import { type Studio } from '../record/studio.ts';

/** 有目录的各架 — apprenticeships have theirs only once there is one. */
export const INDEXED = ['studios', 'forums', 'events', 'films', 'institutions'] as const;

/** 目录的第二页起各页 — for indexes that one page does not hold. */
export const indexPages = (archive: Archive) =>
  INDEXED.flatMap((shelf) => {
    const rows = shelfRows(archive, shelf);
    const facets = facetsOf(rows);
    return pagesAfterFirst(rows).map((slice) => ({ shelf, facets, slice }));
  });

/** 筛选的第二页起各页. */
export const facetPages = (archive: Archive) =>
  INDEXED.flatMap((shelf) => {
    const facets = facetsOf(shelfRows(archive, shelf));
    return facets.flatMap((chosen) => pagesAfterFirst(chosen.rows).map((slice) => ({ shelf, chosen, facets, slice })));
  });

interface ShelfPage {
  params: { shelf: string; id: string };
  props: { studio?: Studio; activity?: Activity; retired?: Retired };
}

/** 各条目的页面 — studios and activities of every kind, by their shelf, and ids no longer in use. */
export const shelfEntries = (archive: Archive): ShelfPage[] => [
  ...archive.studios.map((studio) => ({ params: { shelf: 'studios', id: studio.id }, props: { studio } })),
  ...activitiesOf(archive).map((activity) => ({
    params: { shelf: shelfOf(activity.id).path.slice(1, -1), id: activity.id },
    props: { activity },
  })),
  ...Object.entries(SHELVES).flatMap(([letter, { path }]) =>
    retiredIn(archive.retired, letter).map((retired) => ({
      params: { shelf: path.slice(1, -1), id: retired.id },
      props: { retired },
    })),
  ),
];

/** 师带徒各页 — the index in pages and one page an apprenticeship; none at all while none is recorded. */
export function mentoringPages(archive: Archive) {
  if (archive.mentoring.length === 0) return [];
  const rows = shelfRows(archive, 'mentoring');
  return [
    ...[sliceOf(rows, 1), ...pagesAfterFirst(rows)].map((slice) => ({
      params: { path: slice.current === 1 ? undefined : `page/${slice.current}` },
      props: { slice, mentoring: undefined },
    })),
    ...archive.mentoring.map((mentoring) => ({ params: { path: mentoring.id }, props: { mentoring, slice: undefined } })),
  ];
}
