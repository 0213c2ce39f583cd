import { FIRST_EDITION } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { compact } from './plain.ts';
import { numeralIn, withYears } from './numerals.ts';
import { ask, type Read, wrong } from './read.ts';

const WANTED = '评选年度，如 2019，或记录里有的届次，如 第二届';

/** A span of years, or a year that is no part of a date. */
const YEAR =
  /(?<!\d)(20\d\d)年?(?:[-—–~至到]{1,2})(20\d\d)(?!\d)|(?<!\d)(20\d\d)(?=年(?!\d{1,2}月)|届|度|["“]?(?:齐鲁|鲁班|大?工匠|首席)|$)/g;

/** 届次的年度 — which edition an ordinal means, where the record knows it. */
const yearOfOrdinal = ({ editions }: Archive, ordinal: number): number | undefined =>
  editions.find((edition) => edition.ordinal?.number === ordinal)?.year;

/** 一段话里的年度 — years that are no part of a date, and those of ordinals; each once. */
export function editionsIn(text: string, archive: Archive): number[] {
  const bare = withYears(compact(text));
  const years = [...bare.matchAll(YEAR)].flatMap(([, from, to, year]) =>
    [from, to, year].flatMap((each) => (each ? Number(each) : [])),
  );
  const ordinals = [...bare.matchAll(/第([一二三四五六七八九十\d]{1,3})届/g)].flatMap(([, ordinal]) => {
    const number = numeralIn(ordinal!);
    return number === undefined ? [] : (yearOfOrdinal(archive, number) ?? []);
  });
  return [...new Set([...years, ...ordinals])];
}

/** 年度 — of one cell; the letter O for a nought is understood, and told. */
export function editionFrom(value: string | number | boolean, archive: Archive): Read<number> {
  const written = compact(value);
  const text = withYears(written).replace(/[“”"]/g, '');
  const year = /^(20\d\d)(?:年|年度|届|年届)?$/.exec(text)?.[1];
  if (year !== undefined) {
    const told = /[oOlI]/.test(written) ? { said: `“${written}”读作 ${year}` } : {};
    return yearInTime(Number(year), archive, told);
  }
  const ordinal = /^第?([一二三四五六七八九十\d]{1,3})届$/.exec(text)?.[1];
  const number = ordinal === undefined ? undefined : numeralIn(ordinal);
  if (number === undefined) return ask(`“${written}”不是年度`, WANTED, '请改写成四位数的年度。');
  const known = yearOfOrdinal(archive, number);
  if (known === undefined) return ask(`记录里不知道第 ${number} 届是哪一年`, WANTED, '请改写成四位数的年度。');
  return { value: known };
}

/** 在期内 — not before the programme began, not after the record ends. */
export function yearInTime(year: number, { site }: Archive, told: { said?: string } = {}): Read<number> {
  const last = Number(site.recordDate.slice(0, 4));
  if (year < FIRST_EDITION || year > last)
    return wrong(`${year}年度`, `${FIRST_EDITION} 到 ${last} 之间的年度`, '请核对年度；记录截止日期在 site.json 的 recordDate。');
  return { value: year, ...told };
}
