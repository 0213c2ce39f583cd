import { type Story } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Fact, type FACT_KINDS } from '../../record/entries/person.ts';
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

/** 各篇故事 — of people all of whose titles stand, in the order of the directory; made once per archive. */
export const storiesOf = derived('stories', (archive) =>
  listsOf(archive).directory.flatMap((row): Told[] => {
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
  }),
);

/** 某人的故事 — by id of the person. */
export const storyOf = derived('story-of', (archive) => new Map(storiesOf(archive).map((told) => [told.row.person.id, told])));

/** 署名行 — trade or post, and city, of a story. */
export const bylineOf = ({ entry: { trade, post, city } }: Told): string => [trade ?? post, city].filter(Boolean).join('，');
