import { type Archive } from '../../record/archive.ts';
import { retiredIn } from '../../record/entries/site.ts';
import { OLD_TITLE_CODES } from '../../programme/titles.ts';
import { paths } from '../../values/paths.ts';
import { pageOfId } from '../shelf/chronicle.ts';
import { groupPages } from '../honours/directory.ts';
import { type Group, type Slice } from '../honours/lists.ts';

/** 旧地址一页 — where a page of a title stood before titles had codes, and the page that stands for it now. */
export interface Moved {
  code: string;
  group: Group;
  slice: Slice;
}

/** 称号的旧地址 — for every page of a title that had one, the first and those that follow. */
export const movedPages = (archive: Archive): Moved[] =>
  groupPages(archive)
    .filter(({ axis }) => axis === 'title')
    .flatMap(({ group, slice }) =>
      Object.entries(OLD_TITLE_CODES)
        .filter(([, code]) => code === group.code)
        .map(([code]) => ({ code, group, slice })),
    );

/** 已移的地址 — every page that leads on to another: of an id that moved, of a title by its old number. */
export const movedAddresses = (archive: Archive): { path: string; target: string }[] => [
  ...archive.retired.flatMap(({ id, movedTo }) => (movedTo ? [{ path: pageOfId(id), target: pageOfId(movedTo) }] : [])),
  // A lesson leads on with its person.
  ...retiredIn(archive.retired, 'people').flatMap(({ id, movedTo }) =>
    movedTo ? [{ path: paths.lesson(id), target: pageOfId(movedTo) }] : [],
  ),
  ...movedPages(archive).map(({ code, group, slice }) => ({
    path: paths.axis('title', code, slice.current),
    target: paths.axis('title', group.code, slice.current),
  })),
];
