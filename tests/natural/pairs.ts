import { CITIES } from '#domain/programme/place.ts';
import { sectionName, SECTIONS } from '#domain/programme/industry.ts';
import { TITLES, titlesIn, type TitleRow } from '#domain/programme/titles.ts';
import { employerNames, type Known, namesOf, placeAt, rollAt, shortest } from './kind.ts';

/** 两样合起来 — the words of a query that are meant together, one way or several to write each. */
export interface Pair {
  ways: [string[], string[]];
  wanted: string[];
  all?: string[];
}

/** Every craftsman is meant by the lowest title, whichever he bears: what answers it fully nobody can say. */
const lowest = TITLES.toSorted((a, b) => b.rank - a.rank)[0]!.name;
const whole = (title: string, all: string[]): Pick<Pair, 'all'> => (title === lowest ? {} : { all });
const titleWays = ({ name, short }: TitleRow): string[] => [name, short];

/** 年度与称号 — the roll, or who stands on it. */
export const yearTitles = ({ archive, who }: Known): Pair[] =>
  archive.editions.flatMap(({ year }) =>
    titlesIn(year).map((row): Pair => {
      const { name } = row;
      const wanted = [
        rollAt(year),
        ...who(({ honour }) => honour.edition === year && (name === lowest || honour.title === name)),
      ];
      return { ways: [[`${year}`, `${year}年`, `${year}年度`], titleWays(row)], wanted, ...whole(name, wanted) };
    }),
  );

/** 地市与称号 — where nobody is known, the page of the city says so. */
export const cityTitles = ({ who }: Known): Pair[] =>
  CITIES.flatMap(({ code, name }) =>
    TITLES.map((row): Pair => {
      const people = who(({ city, honour }) => city === code && (row.name === lowest || honour.title === row.name));
      const wanted = [placeAt(code), ...people];
      return { ways: [[name, `${name}市`], titleWays(row)], wanted, ...whole(row.name, wanted) };
    }),
  );

/** 地市与工种. */
export const cityTrades = ({ archive, who }: Known): Pair[] =>
  CITIES.flatMap(({ code, name }) =>
    archive.trades.flatMap((each): Pair[] => {
      const all = who(({ city, trade }) => city === code && trade === each);
      return all.length ? [{ ways: [[name, `${name}市`], namesOf(each)], wanted: all, all }] : [];
    }),
  );

/** 地市与行业. */
export const cityIndustries = ({ who }: Known): Pair[] =>
  CITIES.flatMap(({ code, name }) =>
    SECTIONS.flatMap((section): Pair[] => {
      const all = who(({ city, employer }) => city === code && employer?.section === section.code);
      const words = sectionName(section.code);
      return all.length
        ? [
            {
              ways: [
                [name, `${name}市`],
                [words, `${words}工匠`],
              ],
              wanted: all,
              all,
            },
          ]
        : [];
    }),
  );

/** 单位与称号. */
export const employerTitles = ({ archive, who }: Known): Pair[] =>
  archive.employers.flatMap((each) =>
    TITLES.flatMap((row): Pair[] => {
      const all = who(({ employer, honour }) => employer === each && honour.title === row.name);
      return all.length ? [{ ways: [employerNames(each), titleWays(row)], wanted: all, ...whole(row.name, all) }] : [];
    }),
  );

/** 单位与工种 — the employer by its shortest name. */
export const employerTrades = ({ archive, who }: Known): Pair[] =>
  archive.employers.flatMap((each) =>
    archive.trades.flatMap((craft): Pair[] => {
      const all = who(({ employer, trade }) => employer === each && trade === craft);
      return all.length ? [{ ways: [[shortest(employerNames(each))], namesOf(craft)], wanted: all, all }] : [];
    }),
  );
