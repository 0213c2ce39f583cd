import { activitiesOf } from '../record/all.ts';
import { type Activity, type Event, type Film, type Forum, type Institution, type Talk } from '../record/activity.ts';
import { type Archive } from '../record/archive.ts';
import { type Mentoring } from '../record/mentoring.ts';
import { type Studio } from '../record/studio.ts';

/** 档案条目的种类 — what an id stands for and where its page is. */
export const SHELVES = {
  s: { path: '/studios/', name: '工作室' },
  f: { path: '/forums/', name: '论坛' },
  e: { path: '/events/', name: '活动' },
  m: { path: '/films/', name: '影片' },
  i: { path: '/institutions/', name: '机构' },
  a: { path: '/mentoring/', name: '师带徒' },
} as const;

export const shelfOf = (id: string) => SHELVES[id[0] as keyof typeof SHELVES];
export const pathOf = (id: string): string => `${shelfOf(id).path}${id}/`;

/** 种类名 — “颁奖典礼”, “论坛”, “影片”. */
export const kindOf = (activity: Activity): string => ('kind' in activity ? activity.kind : shelfOf(activity.id).name);

/** 发言所在 — a talk with its forum and its place on the page. */
export interface TalkAt {
  talk: Talk;
  activity: Activity;
  date?: string;
  anchor: string;
}

/** 发言锚点 — `talk-1-2`: the second talk of the first session. */
export const talkAnchor = (session: number, talk: number): string => `talk-${session + 1}-${talk + 1}`;

/** 相关活动 — what somebody, some edition, some place, studio or institution has to do with. */
export interface Ties {
  studios: Studio[];
  forums: Forum[];
  events: Event[];
  films: Film[];
  institutions: Institution[];
  mentoring: Mentoring[];
  talks: TalkAt[];
}

const none = (): Ties => ({ studios: [], forums: [], events: [], films: [], institutions: [], mentoring: [], talks: [] });

/** 双向关系 — the same relations seen from the other end, made once per archive. */
export interface Chronicle {
  ofPerson: Map<string, Ties>;
  ofEdition: Map<number, Ties>;
  ofCity: Map<string, Ties>;
  ofStudio: Map<string, Ties>;
  ofInstitution: Map<string, Ties>;
}

const made = new WeakMap<Archive, Chronicle>();

/** 双向关系 — one walk over the archive. */
export function chronicleOf(archive: Archive): Chronicle {
  const known = made.get(archive);
  if (known) return known;
  const chronicle: Chronicle = {
    ofPerson: new Map(),
    ofEdition: new Map(),
    ofCity: new Map(),
    ofStudio: new Map(),
    ofInstitution: new Map(),
  };
  const tie = <K, S extends keyof Ties>(map: Map<K, Ties>, key: K | undefined, shelf: S, entry: Ties[S][number]) => {
    if (key === undefined) return;
    let ties = map.get(key);
    if (!ties) map.set(key, (ties = none()));
    const list = ties[shelf] as Ties[S][number][];
    if (list.at(-1) !== entry) list.push(entry);
  };
  for (const studio of archive.studios) {
    const people = [studio.leader, ...(studio.team ?? []).map(({ person }) => person)];
    for (const id of new Set(people)) tie(chronicle.ofPerson, id, 'studios', studio);
    tie(chronicle.ofCity, studio.city, 'studios', studio);
  }
  for (const activity of activitiesOf(archive)) {
    const shelf = shelfNameOf(activity.id);
    for (const { person } of activity.people) tie(chronicle.ofPerson, person, shelf, activity as never);
    tie(chronicle.ofEdition, activity.edition, shelf, activity as never);
    tie(chronicle.ofCity, activity.city, shelf, activity as never);
    for (const id of activity.institutions ?? []) tie(chronicle.ofInstitution, id, shelf, activity as never);
    for (const at of talksOf(activity)) {
      for (const { person } of at.talk.speakers) tie(chronicle.ofPerson, person, 'talks', at);
    }
  }
  for (const mentoring of archive.mentoring) {
    tie(chronicle.ofPerson, mentoring.master, 'mentoring', mentoring);
    tie(chronicle.ofEdition, mentoring.edition, 'mentoring', mentoring);
    tie(chronicle.ofStudio, mentoring.studio, 'mentoring', mentoring);
  }
  made.set(archive, chronicle);
  return chronicle;
}

const shelfNameOf = (id: string) => shelfOf(id).path.slice(1, -1) as 'forums' | 'events' | 'films' | 'institutions';

/** 全部发言 — the talks of an activity, in order. */
export const talksOf = (activity: Activity): TalkAt[] =>
  (activity.sessions ?? []).flatMap(({ date = activity.date, talks }, session) =>
    talks.map((talk, index) => ({ talk, activity, ...(date && { date }), anchor: talkAnchor(session, index) })),
  );

/** 师徒 — “示例甲带示例班组”. */
export const mentoringTitle = (archive: Archive, { master, apprentice }: Mentoring): string =>
  `${archive.person.get(master)?.name ?? master}带${apprentice}`;
