import { type Archive, need } from '../../record/archive.ts';
import { type Honour } from '../../record/entries/honour.ts';
import { type Person } from '../../record/entries/person.ts';
import { cityName } from '../../programme/place.ts';
import { sectionName } from '../../programme/industry.ts';
import { titleRow } from '../../programme/titles.ts';

/** 命名条目 — an honour joined with what it refers to, ready to be shown; unknown parts are absent. */
export interface Entry {
  honour: Honour;
  person: Person;
  /** 当时单位, in the words of the source. */
  employer?: string;
  /** 又称 — its full name if the source says another, its short and old names. */
  employerAlso?: string[];
  trade?: string;
  tradeAlso?: string[];
  city?: string;
  section?: string;
}

/** 联结 — honour → entry. */
export function entryOf(archive: Archive, honour: Honour): Entry {
  const employer = honour.employer ? archive.by.employers.get(honour.employer) : undefined;
  const { name: trade, aliases: tradeAlso } = (honour.trade ? archive.by.trades.get(honour.trade) : undefined) ?? {};
  const name = honour.employerAsStated ?? employer?.name;
  const employerAlso = employer ? [employer.name, ...(employer.aliases ?? [])].filter((other) => other !== name) : [];
  return {
    honour,
    person: need(archive, 'people', honour.person, honour),
    ...(name && { employer: name }),
    ...(employerAlso.length && { employerAlso }),
    ...(trade && { trade }),
    ...(tradeAlso && { tradeAlso }),
    ...(honour.city && { city: cityName(honour.city) }),
    ...(employer?.section && { section: sectionName(employer.section) }),
  };
}

/** 人物条目 — a person with all acts of naming, the earliest first, those of unknown year last. */
export interface PersonEntry {
  person: Person;
  entries: Entry[];
}

const yearOf = ({ honour }: Entry): number => honour.edition ?? Number.MAX_SAFE_INTEGER;
const titleRank = ({ honour }: Entry): number => titleRow(honour.title)?.rank ?? 0;

/** 人物与命名 — the person with the namings in order of time. */
export function personEntry(archive: Archive, person: Person): PersonEntry {
  const entries = (archive.honoursOf.get(person.id) ?? []).map((honour) => entryOf(archive, honour));
  return { person, entries: entries.sort((a, b) => yearOf(a) - yearOf(b) || titleRank(b) - titleRank(a)) };
}

/** 年度文字 — “2018年度”, “2022年度（推定）”, “年度待考（2020—2022年之间）”. */
export function yearText({ edition, yearBasis, yearRange }: Honour): string {
  if (edition !== null) return `${edition}年度${yearBasis === 'inferred' ? '（推定）' : ''}`;
  const { from, to } = yearRange ?? {};
  if (from !== undefined && to !== undefined) return `年度待考（${from}—${to}年之间）`;
  if (from !== undefined) return `年度待考（不早于${from}年）`;
  return to !== undefined ? `年度待考（不晚于${to}年）` : '年度待考';
}

/** 简要 — employer, trade or post, city in one line; empty if none is known. */
export const briefly = ({ employer, trade, city, honour }: Entry): string =>
  [employer, trade ?? honour.post, city].filter(Boolean).join('，');
