import { type Archive, need } from '../../record/archive.ts';
import { type Employer, nameOn } from '../../record/entries/employer.ts';
import { boundsOf, type Honour } from '../../record/entries/honour.ts';
import { type Person } from '../../record/entries/person.ts';
import { cityName } from '../../programme/place.ts';
import { sectionName } from '../../programme/industry.ts';
import { toldOf } from './as-stated.ts';
import { titleRow } from '../../programme/titles.ts';

/** 命名条目 — an honour joined with what it refers to, ready to be shown; unknown parts are absent. */
export interface Entry {
  honour: Honour;
  person: Person;
  /** 单位 — in the words of the source, or by the name that it bore on the day. */
  employer?: string;
  /** 又称 — its full name if the source says another, its short and old names. */
  employerAlso?: string[];
  post?: string;
  trade?: string;
  tradeAlso?: string[];
  /** 工种图示 — the name of its file. */
  plate?: string;
  city?: string;
  section?: string;
  /** 怎样说 — each field that is known: as of the time, or by whom and when it was stated. */
  told: ReturnType<typeof toldOf>;
}

/** 联结 — honour → entry. */
export function entryOf(archive: Archive, honour: Honour): Entry {
  const employer = honour.employer && archive.by.employers.get(honour.employer.value);
  const { name: trade, aliases: tradeAlso, plate } = (honour.trade && archive.by.trades.get(honour.trade.value)) ?? {};
  const name = honour.employerAsStated ?? (employer && nameOn(employer, honour.employer?.asOf));
  const employerAlso = employer ? alsoCalled(employer).filter((other) => other !== name) : [];
  return {
    honour,
    person: need(archive, 'people', honour.person, honour),
    ...(name && { employer: name }),
    ...(employerAlso.length && { employerAlso }),
    ...(trade && { trade }),
    ...(tradeAlso && { tradeAlso }),
    ...(plate && { plate }),
    ...(honour.post && { post: honour.post.value }),
    ...(honour.city && { city: cityName(honour.city.value) }),
    ...(employer?.section && { section: sectionName(employer.section) }),
    told: toldOf(archive, honour),
  };
}

/** 又称 — every name that an employer has or had, its short ones too. */
const alsoCalled = ({ name, formerNames = [], aliases = [] }: Employer): string[] => [
  name,
  ...formerNames.map((former) => former.name),
  ...aliases,
];

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

/** 人物页的条目 — those whose changes the page of a person tells. */
export const subjectsOfPerson = ({ person, entries }: PersonEntry): string[] => [
  person.id,
  ...entries.map(({ honour }) => honour.id),
];

/** 年度文字 — “2018年度”, “2022年度（推定）”, “年度待考（2020—2022年之间）”. */
export function yearText(honour: Honour): string {
  const { edition, yearBasis } = honour;
  if (edition !== null) return `${edition}年度${yearBasis === 'inferred' ? '（推定）' : ''}`;
  const { from, to } = boundsOf(honour);
  if (from !== undefined && to !== undefined) return `年度待考（${from}—${to}年之间）`;
  if (from !== undefined) return `年度待考（不早于${from}年）`;
  return to !== undefined ? `年度待考（不晚于${to}年）` : '年度待考';
}
