import { KINDS, type ShelfKind } from '../../record/kinds.ts';
import { PAGE_SIZE } from '../honours/lists.ts';
import { NEARNESS, type Nearness } from './nearness.ts';
import { type ShelfRow } from './shelf.ts';

/** 架上一部分 — the rows of one nearness: how many, on which page they begin, how many of each kind. */
export interface Part {
  nearness: Nearness;
  total: number;
  page: number;
  kinds: Map<string, number>;
}

/** 架上各部分 — of rows in their order; only those that have a row. */
export function partsOf(rows: readonly ShelfRow[]): Part[] {
  return NEARNESS.flatMap((nearness) => {
    const at = rows.findIndex((row) => row.nearness === nearness);
    if (at < 0) return [];
    const own = rows.filter((row) => row.nearness === nearness);
    const kinds = new Map([...Map.groupBy(own, ({ kind }) => kind)].map(([kind, alike]) => [kind, alike.length]));
    return [{ nearness, total: own.length, page: Math.floor(at / PAGE_SIZE) + 1, kinds }];
  });
}

/** 有人的一部分 — what those of the record have to do with an entry; no more than the record says: some are only spoken of. */
const WITH_PEOPLE: Record<ShelfKind, string> = {
  studios: '获评者领衔或参加的',
  forums: '获评者参加或被说到的',
  events: '获评者参加或被说到的',
  films: '讲到获评者的',
  institutions: '获评者参加过其活动的',
  mentoring: '获评者带教的',
};

/** 各部分的名称 — “本工程的”, “获评者参加或被说到的”, “同类活动”. */
export const partName = (shelf: ShelfKind, nearness: Nearness): string =>
  ({ own: '本工程的', attended: WITH_PEOPLE[shelf], kindred: `同类${KINDS[shelf].column.name}` })[nearness];

/** 各部分的说明 — what put an entry there. */
export const partAbout = (shelf: ShelfKind, nearness: Nearness): string =>
  ({
    own: shelf === 'studios' ? '账目里有本工程的资助。' : '查得出属于哪一年度的评选。',
    attended: '查不出属于哪一年度；名录里的人在其中，各人做了什么写在各条里。',
    kindred: '没有查到与本工程的直接关系：查不出属于哪一年度，其中也没有名录里的人。',
  })[nearness];

/** 同类的说明 — the first line of the page of what is merely of the same sort: not found is not the same as none. */
export const kindredText = (shelf: ShelfKind): string => `同类${KINDS[shelf].column.name}：没有查到它与本工程的直接关系。`;
