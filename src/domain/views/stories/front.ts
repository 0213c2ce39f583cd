import { type Archive } from '../../record/archive.ts';
import { reached } from '../../record/entries/edition.ts';
import { lowestFirst } from '../../programme/titles.ts';
import { isHeld } from '../honours/held.ts';
import { type Roll, rollOf } from '../honours/roll.ts';
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
  roll: Roll;
  /** 牌 — the highest title first; at most as many as fit. */
  names: { id: string; name: string; high: boolean }[];
  /** 没有列出的 — known, but too many for the wall. */
  more: number;
  /** 虚线牌 — announced, name not known; `undefined` where no source says how many were announced. */
  unknown: number | undefined;
}

/** 一年至多列这么多块牌: beyond it the year has a page of its own. */
const MOST_PLATES = 24;
/** 至多列这么多个年度. */
const MOST_YEARS = 12;

/** 名牌墙 — the newest edition first; no more dashed plates than were announced, none where that is not known. */
export function wallOf(archive: Archive): WallYear[] {
  const lowest = lowestFirst()[0]!.name;
  return archive.editions.slice(0, MOST_YEARS).map((edition) => {
    const roll = rollOf(archive, edition);
    const standing = roll.groups.flatMap(({ title, entries }) =>
      entries
        .filter(({ honour }) => isHeld(honour))
        .map(({ person }) => ({ id: person.id, name: person.name, high: title !== lowest })),
    );
    const announced = reached(edition.counts.named);
    return {
      roll,
      names: standing.slice(0, MOST_PLATES),
      more: Math.max(0, standing.length - MOST_PLATES),
      unknown: announced === undefined ? undefined : Math.max(0, announced - roll.recorded.given),
    };
  });
}

/** 记录到了哪里 — over the editions whose number is known: how many places, how many names; nothing where none is known. */
export function stateOfRecord(archive: Archive): string | undefined {
  const known = archive.editions.filter(({ counts }) => reached(counts.named) !== undefined);
  if (known.length === 0) return undefined;
  const places = known.reduce((sum, { counts }) => sum + reached(counts.named)!, 0);
  const names = known.reduce((sum, { year }) => sum + (archive.honoursIn.get(year)?.length ?? 0), 0);
  const years = known.map(({ year }) => year).sort();
  const [first, last] = [years[0]!, years.at(-1)!];
  const whole = last - first + 1 === years.length;
  const span = years.length === 1 ? `${first}年度` : whole ? `${first}到${last}年度` : `${years.join('、')}年度`;
  return `${span}公布过${places}个名额，现在查到${names}个名字。`;
}
