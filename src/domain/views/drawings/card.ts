import { type Archive } from '../../record/archive.ts';
import { withoutCarriers } from '../../record/entries/story.ts';
import { type CardShape, paths } from '../../values/paths.ts';
import { type Entry, type PersonEntry, yearText } from '../honours/entry.ts';
import { isHeld, namingsHeld } from '../honours/held.ts';
import { listsOf } from '../honours/lists.ts';
import { type Roll, rollOf } from '../honours/roll.ts';
import { fullPinyin } from '../names/pinyin.ts';
import { type SheetPicture, sheetPicture } from './sheet-picture.ts';

/** 分享图的尺寸 — in pixels. */
export const CARD: Record<CardShape, { width: number; height: number }> = {
  wide: { width: 1200, height: 630 },
  square: { width: 600, height: 600 },
};

/** 印 — a title held, and what stands beside it. */
interface Seal {
  title: string;
  year: string;
}

/** 铭牌一组 — the names of one title, and how many more were announced that no source names. */
export interface WallGroup {
  names: string[];
  unknown: number;
}

/** 分享图 — what the card of a page says and draws: nothing that the page itself does not say. */
export interface Card {
  /** 题 — the deed of a person, or the name, or the heading of a page. */
  title: string;
  /** 一句话. */
  line?: string;
  /** 姓名 — and how it is read, where the face lacks a character of it. */
  name?: { written: string; read: string };
  seals: Seal[];
  picture?: SheetPicture;
  wall: WallGroup[];
}

/** 页面的标签 — what every page says of itself to whoever shares it. */
export interface PageLabels {
  title: string;
  description: string;
}

/** 人物的分享图 — the deed, the name, the titles held; once the last was taken back, only that. */
export function personCard(archive: Archive, row: PersonEntry): Card {
  const { person } = row;
  const held = namingsHeld(row.entries);
  const name = { written: person.name, read: fullPinyin(person) };
  if (held.length === 0) return { title: person.name, name, line: '称号已撤销', seals: [], wall: [] };
  // A story was written while all titles stood.
  const story = held.length === row.entries.length ? archive.by.stories.get(person.id) : undefined;
  const line = besideSeals(held.at(-1)!);
  const picture = sheetPicture({ person, entries: held }, story);
  return {
    title: story ? withoutCarriers(story.deed) : person.name,
    name,
    ...(line && { line }),
    seals: held.slice(-2).map(({ honour }) => ({
      title: honour.title,
      year: honour.edition === null ? '年度待考' : yearText(honour),
    })),
    ...(picture && { picture }),
    wall: [],
  };
}

const besideSeals = ({ trade, post, city }: Entry): string => [trade ?? post, city].filter(Boolean).join('，');

/** 年度的分享图 — all plates of the year: as many as were announced, those without a name dashed. */
export const rollCard = ({ groups }: Roll, labels: PageLabels): Card => ({
  ...pageCard(labels),
  wall: groups.map(({ entries, announced }) => ({
    names: entries.filter(({ honour }) => isHeld(honour)).map(({ person }) => person.name),
    unknown: Math.max(0, (announced ?? 0) - entries.length),
  })),
});

/** 别的页面的分享图 — its heading and its sentence, without what the sentence only says again. */
export function pageCard({ title, description }: PageLabels, picture?: SheetPicture): Card {
  const told = description.startsWith(title) ? description.slice(title.length).replace(/^[，。：；]/, '') : description;
  const line = told.replace(/。$/, '');
  return { title, ...(line && { line }), seals: [], ...(picture && { picture }), wall: [] };
}

/** 分享图 — of the page at a path. */
export type CardOf = (path: string, labels: PageLabels) => Card;

/** 各页的分享图 — people, years and trades have a picture of their own; every other page says what it says of itself. */
export function cardsOf(archive: Archive): CardOf {
  const { directory } = listsOf(archive);
  const people = new Map(directory.map((row) => [paths.person(row.person.id), row]));
  const years = new Map(archive.editions.map((edition) => [paths.roll(edition.year), edition]));
  const trades = new Map(archive.trades.map((trade) => [paths.axis('trade', trade.id), trade]));
  return (path, labels) => {
    const [row, edition, trade] = [people.get(path), years.get(path), trades.get(path)];
    if (row) return personCard(archive, row);
    if (edition) return rollCard(rollOf(archive, edition), labels);
    return pageCard(labels, trade?.plate ? { is: 'plate', plate: trade.plate, trade: trade.name } : undefined);
  };
}

/** 分享图说的话 — for whoever cannot see it. */
export const cardWords = ({ title, line, name, seals, picture }: Card): string =>
  [
    title,
    name && name.written !== title ? name.written : '',
    ...seals.map((seal) => `${seal.title}，${seal.year}`),
    line ?? '',
    // Beside its own word a plate is an ornament.
    picture && name ? (picture.is === 'plate' ? `工种图示：${picture.trade}` : '小图按事迹里的数字画') : '',
  ]
    .filter(Boolean)
    .join('；');
