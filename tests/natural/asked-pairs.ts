import { type Asked, type Draw, type Kind, type Known, namesOf } from './kind.ts';
import { cityIndustries, cityTitles, cityTrades, employerTitles, employerTrades, type Pair, yearTitles } from './pairs.ts';

type Pairs = (known: Known) => Pair[];

const askedOf = ({ wanted, all }: Pair, query: string): Asked => ({ query, wanted, ...(all && { all }) });

/** 连写 — as most are typed: no blank between. */
const glued =
  (pairs: Pairs, ...frames: string[]) =>
  (known: Known, draw: Draw): Asked[] =>
    pairs(known).map((pair) => {
      const [first, second] = pair.ways.map((ways) => draw.one(ways)) as [string, string];
      return askedOf(pair, draw.one(frames.length ? frames : ['…']).replace('…', first + second));
    });

const every: Pairs = (known) =>
  [yearTitles, cityTitles, cityTrades, employerTitles, employerTrades].flatMap((pairs) => pairs(known));

/** 全角 — digits and letters as an input method for Chinese may leave them. */
const wide = (text: string): string => text.replace(/[\da-z]/gi, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));

const POLITE = [
  '请问…有哪些',
  '请问…是谁',
  '帮我查一下…',
  '我想找…',
  '我想知道…都有谁',
  '麻烦查下…，谢谢',
  '…都有谁？',
  '想了解一下…',
  '有没有…的资料',
  '…有几个',
];

export const PAIR_KINDS: Record<string, Kind> = {
  年度与称号: { most: 16, from: glued(yearTitles, '…', '…', '…名单', '…有哪些', '…都有谁') },
  地市与称号: { most: 14, from: glued(cityTitles, '…', '…', '…名单', '…有哪些') },
  地市与工种: { most: 12, from: glued(cityTrades, '…', '…', '…有哪些') },
  地市与行业: { most: 10, from: glued(cityIndustries) },
  单位与称号: { most: 12, from: glued(employerTitles, '…', '…', '…是谁') },
  单位与工种: { most: 10, from: glued(employerTrades) },
  两个工种: {
    most: 10,
    from: ({ archive, who }, draw) => {
      const trades = archive.trades
        .map((each) => ({ names: namesOf(each), people: who(({ trade }) => trade === each) }))
        .filter(({ people }) => people.length > 0);
      return draw.some(trades, trades.length - 1).flatMap((first) => {
        const second = draw.one(trades);
        if (second === first) return [];
        const wanted = [...new Set([...first.people, ...second.people])];
        return [
          { query: `${draw.one(first.names)}${draw.one(['、', '，', '/'])}${draw.one(second.names)}`, wanted, all: wanted },
        ];
      });
    },
  },
  空格与全角: {
    most: 12,
    from: (known, draw) =>
      every(known).map((pair) => {
        const [first, second] = pair.ways.map((ways) => draw.one(ways)) as [string, string];
        const query = draw.one([
          `${first} ${second}`,
          `${first}　${second}`,
          `${second} ${first}`,
          ` ${first}，${second} `,
          wide(first + second),
        ]);
        return askedOf(pair, query);
      }),
  },
  客气的问法: {
    most: 14,
    from: (known, draw) =>
      every(known).map((pair) => askedOf(pair, draw.one(POLITE).replace('…', pair.ways.map((ways) => draw.one(ways)).join('')))),
  },
};
