import { type NameRow, uForV } from './names.ts';

/**
 * 姓名文件 — rows of the name index as they travel: column by column, and of the pinyin only what the
 * usual readings do not say.
 */
export interface NameFile {
  /** Numbers of the documents, as steps. */
  documents: number[];
  /** q0012 → 12. */
  ids: number[];
  names: string;
  /** Row → pinyin, where a reading is not the usual one. */
  pinyin?: Record<number, string>;
  aliases?: Record<number, string[]>;
}

/** 常用读音 — “wang王汪 shu树”, of surnames and of given names, since 单 is shàn in front and dān behind. */
export interface Readings {
  surname: string;
  given: string;
}

const charactersOf = (name: string): string[] => Array.from(name.replace(/·/g, ''));
const personIdOf = (number: number): string => `q${String(number).padStart(4, '0')}`;

/** 定常用读音 — of every character the reading that most rows have. */
export function readingsOf(rows: readonly NameRow[]): Readings {
  const counts = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  for (const { name, pinyin } of rows) {
    const [characters, syllables] = [charactersOf(name), pinyin.split(' ')];
    if (characters.length !== syllables.length) continue;
    characters.forEach((character, place) => {
      const readings = counts[place ? 1 : 0]!;
      const known = readings.get(character) ?? new Map<string, number>();
      readings.set(character, known.set(syllables[place]!, (known.get(syllables[place]!) ?? 0) + 1));
    });
  }
  const [surname = '', given = ''] = counts.map((readings) => {
    const usual = [...readings].map(([character, known]) => ({
      character,
      syllable: [...known].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0],
    }));
    const groups = new Map<string, string[]>();
    for (const { character, syllable } of usual) groups.set(syllable, [...(groups.get(syllable) ?? []), character]);
    const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return inOrder.map(([syllable, characters]) => syllable + characters.sort().join('')).join(' ');
  });
  return { surname, given };
}

/** 同音各字 — of one string of readings. */
export const groupsOf = (text: string): { syllable: string; characters: string[] }[] =>
  Array.from(text.matchAll(/([a-z]*)([^a-z ]+)/gu), ([, syllable = '', characters = '']) => ({
    syllable,
    characters: Array.from(characters),
  }));

type Table = (character: string, place: number) => string | undefined;

/** 读音表 — made once of the readings. */
export function tableOf({ surname, given }: Readings): Table {
  const [first, others] = [surname, given].map(
    (text) =>
      new Map(
        groupsOf(text).flatMap(({ syllable, characters }) => characters.map((character) => [character, syllable] as const)),
      ),
  );
  return (character, place) => (place ? others : first)!.get(character);
}

/** 所有音节 — what a typed slip is cut by. */
export const syllablesOf = ({ surname, given }: Readings): Set<string> =>
  new Set(groupsOf(`${surname} ${given}`).map(({ syllable }) => uForV(syllable)));

const usual = (name: string, table: Table): string =>
  charactersOf(name)
    .map((character, place) => table(character, place))
    .join(' ');

export function writeNames(rows: readonly NameRow[], readings: Readings): NameFile {
  const table = tableOf(readings);
  const file: NameFile = { documents: [], ids: [], names: rows.map(({ name }) => name).join('\n') };
  let last = 0;
  rows.forEach(({ document, id, name, pinyin, aliases }, index) => {
    file.documents.push(document - last);
    file.ids.push(Number(id.slice(1)));
    last = document;
    if (usual(name, table) !== pinyin) (file.pinyin ??= {})[index] = pinyin;
    if (aliases.length) (file.aliases ??= {})[index] = [...aliases];
  });
  return file;
}

export function readNames(file: NameFile, table: Table): NameRow[] {
  let document = 0;
  return (file.names ? file.names.split('\n') : []).map((name, index) => ({
    document: (document += file.documents[index]!),
    id: personIdOf(file.ids[index]!),
    name,
    pinyin: file.pinyin?.[index] ?? usual(name, table),
    aliases: file.aliases?.[index] ?? [],
  }));
}
