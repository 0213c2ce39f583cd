import { type Archive } from '../../record/archive.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { type Honour, type Stated, STATED, type StatedField } from '../../record/entries/honour.ts';
import { publisherText, type Source } from '../../record/entries/source.ts';
import { namingDates } from '../../record/naming.ts';
import { chineseDate, earliestDay, latestDay } from '../../values/date.ts';

/** 当季 — from the notice of an edition to a year after its naming, as days. */
export interface Season {
  from: string;
  to: string;
}

/** 一年以后 — the same day of the year after; 29 February becomes the 28th. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

/** 某届的当季 — nothing where no day of the naming is known: then nothing can be told as of the time. */
export function seasonOf({ year, notice, announced, selection, counts, ceremony }: Edition): Season | undefined {
  const stage = (wanted: string) => selection?.stages?.find(({ stage: each }) => each === wanted)?.from;
  const named = stage('命名') ?? announced?.date ?? counts.named?.date ?? ceremony?.date;
  if (named === undefined) return undefined;
  return { from: earliestDay(notice?.date ?? stage('推荐') ?? `${year}`), to: yearAfter(latestDay(named)) };
}

/** 在当季之内 — whatever day the date can mean. */
const within = (date: string, { from, to }: Season): boolean => earliestDay(date) >= from && latestDay(date) <= to;

/** 怎样说 — whether a field may be told as of the time, and if not, by whom and when it was stated. */
export interface Told {
  then: boolean;
  /** “当时”, or “据大众网2023年5月18日所载”. */
  by: string;
  /** For tables: empty, or “2023年所载”. */
  short: string;
}

function told(source: Source | undefined, { asOf }: Stated, season: Season | undefined): Told {
  const published = source?.dated === '发布日' ? source.published : undefined;
  const then = season !== undefined && [published, asOf].every((date) => date !== undefined && within(date, season));
  if (then) return { then, by: '当时', short: '' };
  const day = asOf ?? published;
  return {
    then,
    by: `据${source ? publisherText(source) : ''}${day ? chineseDate(day) : '（日期未注明）'}所载`,
    short: day ? `${day.slice(0, 4)}年所载` : '日期未注明',
  };
}

/** 各栏怎样说 — of one naming, each field that is known. */
export function toldOf(archive: Archive, honour: Honour): Partial<Record<StatedField, Told>> {
  const edition = honour.edition === null ? undefined : archive.by.editions.get(String(honour.edition));
  const season = edition && seasonOf(edition);
  return Object.fromEntries(
    STATED.flatMap((name) => {
      const value = honour[name];
      return value ? [[name, told(archive.by.sources.get(value.source), value, season)]] : [];
    }),
  );
}

/** 同一说法 — “为命名当时的情况”, “据……所载”, where all the fields of a naming are told alike; nothing otherwise. */
export function sharedTelling(told: Partial<Record<StatedField, Told>>): string | undefined {
  const [first, ...others] = Object.values(told);
  if (!first || others.some(({ by }) => by !== first.by)) return undefined;
  return first.then ? '为命名当时的情况' : first.by;
}

/** 命名的日子 — the first day on which anybody of an edition can have been named. */
export function namingDay(edition: Edition): string | undefined {
  const known = namingDates(edition).flatMap(({ is, date }) => (is === '不早于' ? [] : earliestDay(date)));
  return known.toSorted()[0];
}

/** 命名以前的来源 — whether every one of them came out before the naming. */
export function allBefore(archive: Archive, ids: readonly string[], day: string | undefined): boolean {
  const dates = ids.map((id) => archive.by.sources.get(id)?.published);
  return day !== undefined && dates.length > 0 && dates.every((date) => date !== undefined && latestDay(date) < day);
}
