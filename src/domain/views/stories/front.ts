import { type Archive } from '../../record/archive.ts';
import { reached } from '../../record/entries/edition.ts';
import { lowestFirst } from '../../programme/titles.ts';
import { type Entry, entryOf } from '../honours/entry.ts';
import { namingsHeld } from '../honours/held.ts';
import { groupText, rollOf } from '../honours/roll.ts';
import { coverageOf } from '../honours/totals.ts';
import { type SheetPicture } from '../drawings/sheet-picture.ts';
import { storiesOf, type Told } from './stories.ts';

/** 首页的故事 — one large, others by their deeds. */
export interface Front {
  hero: Told | undefined;
  deeds: Told[];
}

/** 大题至多字数: a longer one does not stand large on a phone. */
export const LARGE = 14;
const DEEDS = 6;

/** 版次 — on how many days the record was changed: the number of the release, by which the front turns. */
export const releaseOf = (archive: Archive): number => new Set(archive.changes.map(({ date }) => date)).size;

/** Two pictures that look alike: one plate twice. A drawing by number is its own. */
const looks = (picture: SheetPicture | undefined): string | undefined => (picture?.is === 'plate' ? picture.plate : undefined);

/**
 * 首页请谁 — large stands, at each release the next, a story whose deed is short and drawn by its number (if none is
 * drawn, a short one; if none is short, any); the six are those after it in the ring of all that have a picture, no plate twice.
 */
export function frontOf(archive: Archive): Front {
  const ring = storiesOf(archive).filter(({ picture }) => picture);
  const short = ring.filter(({ deed }) => Array.from(deed).length <= LARGE);
  const drawn = short.filter(({ picture }) => picture?.is === 'drawing');
  const large = [drawn, short, ring].find((some) => some.length > 0) ?? [];
  const hero = turn(large, releaseOf(archive))[0];
  if (!hero) return { hero: undefined, deeds: [] };
  const seen = new Set([looks(hero.picture)]);
  const others = turn(ring, ring.indexOf(hero) + 1).filter((told) => {
    if (told === hero) return false;
    const look = looks(told.picture);
    const fresh = look === undefined || !seen.has(look);
    seen.add(look);
    return fresh;
  });
  return { hero, deeds: others.slice(0, DEEDS) };
}

const turn = <Each>(ring: readonly Each[], by: number): Each[] => {
  const from = ring.length ? by % ring.length : 0;
  return [...ring.slice(from), ...ring.slice(0, from)];
};

/** 名牌墙的一年 — names that are known, and how many were announced whose name is not. */
export interface WallYear {
  /** 年度 — `null` for namings of which no year is known. */
  year: number | null;
  /** 牌 — the highest title first; at most as many as fit. */
  names: { id: string; name: string; high: boolean }[];
  /** 没有列出的 — known, but too many for the wall. */
  more: number;
  /** 虚线牌 — announced, name not known; `undefined` where no source says how many were announced. */
  unknown: number | undefined;
  /** 一句话 — how far the year is known. */
  told: string;
}

/** 一年至多列这么多块牌: beyond it the year has a page of its own. */
const MOST_PLATES = 24;
/** 至多列这么多个年度. */
const MOST_YEARS = 12;

/** 名牌墙 — the newest edition first, then those of no known year; no more dashed plates than were announced, none where that is not known. */
export function wallOf(archive: Archive): WallYear[] {
  const years = archive.editions.slice(0, MOST_YEARS).map((edition): WallYear => {
    const { groups, recorded } = rollOf(archive, edition);
    const announced = reached(edition.counts.named);
    return {
      year: edition.year,
      ...platesOf(groups.flatMap(({ entries }) => entries)),
      unknown: announced === undefined ? undefined : Math.max(0, announced - recorded.given),
      told: groups.length === 0 ? '名单没有查到' : groups.map((group) => `${group.title}${groupText(group)}`).join('；'),
    };
  });
  const undated = archive.honours.filter(({ edition }) => edition === null).map((honour) => entryOf(archive, honour));
  const plates = platesOf(undated);
  if (plates.names.length === 0) return years;
  return [...years, { year: null, ...plates, unknown: undefined, told: '报道写了称号，没有写明年度' }];
}

/** One plate for each person of whom a naming stands; thick if any of them is of a title above the lowest. */
function platesOf(entries: readonly Entry[]): Pick<WallYear, 'names' | 'more'> {
  const lowest = lowestFirst()[0]!.name;
  const names = [...Map.groupBy(namingsHeld(entries), ({ person }) => person)].map(([{ id, name }, own]) => ({
    id,
    name,
    high: own.some(({ honour }) => honour.title !== lowest),
  }));
  return { names: names.slice(0, MOST_PLATES), more: Math.max(0, names.length - MOST_PLATES) };
}

/** 记录到了哪里 — over the editions whose number is known: how many places, how many names; nothing where none is known. */
export function stateOfRecord(archive: Archive): string | undefined {
  const known = coverageOf(archive);
  return known && `${known.span}公布过${known.places}个名额，现在查到${known.names}个名字。`;
}
