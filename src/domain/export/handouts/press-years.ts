import { type Archive } from '../../record/archive.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { pagesAfterFirst, type Slice, sliceOf } from '../../views/honours/lists.ts';

/** 有名单的年度 — the newest first. */
export const listedEditions = ({ editions, honoursIn }: Archive): Edition[] => editions.filter(({ year }) => honoursIn.has(year));

/** 每页年数 — of lists, each in five formats. */
const YEARS_A_PAGE = 12;

/** 近年的名单 — those that stand on the page for newsrooms itself. */
export const latestLists = (archive: Archive): Slice<Edition> => sliceOf(listedEditions(archive), 1, YEARS_A_PAGE);

/** 更早的名单 — on pages of their own. */
export const earlierLists = (archive: Archive): Slice<Edition>[] => pagesAfterFirst(listedEditions(archive), YEARS_A_PAGE);
