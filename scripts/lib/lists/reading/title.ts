import { highestFirst, type Title, TITLES, titlesIn } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { compact } from './plain.ts';
import { withYears } from './numerals.ts';
import { ask, type Doubt, type Read, wrong } from './read.ts';

const WANTED = `本工程的称号：${highestFirst()
  .map(({ name }) => name)
  .join('、')}`;
/** The longest first: 齐鲁大工匠 holds no 齐鲁工匠, yet short names hold each other. */
const NAMES = TITLES.map(({ name }) => name).toSorted((a, b) => b.length - a.length);

const bare = (text: string): string => compact(text).replace(/[“”"'‘’《》【】]/g, '');

/** 称号 — of one cell, by its name or short name; another body's title is refused by name. */
export function titleFrom(value: string | number | boolean, archive: Archive): Read<Title> {
  const text = withYears(bare(String(value)))
    .replace(/^(?:20\d\d年度?|第[一二三四五六七八九十\d]{1,3}届)/, '')
    .replace(/^(?:拟命名|拟授予|授予|命名)/, '')
    .replace(/(?:荣誉)?称号$/, '');
  const own = TITLES.find(({ name, short }) => text === name || text === short);
  if (own) return { value: own.name };
  const other = archive.titles.find(({ name, ours }) => !ours && bare(name) === text);
  if (other)
    return wrong(
      `“${other.name}”${other.body ? `（${other.body}）` : ''}不是本工程的称号`,
      WANTED,
      '别的称号不进名录，请删去这一行；个人的其他荣誉写进事迹。',
    );
  return ask(`“${text}”不是本工程的称号`, WANTED, '请核对称号。');
}

/** 一段话里的称号 — the programme's own that it names, and others of the record that it names beside them. */
export function titlesNamedIn(text: string, archive: Archive): { own: Title[]; others: string[] } {
  let rest = bare(text);
  const own = new Set<Title>();
  for (const { name, ours } of archive.titles.toSorted((a, b) => b.name.length - a.name.length)) {
    if (ours || !rest.includes(bare(name)) || NAMES.some((each) => each.includes(bare(name)))) continue;
    return { own: [...own], others: [name] };
  }
  for (const { name, short } of highestFirst()) {
    // 工匠 alone is in 工匠精神 and every other craftsman's title.
    const words = short.length > 2 ? [name, short] : [name];
    for (const word of words.filter((each) => rest.includes(each))) {
      own.add(name as Title);
      rest = rest.replaceAll(word, '|');
    }
  }
  return { own: [...own], others: [] };
}

/** 当年有无 — a title that its year did not have. */
export function yearDoubt(title: Title, year: number): Doubt | undefined {
  const had = titlesIn(year).map(({ name }) => name);
  if (had.includes(title)) return undefined;
  return wrong(`${year}年度的“${title}”`, `${year}年度有的称号：${had.join('、')}`, '请核对年度和称号。').doubt;
}

/** 名单的阶段 — how far the people of a list have come. */
export const LIST_STAGES = ['推荐', '候选', '提名', '公示', '命名'] as const;
export type ListStage = (typeof LIST_STAGES)[number];

const STAGE_WORDS: readonly [ListStage, RegExp][] = [
  ['公示', /公示|拟(?:命名|授予|表彰|定)/],
  ['候选', /候选/],
  ['提名', /提名/],
  ['推荐', /推荐|申报|报送/],
  ['命名', /命名|授予|表彰|获得者|获奖|入选/],
];

/** 一段话里的阶段 — none if it says nothing of it. */
export const stageIn = (text: string): ListStage | undefined => STAGE_WORDS.find(([, words]) => words.test(compact(text)))?.[0];
