import { describe, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { searchWords, type SearchWord } from '#domain/views/search/words.ts';
import { writeWords } from '#lib/search/words.ts';
import { sectionWords } from '#lib/search/sections.ts';
import { dice } from '../../../tests/site/search-driver.ts';
import { RANK } from '../text/documents.ts';
import { type Store } from '../text/store.ts';
import { FRAME, numberOf } from './frames.ts';
import { type Piece, readQuery } from './reading.ts';
import { openLexicon, written } from './words.ts';

const archive = readArchive();
const words = [...searchWords(archive), ...sectionWords()];

/** The words of the record as the browser gets them; with `limit` 0 the employers stand in shards. */
async function lexiconOf(limit: number) {
  const files = new Map<string, unknown>();
  writeWords({ write: (path, value) => void files.set(path, value), pack: () => undefined }, [], archive, limit);
  const store = { json: async (path: string) => files.get(path) } as unknown as Store;
  return openLexicon(store);
}
const lexicon = await lexiconOf(300);
const find = async (text: string) =>
  archive.people
    .filter(({ name }) => name === text)
    .map(({ id, name }) => ({ row: { document: 0, id, name, pinyin: '', aliases: [] }, rank: RANK.name }));
const sounds = () => Promise.reject(new Error('no letters were asked'));
const read = (query: string, by = lexicon) => readQuery(query, by, find, sounds);
const said = ({ text, sense }: Piece): string => (sense ? `${sense.is} ${sense.name}` : text);

/** All that a form can mean; a word of the record may be called as another is. */
const meanings = (form: string): string[] => lexicon.senses(written(form)).map(({ is, name }) => `${is} ${name}`);
const formsOf = ({ name, also }: SearchWord): string[] => [name, ...also];
const of = (is: SearchWord['is']): string[] => words.filter((word) => word.is === is).flatMap(formsOf);
const throwDice = dice(161);
const one = <T>(all: readonly T[]): T => all[throwDice(all.length)]!;
const pairs = (many: number, first: readonly string[], second: readonly string[]): [string, string][] =>
  Array.from({ length: many }, () => [one(first), one(second)]);

describe('a word of the record', () => {
  test('is read as what it means, by each of its names', async () => {
    const wrong: string[] = [];
    for (const form of new Set(words.flatMap(formsOf))) {
      // What is written in several words is asked in several.
      if (/[\s、，（）/]/.test(form)) continue;
      const { pieces } = await read(form);
      if (pieces.length !== 1 || !meanings(form).includes(said(pieces[0]!)))
        wrong.push(`${form}: ${pieces.map(said).join(' + ')}`);
    }
    expect(wrong).toEqual([]);
  });

  const plainly = (all: readonly string[]) =>
    all.filter((form) => /^\p{Script=Han}{2,}$/u.test(form) && FRAME.get(form) === undefined);
  const years = archive.editions.flatMap(({ year }) => [`${year}`, `${year}年`, `${year}年度`]);
  test.each([
    ['city and trade', pairs(120, plainly(of('地市')), plainly(of('工种')))],
    ['year and title', pairs(60, years, plainly(of('称号')))],
    ['city and title', pairs(60, plainly(of('地市')), plainly(of('称号')))],
    ['employer and trade', pairs(120, plainly(of('单位')), plainly(of('工种')))],
    ['city and kind', pairs(60, plainly(of('地市')), plainly(of('类型')))],
  ])('is read beside another without a blank: %s', async (_, all) => {
    const wrong: string[] = [];
    for (const [first, second] of all) {
      const { pieces } = await read(first + second);
      const whole = pieces.map(({ text }) => text).join('') === first + second;
      if (!whole || pieces.some(({ sense }) => !sense)) wrong.push(`${first}+${second}: ${pieces.map(said).join(' + ')}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is read the same from shards, once its text is asked for', async () => {
    const sharded = await lexiconOf(0);
    const wrong: string[] = [];
    for (const form of plainly(of('单位'))) {
      await sharded.more(written(form));
      const [here, there] = [await read(form), await read(form, sharded)];
      if (here.pieces.map(said).join() !== there.pieces.map(said).join()) wrong.push(form);
    }
    expect(wrong).toEqual([]);
  });
});

test('a question asks, and what it frames is read alone', async () => {
  const wrong: string[] = [];
  for (const [frame, asks] of FRAME) {
    const title = '齐鲁大工匠';
    for (const query of [frame + title, title + frame]) {
      const { pieces, asks: asked } = await read(query);
      // A frame may end a name, or begin another word of the record (什么 + 是).
      if (lexicon.senses(query).length > 0 || lexicon.senses(frame).length > 0) continue;
      if (pieces.map(said).join() !== `称号 ${title}` || asked.size === 0)
        wrong.push(`${query} (${asks}): ${pieces.map(said).join(' + ')}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('everybody is read by name beside what is asked of them', async () => {
  const wrong: string[] = [];
  for (const { name } of archive.people) {
    for (const query of [`${name}工作室`, `谁是${name}`, `${name}同志的事迹`]) {
      const { pieces } = await read(query);
      if (!pieces.map(said).includes(`姓名 ${name}`)) wrong.push(`${query}: ${pieces.map(said).join(' + ')}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('words of ordinary texts are not cut by a short word that asks', async () => {
  for (const text of ['在线检测', '有色冶炼', '被动防护', '工匠精神'])
    expect((await read(text)).pieces.map(({ text: piece }) => piece).join('')).toBe(text);
});

test('editions are counted in hanzi and digits up to ninety-nine', () => {
  const digits = [...'一二三四五六七八九'];
  for (let number = 1; number < 100; number++) {
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    const hanzi = `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones ? digits[ones - 1] : ''}`;
    expect([number, numberOf(hanzi), numberOf(String(number))]).toEqual([number, number, number]);
  }
  for (const none of ['', '百', '十十', '〇', '一一']) expect(numberOf(none)).toBeUndefined();
});

test('a year in two digits is a year of the record, and no part of a number or a date', async () => {
  for (const { year } of archive.editions) {
    const short = `${year % 100}年`;
    expect((await read(short)).pieces.map(said), short).toEqual([`年度 ${year}`]);
    expect((await read(`${short}齐鲁大工匠`)).pieces.map(said), short).toEqual([`年度 ${year}`, '称号 齐鲁大工匠']);
    for (const no of [`1${short}`, `${short}1`]) expect((await read(no)).pieces.map(said).join(), no).not.toContain('年度');
  }
  expect((await read('16年')).pieces.map(said).join()).not.toContain('年度');
});

test('an edition is its year where the record counts it, and is said to be none where it does not', async () => {
  const counted = new Map(archive.editions.flatMap(({ year, ordinal }) => (ordinal ? [[ordinal.number, year] as const] : [])));
  for (const number of [1, 2, 5, 10, 11, 25]) {
    const [piece] = (await read(`第${number}届`)).pieces;
    const year = counted.get(number);
    expect(said(piece!)).toBe(year ? `年度 ${year}` : `届 第${number}届`);
  }
});
