import fc from 'fast-check';
import { expect } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { searchWords } from '#domain/views/search/words.ts';
import { sectionWords } from '#lib/search/sections.ts';
import { soundsTable } from '#lib/search/sounds.ts';
import { writeWords } from '#lib/search/words.ts';
import { readQuery } from '#search/reading/reading.ts';
import { openLexicon, written } from '#search/reading/words.ts';
import { readSounds } from '#search/sounds/sounds.ts';
import { RANK } from '#search/text/documents.ts';
import { type Store } from '#search/text/store.ts';
import { wordsOf } from '#search/text/cut.ts';
import { type Property } from './property.ts';
import { oddText } from './values.ts';

const archive = readArchive();
const files = new Map<string, unknown>();
writeWords({ write: (path, value) => void files.set(path, value), pack: () => undefined }, [], archive, 300);
const lexicon = await openLexicon({ json: async (path: string) => files.get(path) } as unknown as Store);
const people = archive.people.map(({ id, name }) => ({ id, name, pinyin: '', aliases: [], brief: '' }));
const sounds = readSounds(soundsTable(people));
const find = async (text: string) =>
  people.filter(({ name }) => name === text).map((row) => ({ row: { ...row, document: 0 }, rank: RANK.name }));
const read = (query: string) => readQuery(query, lexicon, find, async () => sounds);

const forms = [
  ...new Set([...searchWords(archive), ...sectionWords()].flatMap(({ name, also }) => [name, ...also])),
  ...people.map(({ name }) => name),
];
const part = fc.oneof(
  fc.constantFrom(...forms),
  fc.constantFrom('谁', '有哪些', '的', '多少', '2018年', '第三届', ' ', '，', '？', 'wang', 'weichai', 'guo qiang', '１０'),
  oddText,
);
const query = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));

export const QUERY_PROPERTIES: Property[] = [
  {
    area: '检索',
    says: '问什么都读得完；读懂的词都是问里写了的',
    runs: 150,
    given: query,
    holds: async (asked: string) => {
      const { pieces } = await read(asked);
      const typed = wordsOf(asked).map(written);
      const all = [...typed, typed.join('')];
      for (const { text } of pieces) {
        expect(text).not.toBe('');
        expect(
          all.some((word) => word.includes(text)),
          `${text} in ${asked}`,
        ).toBe(true);
      }
    },
  },
  {
    area: '检索',
    says: '读两遍，读出来的一样',
    runs: 50,
    given: query,
    holds: async (asked: string) => {
      expect(await read(asked)).toEqual(await read(asked));
    },
  },
  {
    area: '检索',
    says: '每个读懂的词单独再问，读出来的还是它',
    runs: 60,
    given: query,
    holds: async (asked: string) => {
      const { pieces } = await read(asked);
      for (const piece of pieces) {
        if (!piece.sense || piece.sense.is === '说法') continue;
        const again = await read(piece.text);
        expect(
          again.pieces.map(({ sense }) => sense?.name),
          piece.text,
        ).toContain(piece.sense.name);
      }
    },
  },
];
