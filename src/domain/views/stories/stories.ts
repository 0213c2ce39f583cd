import { type Archive, type Story } from '../../record/archive.ts';
import { type Fact, FACT_KINDS } from '../../record/entries/person.ts';
import { carriersIn, lengthOf, withoutCarriers } from '../../record/entries/story.ts';
import { type SheetPicture, sheetPicture } from '../drawings/sheet-picture.ts';
import { type Entry, type PersonEntry } from '../honours/entry.ts';
import { isHeld, namingsHeld } from '../honours/held.ts';
import { listsOf } from '../honours/lists.ts';

/**
 * 精神 — the five words of the programme (《意见》), each with the kind of fact that puts a story under it.
 * 成果 is under none: what came of a work does not say in what spirit it was done.
 */
export const THEMES = [
  { code: 'jingye', name: '敬业', kind: '经历' },
  { code: 'jingyi', name: '精益', kind: '技艺' },
  { code: 'chuangxin', name: '创新', kind: '革新' },
  { code: 'chuancheng', name: '传承', kind: '传承' },
  { code: 'fengxian', name: '奉献', kind: '公职' },
] as const satisfies readonly { code: string; name: string; kind: (typeof FACT_KINDS)[number] }[];
export type Theme = (typeof THEMES)[number];

/** 一篇故事 — what a list shows of it. */
export interface Told {
  row: PersonEntry;
  story: Story;
  /** 题目 — the deed, without its carriers. */
  deed: string;
  picture?: SheetPicture | undefined;
  /** 主题 — with the fact that assigns it. */
  theme?: { theme: Theme; fact: Fact } | undefined;
  /** 命名 — the latest that stands, whose trade and city are told. */
  entry: Entry;
  /** 字数. */
  length: number;
  /** 阅读时间 — minutes, at 300 characters each. */
  minutes: number;
}

/** 默读每分钟字数 — 《义务教育语文课程标准（2022年版）》第三学段：默读一般读物每分钟不少于300字. */
const CHARACTERS_A_MINUTE = 300;

/** 阅读时间 — whole minutes, at least one. */
export const minutesFor = (length: number): number => Math.max(1, Math.ceil(length / CHARACTERS_A_MINUTE));

/** 定主题 — the first fact that carries the deed and is of a kind with a theme; else the first such fact of the story. */
export function themeOf(facts: readonly Fact[], { deed, body }: Pick<Story, 'deed' | 'body'>): Told['theme'] {
  for (const id of [...carriersIn(deed), ...carriersIn(body)]) {
    const fact = facts.find((each) => each.id === id);
    const theme = THEMES.find(({ kind }) => kind === fact?.kind);
    if (fact && theme) return { theme, fact };
  }
  return undefined;
}

const made = new WeakMap<Archive, Told[]>();

/** 各篇故事 — of people all of whose titles stand, in the order of the directory; made once per archive. */
export function storiesOf(archive: Archive): Told[] {
  const known = made.get(archive);
  if (known) return known;
  const told = listsOf(archive).directory.flatMap((row): Told[] => {
    const story = archive.by.stories.get(row.person.id);
    const entry = namingsHeld(row.entries).at(-1);
    if (!story || !entry || !row.entries.every(({ honour }) => isHeld(honour))) return [];
    const length = lengthOf(story.body);
    return [
      {
        row,
        story,
        deed: withoutCarriers(story.deed),
        picture: sheetPicture(row, story),
        theme: themeOf(row.person.facts, story),
        entry: row.entries.findLast(({ trade }) => trade !== undefined) ?? entry,
        length,
        minutes: minutesFor(length),
      },
    ];
  });
  made.set(archive, told);
  return told;
}

/** 署名行 — trade or post, and city, of a story. */
export const bylineOf = ({ entry: { trade, post, city } }: Told): string => [trade ?? post, city].filter(Boolean).join('，');

/** 接着读 — the next story of the same theme; of the last of a theme the first of the next. */
export function nextStory(archive: Archive, person: string): Told | undefined {
  const order = byTheme(archive).flatMap(({ stories }) => stories);
  const here = order.findIndex(({ row }) => row.person.id === person);
  return here < 0 || order.length < 2 ? undefined : order[(here + 1) % order.length];
}

/** 一组故事. */
export interface StoryGroup {
  code: string;
  name: string;
  /** 为什么在这一组. */
  about?: string;
  stories: Told[];
}

/** 按精神 — themes in the order of the programme, those without a theme last; an empty theme is left out. */
export const byTheme = (archive: Archive): StoryGroup[] => {
  const stories = storiesOf(archive);
  return [
    ...THEMES.map(({ code, name, kind }) => ({
      code,
      name,
      about: `依据“${kind}”类的事实`,
      stories: stories.filter(({ theme }) => theme?.theme.code === code),
    })),
    { code: 'other', name: '其他', stories: stories.filter(({ theme }) => !theme) },
  ].filter((group) => group.stories.length > 0);
};

const grouped = (archive: Archive, keyOf: (told: Told) => { code: string; name: string }): StoryGroup[] =>
  [...Map.groupBy(storiesOf(archive), (told) => keyOf(told).code)]
    .map(([code, stories]) => ({ code, name: keyOf(stories[0]!).name, stories }))
    .sort((a, b) => b.stories.length - a.stories.length || (a.code < b.code ? -1 : 1));

/** 长短 — from how many characters on a story is of the group; the longest first. */
const LENGTHS = [
  { code: 'long', name: '长一些', from: 300, about: '三百字以上' },
  { code: 'middle', name: '中等', from: 200, about: '二百到三百字' },
  { code: 'short', name: '短', from: 0, about: '不到二百字' },
];

/** 故事的分法 — each at an address of its own; the first stands at the address of the section. */
export const STORY_WAYS = {
  theme: { name: '精神', groups: byTheme },
  trade: {
    name: '工种',
    groups: (archive: Archive) =>
      grouped(archive, ({ entry: { honour, trade } }) => ({ code: honour.trade?.value ?? '~', name: trade ?? '工种待查' })),
  },
  city: {
    name: '地市',
    groups: (archive: Archive) =>
      grouped(archive, ({ entry: { honour, city } }) => ({ code: honour.city?.value ?? '~', name: city ?? '地市待查' })),
  },
  length: {
    name: '长短',
    groups: (archive: Archive): StoryGroup[] =>
      LENGTHS.map(({ code, name, about, from }, index) => ({
        code,
        name,
        about,
        stories: storiesOf(archive).filter(
          ({ length }) => length >= from && length < (LENGTHS[index - 1]?.from ?? Number.POSITIVE_INFINITY),
        ),
      })).filter(({ stories }) => stories.length > 0),
  },
} as const satisfies Record<string, { name: string; groups: (archive: Archive) => StoryGroup[] }>;
export type StoryWay = keyof typeof STORY_WAYS;
