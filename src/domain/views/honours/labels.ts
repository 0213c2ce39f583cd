import { type Archive, need } from '../../record/archive.ts';
import { datesOf } from '../../record/derived/history.ts';
import { withoutCarriers } from '../../record/entries/story.ts';
import { sourceText } from './citation.ts';
import { type PersonEntry, subjectsOfPerson } from './entry.ts';
import { isHeld, namingText, titlesHeld } from './held.ts';
import { listsOf } from './lists.ts';
import { paths } from '../../values/paths.ts';

/** 人物页的标签 — title, description and article labels of a profile, all from the record. */
export function profileLabels(archive: Archive, row: PersonEntry) {
  const { person, entries } = row;
  const held = titlesHeld(entries);
  const titles = entries.map(({ honour }) => namingText(honour)).join('；');
  const path = paths.person(person.id);
  const shared = (listsOf(archive).byName.get(person.name) ?? 0) > 1;
  const title = `${person.name}${shared ? `（${person.id}）` : ''}，${held.join('、') || '称号已撤销'}`;
  // A story was written while the title stood: once it was taken back, that comes first.
  const story = entries.every(({ honour }) => isHeld(honour)) ? standfirst(archive, person.id) : null;
  const description = story ?? `${person.name}：${titles}。`;
  const first = need(archive, 'sources', person.sources[0]!.source, person);
  return {
    title,
    description,
    column: 'craftsmen',
    path,
    trail: [
      { name: '人物名录', path: paths.directory() },
      { name: person.name, path },
    ],
    article: {
      title,
      date: publicationLabel(archive, subjectsOfPerson(row)),
      source: `据${sourceText(first)}等公开报道整理`,
      description,
      keywords: [person.name, ...held].join(','),
    },
  };
}

/** 发布日期标签 — the day of the last change of a page; the labels want an hour, the ledger is dated by the day. */
export const publicationLabel = (archive: Archive, subjects: readonly string[]): string =>
  `${datesOf(archive, subjects).last ?? archive.site.recordDate} 00:00`;

/** 导语 — without its carriers; `null` where there is no story. */
export const standfirst = (archive: Archive, id: string): string | null => {
  const story = archive.by.stories.get(id);
  return story ? withoutCarriers(story.standfirst) : null;
};
