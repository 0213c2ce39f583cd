import { type Talk } from '../../record/entries/activity.ts';
import { kindOfId } from '../../record/schema/ids.ts';
import { calledOf } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import {
  type Activity,
  type Column,
  type EntryOf,
  KINDS,
  kindRow,
  SHELF_KINDS,
  type ShelfKind,
  type Shelved,
} from '../../record/kinds.ts';
import { paths } from '../../values/paths.ts';
import { leadersOf } from '../../record/entries/studio.ts';
import { type Mentoring } from '../../record/entries/person.ts';

/** 栏目 — the column where pages of a kind stand. */
export const columnOf = (kind: ShelfKind): Column => KINDS[kind].column;

/** 页面地址 — of the page of an entry. */
export const pathOf = ({ is, id }: Pick<Shelved, 'is' | 'id'>): string => paths.entry(is, id);

/** 编号的页面 — where the page of an id stands, be it still in use or not. */
export const pageOfId = (id: string): string => `${(kindRow(kindOfId(id) ?? 'people').column ?? KINDS.people.column).path}${id}/`;

/** 种类名 — “颁奖典礼”, “论坛”, “影片”, “工作室”. */
export const sortOf = (entry: Shelved): string => ('kind' in entry ? entry.kind : KINDS[entry.is].name);

/** 发言所在 — a talk with its forum and its place on the page. */
export interface TalkAt {
  talk: Talk;
  activity: Activity;
  date?: string;
  anchor: string;
}

/** 发言锚点 — `talk-1-2`: the second talk of the first session. */
export const talkAnchor = (session: number, talk: number): string => `talk-${session + 1}-${talk + 1}`;

/** 相关活动 — what somebody, some edition, some place, studio or institution has to do with, by kind. */
export type Ties = { [K in ShelfKind]: EntryOf<K>[] } & { talks: TalkAt[] };

const none = (): Ties => ({ ...(Object.fromEntries(SHELF_KINDS.map((kind) => [kind, []])) as unknown as Ties), talks: [] });

/** 双向关系 — the same relations seen from the other end, made once per archive. */
export interface Chronicle {
  ofPerson: Map<string, Ties>;
  ofEdition: Map<number, Ties>;
  ofCity: Map<string, Ties>;
  ofStudio: Map<string, Ties>;
  ofInstitution: Map<string, Ties>;
}

/** 双向关系 — one walk over the archive. */
export const chronicleOf = derived('chronicle', (archive): Chronicle => {
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
    const people = [...leadersOf(studio), ...(studio.team ?? []).map(({ person }) => person)];
    for (const id of new Set(people)) tie(chronicle.ofPerson, id, 'studios', studio);
    tie(chronicle.ofCity, studio.city, 'studios', studio);
  }
  for (const activity of archive.activities) {
    for (const { person } of activity.people) tie(chronicle.ofPerson, person, activity.is, activity);
    tie(chronicle.ofEdition, activity.edition, activity.is, activity);
    tie(chronicle.ofCity, activity.city, activity.is, activity);
    for (const id of activity.institutions ?? []) tie(chronicle.ofInstitution, id, activity.is, activity);
    for (const at of talksOf(activity)) {
      for (const { person } of at.talk.speakers) tie(chronicle.ofPerson, person, 'talks', at);
    }
  }
  for (const mentoring of archive.mentoring) {
    for (const { person } of [mentoring.master, mentoring.apprentice]) tie(chronicle.ofPerson, person, 'mentoring', mentoring);
    tie(chronicle.ofEdition, mentoring.edition, 'mentoring', mentoring);
    tie(chronicle.ofStudio, mentoring.studio, 'mentoring', mentoring);
  }
  return chronicle;
});

/** 全部发言 — the talks of an activity, in order. */
export const talksOf = (activity: Activity): TalkAt[] =>
  (activity.sessions ?? []).flatMap(({ date = activity.date, talks }, session) =>
    talks.map((talk, index) => ({ talk, activity, ...(date && { date }), anchor: talkAnchor(session, index) })),
  );

/** 师徒 — “示例甲带示例班组”. */
export const mentoringTitle = ({ master, apprentice }: Mentoring): string => `${master.name}带${apprentice.name}`;

/** 题名 — what the page of an entry is called. */
export const titleOf = (entry: Shelved): string => (entry.is === 'mentoring' ? mentoringTitle(entry) : calledOf(entry));
