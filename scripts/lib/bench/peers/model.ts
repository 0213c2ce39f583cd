import { type Archive } from '#domain/record/archive.ts';
import { labelOf } from '#domain/record/kinds.ts';
import { type Fact } from '#domain/record/entries/person.ts';
import { type StatedField } from '#domain/record/entries/honour.ts';
import { withoutCarriers } from '#domain/record/entries/story.ts';
import { chineseDate } from '#domain/values/date.ts';
import { paths } from '#domain/values/paths.ts';
import { sharedTelling } from '#domain/views/honours/as-stated.ts';
import { citation, citedPage, sourceMarks, sourceText } from '#domain/views/honours/citation.ts';
import { citedSource } from '#domain/views/honours/cited.ts';
import { type Entry, type PersonEntry, yearText } from '#domain/views/honours/entry.ts';
import { namingText } from '#domain/views/honours/held.ts';
import { profileLabels } from '#domain/views/honours/labels.ts';
import { rollOf } from '#domain/views/honours/roll.ts';
import { neighboursOf, relationsOf } from '#domain/views/shelf/relations.ts';
import { type LifeItem, lifeOf } from '#domain/views/stories/life.ts';
import { readName } from '#domain/views/names/reading.ts';

/** As many of a list as our page shows around the person. */
const SHOWN = 10;

/** 交给别的软件的一页 — what our page of a person says, as data; every word is ready, the markup is theirs. Hugo reads names in small letters alone. */
export type PeerPage = ReturnType<typeof peerPage>;

/** 人物页的数据 — of one person; `origin` stands before the addresses that are told in full. */
export function peerPage(archive: Archive, row: PersonEntry, origin: string) {
  const { person, entries } = row;
  const { title, description, path } = profileLabels(archive, row);
  const url = `${origin}${path}`;
  const story = archive.by.stories.get(person.id);
  const numbers = new Map(person.sources.map(({ source }, index) => [source, index + 1]));
  const marks = (ids: readonly string[]) => ids.map((id) => ({ id, n: numbers.get(id) }));
  const fact = ({ id, text, sources }: Fact) => ({ id, text, marks: marks(sources) });
  const item = (each: LifeItem) => ({
    ...(each.is === 'naming' && { naming: each.entry.honour.title, at: `#${each.entry.honour.id}` }),
    ...(each.is === 'fact' && { fact: fact(each.fact) }),
    ...(each.is === 'happening' && {
      kind: each.happening.kind,
      day: each.happening.date ? chineseDate(each.happening.date).replace(/^\d+年/, '') : '',
      what: each.happening.what,
      href: each.happening.href,
    }),
  });
  const life = lifeOf(archive, row);
  const hasLife = life.years.some(({ items }) => items.some(({ is }) => is !== 'naming'));
  const lists = neighboursOf(archive, row).map(({ list, href, before, after }) => ({ list, href, before, after }));
  return {
    ...{ title, description, url, id: person.id, permalink: path, site: archive.site.name },
    name: person.name,
    reading: readName(person).map(({ character, reading }) => ({ c: character, r: reading ?? '' })),
    alsocalled: person.aliases?.join('、') ?? '',
    seals: [...new Set(entries.map(({ honour }) => honour.title))].reverse(),
    deed: story ? withoutCarriers(story.deed) : '',
    story: story
      ? withoutCarriers(story.body)
          .trim()
          .split(/\n{2,}/)
      : [],
    ...namings(archive, row, marks),
    life: hasLife ? life.years.map(({ year, items, empty }) => ({ year, items: items.map(item), empty })) : [],
    scaled: life.scaled,
    facts: life.undated.map(item),
    factsname: life.told.length > 0 || hasLife ? '另外知道的' : '已知的',
    told: life.told.map(fact),
    sources: person.sources.map(({ source: id, supports }) => {
      const { source, seen } = citedSource(archive, id, person);
      return { id, href: source.url ?? '', text: sourceText(source), grade: sourceMarks(source), seen: seen ?? '', supports };
    }),
    relations: relationsOf(archive, row).map(({ what, people, total, href }) => ({
      what,
      people: people.map(({ person: each }) => ({ name: each.name, href: paths.person(each.id) })),
      rest: href && total > people.length ? `全部 ${total + 1} 人` : '',
      href: href ?? '',
    })),
    lists: lists.map(({ list, href, before, after }) => ({
      ...{ list, href },
      ...(before && { before: before.name, beforehref: paths.person(before.id) }),
      ...(after && { after: after.name, afterhref: paths.person(after.id) }),
    })),
    cite: citation(archive.site, citedPage(archive.site, person.name, url, undefined)),
    data: paths.data(`people/${person.id}.json`),
  };
}

type Marks = (ids: readonly string[]) => { id: string; n: number | undefined }[];

/** 命名 — what is certain, who stands in the same list, the title blocks. */
function namings(archive: Archive, { entries }: PersonEntry, marks: Marks) {
  const groupOf = ({ honour }: Entry) => {
    const edition = honour.edition === null ? undefined : archive.by.editions.get(String(honour.edition));
    return edition && rollOf(archive, edition).groups.find(({ title }) => title === honour.title);
  };
  const fields: StatedField[] = ['employer', 'post', 'trade', 'city'];
  return {
    certain: entries.map((entry) => {
      const announced = groupOf(entry)?.announced;
      return {
        text: `${namingText(entry.honour)}${announced ? `，当年公布${announced}名` : ''}`,
        marks: marks(entry.honour.sources),
      };
    }),
    around: entries.flatMap((entry) => {
      const group = groupOf(entry);
      if (!group || group.entries.length < 2) return [];
      const here = group.entries.findIndex(({ honour }) => honour.id === entry.honour.id);
      const from = Math.max(0, Math.min(here - SHOWN / 2, group.entries.length - SHOWN));
      const ordered = group.entries.every(({ honour }) => honour.order !== undefined);
      const names = group.entries.slice(from, from + SHOWN).map(({ person, honour }) => ({
        ...{ name: person.name, href: paths.person(person.id), here: honour.id === entry.honour.id },
      }));
      const { id, edition } = entry.honour;
      return [
        {
          id,
          heading: `同一份名单里的${group.entries.length}人${ordered ? '，按报道的次序' : ''}`,
          start: from + 1,
          names,
          year: edition,
          href: paths.roll(edition!),
        },
      ];
    }),
    honours: entries.toReversed().map((entry) => ({
      ...{ id: entry.honour.id, title: entry.honour.title, year: yearText(entry.honour), marks: marks(entry.honour.sources) },
      href: entry.honour.edition === null ? '' : paths.roll(entry.honour.edition),
      known: fields.flatMap((field) => {
        const also = field === 'employer' ? entry.employerAlso : field === 'trade' ? entry.tradeAlso : undefined;
        const value = entry[field as 'post'];
        const href = field === 'city' && entry.honour.city ? paths.place(entry.honour.city.value) : '';
        return value ? [{ label: labelOf('honours', field), value, href, also: also?.join('、') ?? '' }] : [];
      }),
      section: entry.section ?? '',
      shared: sharedTelling(entry.told) ?? '',
    })),
  };
}
