import { chineseDate } from '../../values/date.ts';
import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Edition, reached } from '../../record/entries/edition.ts';
import { type Entry, entryOf } from './entry.ts';
import { recordedText, standingOf, type Standing } from './held.ts';
import { byPinyin } from '../names/pinyin.ts';
import {
  FIRST_EDITION,
  highestFirst,
  ownList,
  type Title,
  titleRow,
  type TitleRow,
  TITLES,
  titlesIn,
} from '../../programme/titles.ts';

/** 名单一栏 — one title's part of an edition's roll. */
export interface RollGroup {
  title: Title;
  /** 公布人数 — how many reports say were named; `null` if none says. */
  announced: number | null;
  entries: Entry[];
}

/** 年度名单 — the roll of one edition as far as it is recorded. */
export interface Roll {
  edition: Edition;
  groups: RollGroup[];
  recorded: Standing;
}

/**
 * 公布人数 — reports count “10 + 40”, the documents “50, of whom 10”: the same persons. So those of a
 * title are the persons of its list, less those of the lists within it that the year had.
 */
export function announced({ year, counts }: Edition, title: string, titles: readonly TitleRow[] = TITLES): number | null {
  const row = titleRow(title, titles);
  const own = row && ownList(row);
  const inYear = titlesIn(year, titles);
  // Of two titles on one list, no count says how many bear each.
  if (!own || inYear.filter((each) => ownList(each) === own).length !== 1) return null;
  const within = inYear.flatMap(({ lists }) => (lists.includes(own) ? lists.slice(lists.indexOf(own) + 1).slice(0, 1) : []));
  return [...new Set(within)].reduce<number | null>(
    (rest, list) => {
      const persons = reached(counts[list]);
      return rest === null || persons === undefined ? null : rest - persons;
    },
    reached(counts[own]) ?? null,
  );
}

/** By year, by today's titles. */
const rolls = derived(
  'rolls',
  (archive) => new Map(archive.editions.map((edition) => [edition.year, rollBy(archive, edition, TITLES)])),
);

/** 年度名单 — the highest title first, each in the order of the source, then by pinyin; by today's titles made once per archive. */
export function rollOf(archive: Archive, edition: Edition, titles: readonly TitleRow[] = TITLES): Roll {
  const known = titles === TITLES ? rolls(archive).get(edition.year) : undefined;
  return known?.edition === edition ? known : rollBy(archive, edition, titles);
}

function rollBy(archive: Archive, edition: Edition, titles: readonly TitleRow[]): Roll {
  const honours = (archive.honoursIn.get(edition.year) ?? []).map((honour) => entryOf(archive, honour));
  const pinyin = byPinyin<Entry>(({ person }) => person);
  const place = ({ honour }: Entry) => honour.order ?? Number.MAX_SAFE_INTEGER;
  const groups = highestFirst(titles).map(({ name }) => ({
    title: name as Title,
    announced: announced(edition, name, titles),
    entries: honours.filter(({ honour }) => honour.title === name).sort((a, b) => place(a) - place(b) || pinyin(a, b)),
  }));
  return {
    edition,
    groups: groups.filter(({ entries, announced: count }) => entries.length > 0 || count !== null),
    recorded: standingOf(honours.map(({ honour }) => honour)),
  };
}

/** 收录程度 — “10 名中已收录 10 名，40 名中已收录 2 名”, in the order of the groups. */
export function completeness({ groups, recorded }: Roll): string {
  if (recorded.given === 0 && groups.length === 0) return '尚未查到公开的名单';
  return groups.map((group) => `${group.title}${groupText(group)}`).join('，');
}

/** 一栏收录 — “10 名中已收录 10 名”. */
export function groupText({ announced: count, entries }: RollGroup): string {
  const recorded = recordedText(standingOf(entries.map(({ honour }) => honour)), '名');
  return count === null ? `${recorded}，公布人数未查到` : ` ${count} 名中${recorded}`;
}

/** 届次文字 — “第二届”, and how it is known where no source says it. */
export function ordinalText({ year, ordinal }: Edition): string {
  if (year === FIRST_EDITION) return '当年称首届，此后两级制另行起算';
  if (!ordinal) return '届次未查到';
  const name = `第${'〇一二三四五六七八九'[ordinal.number] ?? ordinal.number}届`;
  return { stated: name, totals: `${name}（由累计人数推得）`, counted: `${name}（按年度顺推，未见来源写明）` }[ordinal.basis];
}

/** 授予活动 — “2018年12月7日颁奖”, “2025年12月30日授予”: called what its own name calls it. */
export const ceremonyText = ({ ceremony }: Edition): string =>
  ceremony?.date ? `${chineseDate(ceremony.date)}${ceremony.name.includes('颁奖') ? '颁奖' : '授予'}` : '';

/** 年度页的条目 — the edition and its namings. */
export const subjectsOfEdition = (archive: Archive, year: number): string[] => [
  String(year),
  ...(archive.honoursIn.get(year) ?? []).map(({ id }) => id),
];
