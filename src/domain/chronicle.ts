import { type Activity, type Event, type Film, type Forum } from './activity.ts';
import { type Archive } from './archive.ts';
import { type Studio } from './studio.ts';

/** 大事一条 — one thing that happened, for a timeline: a naming, a ceremony, a studio founded, a film. */
export interface Happening {
  /** As precise as known; `undefined` where the source gives no date. */
  date?: string;
  what: string;
  kind: string;
  /** Address of its page. */
  href?: string;
}

/** 档案条目的种类 — what an id stands for and where its page is. */
export const SHELVES = {
  s: { path: '/studios/', name: '工作室' },
  f: { path: '/forums/', name: '论坛' },
  e: { path: '/events/', name: '活动' },
  m: { path: '/films/', name: '影片' },
} as const;

export const pathOf = (id: string): string => {
  const { path } = SHELVES[id[0] as keyof typeof SHELVES];
  return id.startsWith('m') ? `${path}#${id}` : `${path}${id}/`;
};

/** 种类名 — “颁奖典礼”, “论坛”, “影片”. */
export const kindOf = (activity: Activity): string =>
  'kind' in activity ? activity.kind : SHELVES[activity.id[0] as keyof typeof SHELVES].name;

/** 相关活动 — what somebody, some edition or some place has to do with. */
export interface Ties {
  studios: Studio[];
  forums: Forum[];
  events: Event[];
  films: Film[];
}

const none = (): Ties => ({ studios: [], forums: [], events: [], films: [] });

/** 双向关系 — the same relations seen from the other end, made once per archive. */
export interface Chronicle {
  ofPerson: Map<string, Ties>;
  ofEdition: Map<number, Ties>;
  ofCity: Map<string, Ties>;
}

const made = new WeakMap<Archive, Chronicle>();

export function chronicleOf(archive: Archive): Chronicle {
  const known = made.get(archive);
  if (known) return known;
  const chronicle: Chronicle = { ofPerson: new Map(), ofEdition: new Map(), ofCity: new Map() };
  const tie = <K, S extends keyof Ties>(map: Map<K, Ties>, key: K | undefined, shelf: S, entry: Ties[S][number]) => {
    if (key === undefined) return;
    let ties = map.get(key);
    if (!ties) map.set(key, (ties = none()));
    const list = ties[shelf] as Ties[S][number][];
    if (list.at(-1) !== entry) list.push(entry);
  };
  for (const studio of archive.studios) {
    for (const id of new Set([studio.leader, ...(studio.team ?? [])])) tie(chronicle.ofPerson, id, 'studios', studio);
    tie(chronicle.ofCity, studio.city, 'studios', studio);
  }
  for (const shelf of ['forums', 'events', 'films'] as const) {
    for (const entry of archive[shelf]) {
      for (const { person } of entry.people) tie(chronicle.ofPerson, person, shelf, entry);
      tie(chronicle.ofEdition, entry.edition, shelf, entry);
      tie(chronicle.ofCity, entry.city, shelf, entry);
    }
  }
  made.set(archive, chronicle);
  return chronicle;
}

/** 大事记 — happenings by date, those without one last; the earliest first. */
export function inOrder(happenings: readonly Happening[]): Happening[] {
  return [...happenings].sort((a, b) =>
    (a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : 0,
  );
}

/** 活动入大事记 — one activity as a happening. */
export const happening = (activity: Activity): Happening => ({
  ...(activity.date && { date: activity.date }),
  what: activity.title,
  kind: kindOf(activity),
  href: pathOf(activity.id),
});

/** 一人、一届、一地的大事记 — ties as happenings; a studio stands at its founding. */
export function timeline(ties: Ties | undefined): Happening[] {
  if (!ties) return [];
  const studios = ties.studios.map((studio) => ({
    ...(studio.founded && { date: studio.founded }),
    what: studio.name,
    kind: studio.founded ? '工作室成立' : '工作室',
    href: pathOf(studio.id),
  }));
  return inOrder([...studios, ...[...ties.forums, ...ties.events, ...ties.films].map(happening)]);
}
