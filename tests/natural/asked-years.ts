import { CITIES } from '#domain/programme/place.ts';
import { sectionName } from '#domain/programme/industry.ts';
import { TITLES, titlesIn } from '#domain/programme/titles.ts';
import { paths } from '#domain/values/paths.ts';
import { type Asked, type Kind, pageAt, placeAt, rollAt } from './kind.ts';

const DIGITS = '〇一二三四五六七八九';
/** 汉字数 — up to ninety-nine: 十一, 二十. */
const spoken = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
};
/** 两种写法. */
const ordinals = (number: number): string[] => [`第${number}届`, `第${spoken(number)}届`];

export const YEAR_KINDS: Record<string, Kind> = {
  年度名单: {
    most: 10,
    from: ({ archive }, draw) =>
      archive.editions.flatMap(({ year }) => {
        const title = draw.one(titlesIn(year));
        return [
          ...[
            `${year}名单`,
            `${year}年名单`,
            `${year}年度齐鲁工匠`,
            `${year}年齐鲁工匠有多少人`,
            `${year}齐鲁工匠评选`,
            `${year}年获奖名单`,
          ],
          `${year}年${title.name}名单公布`,
          `${year}${title.short}名单`,
        ].map((query): Asked => ({ query, wanted: [rollAt(year)] }));
      }),
  },
  届次: {
    most: 14,
    from: ({ archive, who }, draw) =>
      archive.editions.flatMap(({ year, ordinal }) =>
        (ordinal ? ordinals(ordinal.number) : []).flatMap((words): Asked[] => {
          const title = draw.one(titlesIn(year));
          const people = who(({ honour }) => honour.edition === year && honour.title === title.name);
          return [
            { query: `${words}${draw.one(['', '名单', '齐鲁工匠名单', '评选'])}`, wanted: [rollAt(year)] },
            {
              query: `${words}${draw.one([title.name, title.short])}${draw.one(['', '', '有哪些'])}`,
              wanted: [rollAt(year), ...people],
            },
          ];
        }),
      ),
  },
  没有的届和年: {
    most: 4,
    from: ({ archive }) => {
      const last = Math.max(0, ...archive.editions.map(({ ordinal }) => ordinal?.number ?? 0)) + 3;
      const year = Math.max(0, ...archive.editions.map((edition) => edition.year)) + 3;
      const queries = [...ordinals(last), `${ordinals(last)[1]}齐鲁大工匠`, `${year}年齐鲁大工匠`, `${year}大工匠名单`];
      return queries.map((query): Asked => ({ query, wanted: [], none: true }));
    },
  },
  地市: {
    most: 12,
    from: ({ who }, draw) =>
      CITIES.flatMap(({ code, name }): Asked[] => {
        const all = [placeAt(code), ...who(({ city }) => city === code)];
        const frame = draw.one([
          '…工匠',
          '…有哪些工匠',
          '…工匠名单',
          '…有多少齐鲁工匠',
          '…市的工匠',
          '…市获评的人',
          '…有谁获得过',
        ]);
        return [
          { query: draw.one([name, `${name}市`]), wanted: [placeAt(code)] },
          { query: frame.replace('…', name), wanted: all, all },
        ];
      }),
  },
  行业: {
    most: 10,
    from: ({ who, namings }, draw) =>
      [...new Set(namings.flatMap(({ employer }) => employer?.section ?? []))].flatMap((code): Asked[] => {
        const page = pageAt(paths.industry(code));
        const all = [page, ...who(({ employer }) => employer?.section === code)];
        const frame = draw.one(['…工匠', '…有哪些工匠', '…齐鲁工匠', '…有哪些人']);
        return [
          { query: sectionName(code), wanted: [page] },
          { query: frame.replace('…', sectionName(code)), wanted: all },
        ];
      }),
  },
  称号: {
    most: 14,
    from: ({ archive, who }) =>
      TITLES.flatMap(({ name }): Asked[] => {
        const titles = [pageAt(paths.titles), ...archive.titles.filter((title) => title.name === name).map(({ id }) => id)];
        const people = who(({ honour }) => honour.title === name);
        const rolls = archive.editions
          .filter(({ year }) => titlesIn(year).some((row) => row.name === name))
          .map(({ year }) => rollAt(year));
        const indexes = [pageAt(paths.rolls), pageAt(paths.directory())];
        const says = (...words: RegExp[]) =>
          archive.articles.filter(({ paraphrase }) => words.every((word) => word.test(paraphrase))).map(({ id }) => id);
        const who_ = [...titles, ...people, ...rolls, ...indexes];
        return [
          { query: `谁是${name}`, wanted: who_ },
          { query: `${name}有哪些`, wanted: who_ },
          { query: `${name}名单`, wanted: [...rolls, ...indexes] },
          { query: `历年${name}`, wanted: [...rolls, ...indexes] },
          {
            query: `${name}多少人`,
            wanted: [
              ...rolls,
              ...indexes,
              pageAt(paths.statistics),
              ...titles,
              ...says(/命名.*\d+名|\d+名.*命名/, new RegExp(name)),
            ],
          },
          {
            query: `什么是${name}`,
            wanted: [...titles, pageAt(paths.about), ...says(new RegExp(`谁是${name}`)), ...says(/命名为/, new RegExp(name))],
          },
          {
            query: `怎么申报${name}`,
            wanted: [
              ...says(/自荐/),
              ...says(/评选对象/),
              ...says(/不得作为参评/),
              ...says(/推荐从基层/),
              ...says(/推荐.*资格审查/),
              ...titles,
            ],
          },
        ];
      }),
  },
};
