import { Converter } from 'opencc-js/cn2t';
import { CITIES } from '#domain/programme/place.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { type Asked, type Draw, employerNames, type Kind, type Known, namesOf, placeAt } from './kind.ts';
import { cityTitles, cityTrades, employerTitles, yearTitles } from './pairs.ts';
import { alike, confused, nameSyllables, syllablesOf, type Usage } from './sounds.ts';

const usages = new WeakMap<Archive, Usage>();
/** 用字 — of the people, the articles and the names of a record. */
function usageOf(archive: Archive): Usage {
  const known = usages.get(archive);
  if (known) return known;
  const usage = new Map<string, number>();
  const { people, articles, employers, trades } = archive;
  for (const character of JSON.stringify([people.slice(0, 500), articles, employers.slice(0, 500), trades]))
    usage.set(character, (usage.get(character) ?? 0) + 1);
  usages.set(archive, usage);
  return usage;
}
const traditional = Converter({ from: 'cn', to: 't' });
const put = (text: string, at: number, character: string): string =>
  Array.from(text, (own, index) => (index === at ? character : own)).join('');

/** 写错的姓名 — of each person, as `slip` writes it; nothing where somebody is called so, or it is the same. */
const names =
  (
    length: (characters: number) => boolean,
    slip: (person: Person, syllables: string[], draw: Draw, usage: Usage) => string | undefined,
  ) =>
  ({ archive }: Known, draw: Draw): Asked[] => {
    const usage = usageOf(archive);
    const called = new Set([
      ...archive.people.flatMap(namesOf),
      ...archive.activities.flatMap(({ people }) => people.map(({ name }) => name)),
    ]);
    // Of those who sound alike nobody can say who was meant.
    const sounding = Map.groupBy(archive.people, (person) => nameSyllables(person)?.join(''));
    return archive.people.flatMap((person): Asked[] => {
      const syllables = nameSyllables(person);
      if (!syllables || !length(syllables.length)) return [];
      const query = slip(person, syllables, draw, usage);
      if (query === undefined || called.has(query)) return [];
      const heard = /^[a-z]+$/.test(query) ? query : syllablesOf(query).join('');
      const people = [...new Set([syllables.join(''), heard])].flatMap((sound) => sounding.get(sound) ?? []);
      return [{ query, wanted: people.map(({ id }) => id), meant: people.flatMap(namesOf) }];
    });
  };

const homophone = ({ name }: Person, syllables: string[], draw: Draw, usage: Usage): string | undefined => {
  const at = draw.below(syllables.length);
  const others = alike(syllables[at]!, Array.from(name)[at]!, usage);
  return others.length ? put(name, at, draw.one(others)) : undefined;
};

/** 能说的名字 — what a reader may ask for by sound: employers, trades and cities, with who is meant. */
interface Called {
  name: string;
  wanted: string[];
}
const calledSo = ({ archive, who }: Known): Called[] =>
  [
    ...archive.employers.flatMap((each) =>
      employerNames(each).map((name) => ({ name, wanted: who(({ employer }) => employer === each) })),
    ),
    ...archive.trades.flatMap((each) => namesOf(each).map((name) => ({ name, wanted: who(({ trade }) => trade === each) }))),
    ...CITIES.map(({ code, name }) => ({ name, wanted: [placeAt(code), ...who(({ city }) => city === code)] })),
  ].filter(({ name, wanted }) => wanted.length > 0 && /^\p{Script=Han}{2,6}$/u.test(name));

export const SLIP_KINDS: Record<string, Kind> = {
  两字名写错: { most: 10, from: names((count) => count === 2, homophone) },
  三字名写错: { most: 10, from: names((count) => count > 2, homophone) },
  读音相混: {
    most: 10,
    from: names(
      (count) => count > 1,
      ({ name }, syllables, draw, usage) => {
        const places = syllables.flatMap((syllable, at) => confused(syllable).map((heard) => ({ at, heard })));
        if (!places.length) return undefined;
        const { at, heard } = draw.one(places);
        return draw.one([put(name, at, draw.one(alike(heard, '', usage))), syllables.with(at, heard).join('')]);
      },
    ),
  },
  颠倒与重复: {
    most: 10,
    from: names(
      (count) => count > 2,
      ({ name }, syllables, draw) => {
        const characters = Array.from(name);
        const at = draw.below(syllables.length - 1);
        const turned = characters
          .with(at, characters[at + 1]!)
          .with(at + 1, characters[at]!)
          .join('');
        return draw.one([turned, characters.toSpliced(at, 0, characters[at]!).join('')]);
      },
    ),
  },
  写错的姓名带年度: {
    most: 6,
    from: (known, draw) =>
      names((count) => count > 1, homophone)(known, draw).flatMap((asked): Asked[] => {
        // Of one alone the year is the right one.
        if (asked.wanted.length > 1) return [];
        const edition = known.archive.honoursOf.get(asked.wanted[0]!)?.find(({ edition: year }) => year !== null)?.edition;
        return edition === undefined
          ? []
          : [{ ...asked, query: draw.one([`${edition} ${asked.query}`, `${edition}年${asked.query}`]) }];
      }),
  },
  不知道姓的读音: {
    most: 6,
    from: ({ archive }) =>
      archive.people.flatMap((person): Asked[] => {
        const syllables = nameSyllables(person);
        if (!syllables || person.pinyin.surname.includes(' ')) return [];
        // As the character is read where it is no surname.
        const [reading] = syllablesOf(Array.from(person.name)[0]!);
        if (reading === undefined || reading === syllables[0]) return [];
        return [{ query: syllables.with(0, reading).join(''), wanted: [person.id], meant: namesOf(person) }];
      }),
  },
  单位工种地市写错: {
    most: 12,
    from: (known, draw) => {
      const [all, usage] = [calledSo(known), usageOf(known.archive)];
      return all.flatMap(({ name, wanted }): Asked[] => {
        const syllables = syllablesOf(name);
        const at = draw.below(syllables.length);
        const others = alike(syllables[at]!, Array.from(name)[at]!, usage);
        if (others.length === 0 || syllables.length !== Array.from(name).length) return [];
        const query = put(name, at, draw.one(others));
        return all.some((other) => other.name === query) ? [] : [{ query, wanted, meant: [name] }];
      });
    },
  },
  单位工种地市拼音: {
    most: 16,
    from: (known, draw) => {
      const spelled = calledSo(known).map(({ name, wanted }) => ({ name, wanted, syllables: syllablesOf(name) }));
      const initials = (syllables: readonly string[]): string => syllables.map(([first]) => first).join('');
      return spelled.flatMap(({ name, syllables }): Asked[] => {
        const whole = syllables.join('');
        const short = syllables.length > 2 && syllables.length < 6 ? initials(syllables) : whole;
        const query = draw.one([whole, whole, syllables.join(' '), short]);
        // Whatever is read so is meant as well.
        const wanted = spelled.flatMap((other) =>
          (query === short && short !== whole ? initials(other.syllables) : other.syllables.join('')).includes(
            query.replaceAll(' ', ''),
          )
            ? other.wanted
            : [],
        );
        return [{ query, wanted: [...new Set(wanted)], meant: [name] }];
      });
    },
  },
  繁体: {
    most: 12,
    from: (known, draw) => {
      const pairs = [yearTitles, cityTitles, cityTrades, employerTitles].flatMap((each) => each(known));
      const plain: Asked[] = [
        ...known.archive.people.map(({ id, name }) => ({ query: name, wanted: [id] })),
        ...draw
          .some(pairs, pairs.length)
          .map(({ ways, wanted }) => ({ query: ways.map((way) => draw.one(way)).join(''), wanted })),
      ];
      return plain.flatMap((asked) => {
        const query = traditional(asked.query);
        return query === asked.query ? [] : [{ ...asked, query }];
      });
    },
  },
};
