import { grant } from './grants.ts';
import { type Programme, PROGRAMME } from './programme.ts';
import { covers, type Span } from './span.ts';
import { lowestFirst, ownList, type TitleRow } from './titles.ts';

/** 所缺 — what the tables still have to decide, in sentences for whoever adds a row; nothing if they are whole. */
export function lacks(programme: Programme = PROGRAMME): string[] {
  const { titles, quotas, grants } = programme;
  const turns = [...titles, ...quotas, ...grants].flatMap(({ from, to }: Span) => (to === undefined ? [from] : [from, to + 1]));
  const years = [...new Set(turns)].sort((a, b) => a - b);
  return [
    ...lowestFirst(titles).flatMap((row) => [
      ...ofIdentity(row, titles),
      ...ofGrants(
        row,
        years.filter((year) => covers(row, year)),
        programme,
      ),
      ...ofLists(row, titles, years),
    ]),
    ...grants
      .filter(({ title }) => !titles.some(({ code }) => code === title))
      .map(({ title }) => `资助表里的称号代码 ${title} 不在称号表里：请核对代码。`),
    ...years.flatMap((year) => {
      const rows = quotas.filter((row) => covers(row, year)).length;
      return rows === 1 ? [] : [`${year}年度的名额有 ${rows} 行，应只有一行：请核对 quotas.ts 的起止年度。`];
    }),
  ];
}

/** Codes stand in addresses, names in the record, ranks decide the order: each belongs to one title. */
function ofIdentity(row: TitleRow, titles: readonly TitleRow[]): string[] {
  const shared = (key: 'code' | 'name' | 'rank') => titles.filter((each) => each[key] === row[key]).length > 1;
  return [
    ...(/^[a-z]+$/.test(row.code) ? [] : [`“${row.name}”的代码 ${row.code} 应只用小写字母。`]),
    ...(shared('code') ? [`“${row.name}”的代码 ${row.code} 已有别的称号在用：请另取一个。`] : []),
    ...(shared('name') ? [`“${row.name}”在称号表里不止一行。`] : []),
    ...(shared('rank') ? [`“${row.name}”的级别 ${row.rank} 与别的称号相同：请排出先后。`] : []),
  ];
}

/** The first year without an answer asks; two answers for one year are as bad as none. */
function ofGrants({ code, name }: TitleRow, years: readonly number[], programme: Programme): string[] {
  const open = years.find((year) => grant(name, year, programme).kind === '未定');
  const twice = years.find((year) => programme.grants.filter((row) => row.title === code && covers(row, year)).length > 1);
  return [
    ...(open ? [`“${name}”自${open}年度起没有资助的行：请在 grants.ts 写明数额，或写明文件里没有。`] : []),
    ...(twice ? [`“${name}”${twice}年度的资助不止一行：请给旧的一行写上终止年度。`] : []),
  ];
}

/** What reports count on one list they count together; of two titles there no count says how many each. */
function ofLists(row: TitleRow, titles: readonly TitleRow[], years: readonly number[]): string[] {
  const other = titles.find(
    (each) =>
      each.rank > row.rank &&
      ownList(row) !== undefined &&
      ownList(each) === ownList(row) &&
      years.some((year) => covers(each, year) && covers(row, year)),
  );
  return other ? [`“${row.name}”与“${other.name}”同在一份名单上，公布人数分不开：请给各自的名单。`] : [];
}
