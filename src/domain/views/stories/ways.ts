import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { storiesOf, storyOf, THEMES, type Told } from './stories.ts';

/** 接着读 — the next story of the same theme; of the last of a theme the first of the next. */
export const nextStory = (archive: Archive, person: string): Told | undefined => {
  const next = following(archive).get(person);
  return next === undefined ? undefined : storyOf(archive).get(next);
};

/** By id of the person, of whom the next one tells. */
const following = derived('next-story', (archive) => {
  const order = byTheme(archive).flatMap(({ stories }) => stories.map(({ row }) => row.person.id));
  return new Map(order.length < 2 ? [] : order.map((id, here) => [id, order[(here + 1) % order.length]!]));
});

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

/** 另外的分法 — those whose address names them. */
export const LATER_WAYS = (Object.keys(STORY_WAYS) as StoryWay[]).filter((way) => way !== 'theme');
