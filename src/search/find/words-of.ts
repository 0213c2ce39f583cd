import { plain, withoutEdges, wordsOf } from '../text/cut.ts';
import { type NameHit } from '../names/names.ts';
import { type Piece, type Reading } from '../reading/reading.ts';
import { NARROWS, narrowingsOf } from '../rank/facets.ts';
import { type Word } from '../rank/question.ts';
import { type Asked, called } from './asked.ts';

/** 原样之词 — as typed, blank by blank; with several, a year or a title narrows. */
export async function typedWords(asked: Asked, reading: Reading | undefined, whole: readonly NameHit[]): Promise<Word[]> {
  const { query, store, manifest } = asked;
  const typed = wordsOf(query);
  // “wang shu jun” is one name, not three words, if somebody is called so.
  const one = typed.length === 1 || (whole.length > 0 && typed.every((word) => /^[a-z\d]+$/.test(withoutEdges(word))));
  return Promise.all(
    typed.map(async (word): Promise<Word> => {
      const hits = one ? whole : await called(asked, word);
      const sense = reading?.pieces.find(({ text, sense: of }) => of && NARROWS.has(of.is) && text === withoutEdges(word))?.sense;
      const facets = sense && typed.length > 1 ? await narrowingsOf(store, manifest, sense) : [];
      return { forms: [word], hits, facets, narrows: facets.length > 0, sense };
    }),
  );
}

/** 读懂之词 — a piece, by all the names of what it means. */
export async function wordOf({ text, sense }: Piece, asked: Asked): Promise<Word> {
  const typed = plain(text);
  if (!sense) return { forms: [typed], hits: await called(asked, text), facets: [], narrows: false };
  const facets = await narrowingsOf(asked.store, asked.manifest, sense);
  const others = sense.is === '单位' || sense.is === '县区' ? [sense.name, ...sense.also] : [sense.name];
  if (sense.is === '姓氏')
    return {
      forms: [],
      hits: (await called(asked, sense.name)).filter(({ row }) => row.name.startsWith(sense.name)),
      facets: [],
      narrows: false,
      sense,
    };
  const forms = [
    ...new Set([
      typed,
      ...others.map(plain).filter((form) => sense.is === '县区' || sense.is === '说法' || !typed.includes(form)),
    ]),
  ];
  return {
    // Whatever has the year or the title itself says so by its filter; in texts it stands as it was typed.
    forms: NARROWS.has(sense.is) ? [typed] : forms,
    hits: sense.is === '姓名' ? await called(asked, text) : [],
    facets,
    narrows: facets.length > 0 && NARROWS.has(sense.is),
    sense,
  };
}

/** 或 — pieces of one class with a mark between them: no naming can have both, either is meant. */
export function alternatives({ query }: Asked, words: readonly Word[]): Word[] | undefined {
  const of = words[0]?.sense?.is;
  const same = words.length > 1 && words.every(({ sense }) => sense?.is === of && sense !== undefined);
  if (!same || !/[、，,/或和与及]/.test(query)) return undefined;
  const { narrows, sense } = words[0]!;
  return [
    {
      forms: words.flatMap(({ forms }) => forms),
      hits: words.flatMap(({ hits }) => hits),
      facets: words.flatMap(({ facets }) => facets),
      narrows: narrows && words.length === 1,
      sense,
    },
  ];
}

/** 不收窄 — the word as it stands in texts, whatever value a filter has. */
export const unnarrowed = (word: Word): Word => ({ ...word, narrows: false });
