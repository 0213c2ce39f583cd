import { expect, test } from 'vitest';
import { assemble } from '#domain/record/assemble.ts';
import { CITIES } from '#domain/programme/place.ts';
import { nameRows } from '#domain/views/honours/name-index.ts';
import { readArchive } from '#door/archive.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { writeNameIndex } from '#lib/search/names.ts';
import { soundsTable } from '#lib/search/sounds.ts';
import { openNames } from '../names/name-store.ts';
import { findNames, type NameRow, questionOf, uForV } from '../names/names.ts';
import { suggest } from '../names/suggest.ts';
import { hasHan } from '../text/cut.ts';
import { type Store } from '../text/store.ts';
import { near } from './near.ts';
import { readSounds, southern, standardHanzi } from './sounds.ts';
import { charactersIn, pinyinHits, spelled } from './spelled.ts';

const record = readArchive();
const invented = assemble(fiction(50));
const ARCHIVES = [record, invented].map((archive) => {
  const entries = nameRows(archive);
  const rows: NameRow[] = entries.map(({ brief: _, ...row }, document) => ({ ...row, document }));
  return { archive, entries, rows, sounds: readSounds(soundsTable(entries)) };
});
const WORDS = ARCHIVES.flatMap(({ archive, sounds }) =>
  [...archive.employers, ...archive.trades, ...CITIES].flatMap((each) =>
    [each.name, ...(('aliases' in each && each.aliases) || [])].map((word) => ({ word, sounds })),
  ),
);
const words = [...new Set(WORDS.map(({ word }) => word))];
/** Found as typed, so that nothing is suggested. */
const isHit = (rows: readonly NameRow[], typed: string): boolean =>
  hasHan(typed)
    ? rows.some(({ name, aliases }) => [name, ...aliases].some((each) => each.includes(typed)))
    : findNames(rows, typed).length > 0;
const replaced = (characters: readonly string[], at: number, other: string) =>
  characters.map((character, index) => (index === at ? other : character)).join('');

/** Names with which a slip must be answered: more people than are suggested may be as near, then one of them is. */
function missed(slips: (row: NameRow, sounds: (typeof ARCHIVES)[number]['sounds']) => string[]): string[] {
  return ARCHIVES.flatMap(({ rows, sounds }) =>
    rows.flatMap((row) =>
      slips(row, sounds).flatMap((typed) => {
        if (isHit(rows, typed)) return [];
        const found = suggest(rows, typed, sounds);
        const names = found.map(({ name }) => name);
        if (names.includes(typed) || names.length > 5) return [`${typed} suggests itself or too many`];
        return names.includes(row.name) || names.length === 5 ? [] : [`${typed}: ${row.name} is not among ${names.join(' ')}`];
      }),
    ),
  );
}

const standard = standardHanzi();
const hanziOf = ({ name }: NameRow) => Array.from(name.replace(/·/g, ''));

test('each character may be another that sounds the same', () => {
  const bySound = ARCHIVES.map(({ sounds }) => Map.groupBy(standard, (character) => sounds.of(character)[0]!));
  expect(
    missed((row) =>
      hanziOf(row).flatMap((character, at) =>
        (bySound[0]!.get(uForV(row.pinyin).split(' ')[at]!) ?? [])
          .filter((other) => other !== character)
          .slice(0, 1)
          .map((other) => replaced(hanziOf(row), at, other)),
      ),
    ),
  ).toEqual([]);
});

test('each may be another that looks the same', () => {
  expect(
    missed((row, sounds) =>
      hanziOf(row).flatMap((character, at) =>
        Array.from(sounds.looks(character))
          .filter((other) => other !== character)
          .map((other) => replaced(hanziOf(row), at, other)),
      ),
    ),
  ).toEqual([]);
});

test('neighbours may be turned, one doubled, one of three or more missing', () => {
  expect(
    missed((row) => {
      const characters = hanziOf(row);
      return characters.flatMap((character, at) => [
        ...(at
          ? [
              characters
                .with(at, characters[at - 1]!)
                .with(at - 1, character)
                .join(''),
            ]
          : []),
        characters.toSpliced(at, 0, character).join(''),
        ...(characters.length > 2 ? [characters.toSpliced(at, 1).join('')] : []),
      ]);
    }),
  ).toEqual([]);
});

test('another reading of the surname suggests who is called so, alone and before the given name', () => {
  expect(
    missed((row, sounds) => {
      const [surname = '', ...given] = uForV(row.pinyin).split(' ');
      const others = sounds.of(row.name[0]!).filter((reading) => reading !== surname);
      return others.flatMap((reading) => [reading, reading + given.join('')]);
    }),
  ).toEqual([]);
});

test('southern sounds suggest the name', () => {
  const folds = [
    /^n/,
    'l',
    /^l/,
    'n',
    /^([zcs])h/,
    '$1',
    /^([zcs])(?!h)/,
    '$1h',
    /([aei])ng$/,
    '$1n',
    /([aei]n)$/,
    '$1g',
  ] as const;
  expect(
    missed(({ pinyin }) => {
      const syllables = uForV(pinyin).split(' ');
      return syllables.flatMap((syllable, at) =>
        [0, 2, 4, 6, 8, 10]
          .map((fold) => syllable.replace(folds[fold] as RegExp, folds[fold + 1] as string))
          .filter((other) => other !== syllable)
          .map((other) => replaced(syllables, at, other)),
      );
    }),
  ).toEqual([]);
});

test('every syllable of the table is heard as its southern sound', () => {
  const { sounds } = ARCHIVES[0]!;
  const bySound = Map.groupBy(standard, (character) => sounds.of(character)[0]!);
  const groups = [...Map.groupBy(bySound.keys(), southern).values()].filter((group) => group.length > 1);
  expect(groups.length).toBeGreaterThan(80);
  const unheard = groups.flatMap((group) =>
    group.flatMap((syllable) => {
      const row = { document: 0, id: 'q0001', name: `示${bySound.get(syllable)![0]}`, pinyin: `shi ${syllable}`, aliases: [] };
      return group.filter((other) => other !== syllable && !suggest([row], `shi${other}`, sounds).length);
    }),
  );
  expect(unheard).toEqual([]);
});

test('a name of two characters is not suggested for one that neither sounds nor looks like it', () => {
  const strange = ARCHIVES.flatMap(({ rows, sounds }) =>
    rows
      .filter(({ name }) => Array.from(name).length === 2)
      .flatMap(({ name }) =>
        Array.from(name).flatMap((character, at) =>
          standard
            .filter((_, index) => index % 997 === 0)
            .filter((other) => {
              const heard = sounds.of(character).map(southern);
              return !sounds.looks(other).includes(character) && !sounds.of(other).some((each) => heard.includes(southern(each)));
            })
            .map((other) => replaced(Array.from(name), at, other))
            .filter((typed) => suggest(rows, typed, sounds).some((row) => row.name === name)),
        ),
      ),
  );
  expect(strange).toEqual([]);
});

test('every name of an employer, a trade and a city is found by its pinyin and by its initials', () => {
  const lost = WORDS.flatMap(({ word, sounds }) => {
    const syllables = spelled(charactersIn(word), sounds).map(([first]) => first!);
    const [full, initials] = [syllables.join(''), syllables.map(([letter]) => letter).join('')];
    return [full, initials]
      .filter((latin) => !pinyinHits(words, latin, sounds).includes(word))
      .map((latin) => `${word}: ${latin}`);
  });
  expect(lost).toEqual([]);
});

test.each([
  ['weichai', '潍柴'],
  ['hangong', '焊工'],
  ['yt', '烟台'],
  ['jinan', '济南'],
])('%s finds %s first', (latin, wanted) => {
  expect(pinyinHits(words, latin, ARCHIVES[0]!.sounds)[0]).toBe(wanted);
});

test('one syllable or a part of the initials finds no word', () => {
  for (const latin of ['wei', 'w', 'wc2', 'gong'])
    expect(pinyinHits(['潍柴动力', '焊工'], latin, ARCHIVES[0]!.sounds)).toEqual([]);
});

test('a word with one character that sounds or looks like its own is suggested, for its pinyin with one slip too', () => {
  const { sounds } = ARCHIVES[0]!;
  const suggested = (query: string) =>
    near(
      words.map((word) => ({ word })),
      questionOf(query),
      sounds,
    )[0]?.word;
  expect(['维柴', '烟苔', '悍工', '前工', '菏择', '维坊', 'hangon', 'yangtai', 'wecihai'].map(suggested)).toEqual([
    ...['潍柴', '烟台', '焊工', '钳工', '菏泽', '潍坊', '焊工', '烟台', '潍柴'],
  ]);
});

test('part of a long word is enough, if it sounds or looks like it', () => {
  const { sounds } = ARCHIVES[0]!;
  const suggested = (query: string) =>
    near(
      words.map((word) => ({ word })),
      questionOf(query),
      sounds,
    ).map(({ word }) => word);
  expect(suggested('冰伦集团')).toContain('冰轮集团');
  expect(suggested('维柴动力股份')).toContain('潍柴动力股份有限公司');
  expect(suggested('东摊煤矿')).toContain('东滩煤矿');
  expect(suggested('大海石化')).toEqual([]);
});

test('in shards a slip is answered as from one file, from few of them', async () => {
  const { entries, rows, sounds } = ARCHIVES[1]!;
  const files = new Map<string, unknown>();
  const documents = entries.map(({ id }) => ({ id }) as Parameters<typeof writeNameIndex>[1][number]);
  writeNameIndex(
    { write: (path, value) => void files.set(path, JSON.parse(JSON.stringify(value))), pack: () => {} },
    documents,
    new Map(entries.map((entry) => [entry.id, entry])),
    0,
  );
  let asked: string[] = [];
  const store = {
    json: (path: string) => {
      asked.push(path);
      return Promise.resolve(files.get(path));
    },
  } as unknown as Store;
  const names = openNames(store);
  const lost: string[] = [];
  for (const row of rows) {
    const characters = hanziOf(row);
    const syllables = uForV(row.pinyin).split(' ');
    const others = sounds.of(characters[0]!).filter((reading) => reading !== syllables[0]);
    const slips = [
      ...characters.map((_, at) => replaced(characters, at, '一')).filter(() => characters.length > 2),
      characters.toSpliced(0, 0, characters[0]!).join(''),
      ...others.flatMap((other) => [other, replaced(syllables, 0, other)]),
    ];
    for (const typed of slips) {
      if (isHit(rows, typed)) continue;
      asked = [];
      const found = (await names.near(typed)).map(({ name }) => name);
      if (!found.includes(row.name) && found.length < 5) lost.push(`${typed}: ${row.name} is not among ${found.join(' ')}`);
      if (asked.length > 7) lost.push(`${typed} asks ${asked.join(' ')}`);
    }
  }
  expect(lost).toEqual([]);
});
