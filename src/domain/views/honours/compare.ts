import { type Archive } from '../../record/archive.ts';
import { countText, type Edition } from '../../record/entries/edition.ts';
import { grant, grantsFound, hadGrants } from '../../programme/grants.ts';
import { type Programme, PROGRAMME } from '../../programme/programme.ts';
import { highestFirst, titlesIn } from '../../programme/titles.ts';
import { yuanText } from '../../values/money.ts';
import { standingOf, standingText } from './held.ts';
import { ceremonyText, ordinalText, rollOf } from './roll.ts';

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
export function comparisonOf(
  archive: Archive,
  pair: readonly [Edition, Edition],
  programme: Programme = PROGRAMME,
): Comparison[] {
  const row = (what: string, of: (edition: Edition) => string): Comparison => ({ what, values: [of(pair[0]), of(pair[1])] });
  const honours = ({ year }: Edition) => archive.honoursIn.get(year) ?? [];
  const counted = (values: readonly (string | undefined)[]) => String(new Set(values.filter(Boolean)).size);
  return [
    row('届次', ordinalText),
    ...COUNTED.map(({ key, name }) =>
      row(`${name}（公布人数）`, ({ counts }) => (counts[key] ? countText(counts[key], '人') : UNKNOWN)),
    ),
    ...highestFirst(programme.titles)
      .map(({ name }) =>
        row(`${name}（已收录）`, (edition) =>
          standingText(standingOf(honours(edition).filter(({ title }) => title === name)), '名'),
        ),
      )
      .filter(({ values }) => values.some((value) => value !== '0 名')),
    row('已收录者所在地市', (edition) => `${counted(honours(edition).map(({ city }) => city?.value))} 个`),
    row('已收录者所在单位', (edition) => `${counted(honours(edition).map(({ employer }) => employer?.value))} 家`),
    row('颁奖或授予', (edition) => ceremonyText(edition) || UNKNOWN),
    row('工作室资助标准', ({ year }) => grantText(year, programme)),
    row('来源', (edition) => `${new Set(honours(edition).flatMap(({ sources }) => sources)).size} 条`),
    row('名单收录', (edition) => standingText(rollOf(archive, edition, programme.titles).recorded, '人')),
  ];
}

/** 资助标准文字 — “工匠5万元，大工匠30万元”; titles for which the documents have nothing are not named. */
export function grantText(year: number, programme: Programme = PROGRAMME): string {
  if (!hadGrants(year)) return '当年没有';
  if (!grantsFound(year, programme)) return '未查到';
  const [studios, persons]: [string[], number[]] = [[], []];
  for (const { name, short } of titlesIn(year, programme.titles)) {
    const found = grant(name, year, programme);
    switch (found.kind) {
      case '数额':
        studios.push(`${short}${yuanText(found.studio)}`);
        persons.push(found.personal);
        break;
      case '未定':
        studios.push(`${short}未定`);
        break;
      case '没有':
        break;
      default:
        found satisfies never;
    }
  }
  const personal = persons.some((amount) => amount > 0) ? `，另给个人${persons.map(yuanText).join('、')}` : '';
  return `${studios.join('，')}${personal}`;
}
