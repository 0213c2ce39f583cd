import { type Archive } from '../../record/archive.ts';
import { cityName } from '../../programme/place.ts';
import { paths } from '../../values/paths.ts';
import { subjectsOfPerson } from '../../views/honours/entry.ts';
import { namingsHeld, namingText, titlesHeld } from '../../views/honours/held.ts';
import { standfirst } from '../../views/honours/labels.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { completeness, rollOf, subjectsOfEdition } from '../../views/honours/roll.ts';
import { pathOf, sortOf, titleOf } from '../../views/shelf/chronicle.ts';
import { storiesOf } from '../../views/stories/stories.ts';

/** 都柏林核心 — the elements of a record, each as often as it is known; in the order in which they are written. */
interface DublinCore {
  title: string;
  subject?: readonly string[];
  description?: string | undefined;
  date?: string | undefined;
  type: string;
  /** 来源 — ids of what it rests on. */
  sources: readonly string[];
  coverage?: string | undefined;
}

/** 一条 — what is harvested: an entry of the record, its page, and the lines of the ledger that date it. */
export interface OaiRecord extends DublinCore {
  /** As the feed names it: `people/q0001`. */
  is: string;
  path: string;
  subjects: readonly string[];
}

/** 各条 — people who hold a title, stories, editions, activities and studios. */
export function* recordsIn(archive: Archive): Generator<OaiRecord> {
  for (const row of listsOf(archive).directory) {
    const { person, entries } = row;
    const held = namingsHeld(entries);
    if (held.length === 0) continue;
    yield {
      is: `people/${person.id}`,
      path: paths.person(person.id),
      subjects: subjectsOfPerson(row),
      title: `${person.name}，${titlesHeld(entries).join('、')}`,
      subject: [...new Set(held.flatMap(({ trade }) => trade ?? []))],
      description: standfirst(archive, person.id) ?? held.map(({ honour }) => namingText(honour)).join('；'),
      type: '人物',
      sources: person.sources.map(({ source }) => source),
      coverage: held.at(-1)?.city,
    };
  }
  for (const { row, story, deed, entry } of storiesOf(archive)) {
    yield {
      is: `stories/${row.person.id}`,
      path: paths.person(row.person.id),
      subjects: [row.person.id],
      title: `${row.person.name}：${deed}`,
      subject: entry.trade ? [entry.trade] : [],
      description: standfirst(archive, story.person) ?? undefined,
      type: '事迹',
      sources: row.person.sources.map(({ source }) => source),
      coverage: entry.city,
    };
  }
  for (const edition of archive.editions) {
    const statements = [...edition.process, ...edition.notes, ...(edition.ceremony ? [edition.ceremony] : [])];
    yield {
      is: `edition/${edition.year}`,
      path: paths.roll(edition.year),
      subjects: subjectsOfEdition(archive, edition.year),
      title: `${edition.year}年度“齐鲁工匠”名单`,
      description: `${completeness(rollOf(archive, edition))}。`,
      date: String(edition.year),
      type: '名单',
      sources: [...new Set(statements.flatMap(({ sources }) => sources))],
    };
  }
  for (const entry of [...archive.activities, ...archive.studios]) {
    yield {
      is: `${entry.is}/${entry.id}`,
      path: pathOf(entry),
      subjects: [entry.id],
      title: titleOf(entry),
      description: entry.facts[0]?.text,
      date: entry.is === 'studios' ? entry.founded : entry.date,
      type: sortOf(entry),
      sources: entry.sources,
      coverage: entry.city && cityName(entry.city),
    };
  }
}
