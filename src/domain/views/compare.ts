import { type Archive } from '../record/archive.ts';
import { chineseDate } from '../values/date.ts';
import { type Edition } from '../record/edition.ts';
import { grant, TITLES } from '../programme/programme.ts';
import { yuanText } from '../values/money.ts';
import { ordinalText, rollOf } from './roll.ts';

/** 对照一行 — one thing, as it was in each of two editions. */
export interface Comparison {
  what: string;
  values: [string, string];
}

/** 相邻两届 — each edition beside the one before it; of n editions there are n − 1 pairs. */
export const neighbouringEditions = ({ editions }: Archive): [Edition, Edition][] =>
  editions.slice(1).map((earlier, index) => [earlier, editions[index]!]);

const UNKNOWN = '未查到';
const COUNTED = [
  { key: 'candidates', name: '候选人' },
  { key: 'nominees', name: '提名人选' },
  { key: 'named', name: '命名' },
  { key: 'masters', name: '其中大工匠' },
] as const;

/** 两届对照 — counts against the documents, what is recorded, ceremony, grants; what is not known is said. */
export function comparisonOf(archive: Archive, pair: readonly [Edition, Edition]): Comparison[] {
  const row = (what: string, of: (edition: Edition) => string): Comparison => ({ what, values: [of(pair[0]), of(pair[1])] });
  const honours = ({ year }: Edition) => archive.honoursIn.get(year) ?? [];
  const counted = (values: readonly (string | undefined)[]) => String(new Set(values.filter(Boolean)).size);
  return [
    row('届次', ordinalText),
    ...COUNTED.map(({ key, name }) =>
      row(`${name}（公布人数）`, ({ counts }) => (counts[key] ? `${counts[key].persons} 人` : UNKNOWN)),
    ),
    ...TITLES.map((title) =>
      row(`${title}（已收录）`, (edition) => `${honours(edition).filter((honour) => honour.title === title).length} 名`),
    ).filter(({ values }) => values.some((value) => value !== '0 名')),
    row('已收录者所在地市', (edition) => `${counted(honours(edition).map(({ city }) => city))} 个`),
    row('已收录者所在单位', (edition) => `${counted(honours(edition).map(({ employer }) => employer))} 家`),
    row('颁奖典礼', ({ ceremony }) => (ceremony?.date ? chineseDate(ceremony.date) : UNKNOWN)),
    row('工作室资助标准', ({ year }) => (year === 2017 ? '当年没有' : grantText(year))),
    row('来源', (edition) => `${new Set(honours(edition).flatMap(({ sources }) => sources)).size} 条`),
    row('名单收录', (edition) => `${rollOf(archive, edition).recorded} 人`),
  ];
}

const grantText = (year: number): string => {
  const [craftsman, master] = [grant('齐鲁工匠', year), grant('齐鲁大工匠', year)];
  const personal = craftsman.personal ? `，另给个人${yuanText(craftsman.personal)}、${yuanText(master.personal)}` : '';
  return `工匠${yuanText(craftsman.studio)}，大工匠${yuanText(master.studio)}${personal}`;
};
