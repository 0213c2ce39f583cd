import { type Archive } from '../../record/archive.ts';
import { datesOf } from '../../record/derived/history.ts';
import { paths } from '../../values/paths.ts';
import { type Cited, citedPage } from '../../views/honours/citation.ts';
import { type PersonEntry, subjectsOfPerson } from '../../views/honours/entry.ts';
import { subjectsOfEdition } from '../../views/honours/roll.ts';

/** 引用一个人的页 — as the box on the page cites it. */
export const citedPerson = (archive: Archive, row: PersonEntry, origin: string): Cited =>
  citedPage(
    archive.site,
    row.person.name,
    `${origin}${paths.person(row.person.id)}`,
    datesOf(archive, subjectsOfPerson(row)).last,
  );

/** 引用一届名单. */
export const citedRoll = (archive: Archive, year: number, origin: string): Cited =>
  citedPage(
    archive.site,
    `${year}年度“齐鲁工匠”名单`,
    `${origin}${paths.roll(year)}`,
    datesOf(archive, subjectsOfEdition(archive, year)).last,
  );
