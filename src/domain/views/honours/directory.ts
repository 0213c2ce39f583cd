import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type PersonEntry } from './entry.ts';
import { titlesHeld } from './held.ts';
import { type Group, listsOf, pagesAfterFirst, type Slice, sliceOf } from './lists.ts';
import { byStroke, strokesOf, surnameOf } from '../names/stroke.ts';
import { highestFirst, type TitleRow, TITLES } from '../../programme/titles.ts';

/** 分类法 — the ways in which the directory is parted beside pinyin; places, industries and editions have columns of their own. */
export const AXES = {
  surname: { name: '姓氏', about: '按姓氏分，姓氏按笔画从少到多。' },
  stroke: { name: '笔画', about: '按姓氏首字的笔画数分，笔画数依 Unicode CLDR。' },
  title: { name: '称号', about: '按称号分；先后获得两个称号的人在两处都有，已撤销的不列。' },
  trade: { name: '工种', about: '按命名时的工种分，人数多的在前。' },
  employer: { name: '单位', about: '按命名时的单位分，人数多的在前。' },
  story: { name: '事迹', about: '按有没有写成事迹分；没有的，公开报道里只查到姓名、称号和零星事实。' },
} as const;
export type Axis = keyof typeof AXES;
export const axes = Object.keys(AXES) as Axis[];

/** 各类 — every group of every way, made once per archive; a group has at least one person. */
export const groupsBy = (archive: Archive, axis: Axis): Group[] => groupsOf(archive)[axis];

const groupsOf = derived('groups', allGroups);

function allGroups(archive: Archive): Record<Axis, Group[]> {
  const { directory, byTrade, byEmployer } = listsOf(archive);
  const strokes = directory.toSorted(byStroke(({ person }) => person));
  const named = (lists: ReadonlyMap<string, PersonEntry[]>, names: ReadonlyMap<string, { name: string }>): Group[] =>
    [...lists]
      .map(([code, people]) => ({ code, name: names.get(code)?.name ?? code, people }))
      .sort((a, b) => b.people.length - a.people.length || (a.code < b.code ? -1 : 1));
  return {
    surname: [...Map.groupBy(strokes, ({ person }) => surnameOf(person))].map(([surname, people]) => ({
      code: Array.from(surname, (character) => character.codePointAt(0)!.toString(16)).join('-'),
      name: surname,
      people,
    })),
    stroke: [...Map.groupBy(strokes, ({ person }) => strokesOf(surnameOf(person)))].map(([count, people]) => ({
      code: String(count ?? 'unknown'),
      name: count === undefined ? '笔画未详' : `${count}画`,
      people,
    })),
    title: byTitle(archive),
    trade: named(byTrade, archive.by.trades),
    employer: named(byEmployer, archive.by.employers),
    story: [
      { code: 'told', name: '有事迹', people: directory.filter(({ person }) => archive.by.stories.has(person.id)) },
      { code: 'untold', name: '事迹待补', people: directory.filter(({ person }) => !archive.by.stories.has(person.id)) },
    ].filter(({ people }) => people.length > 0),
  };
}

/** 各称号 — its people under the code of its row, which no other title can move. */
export const byTitle = (archive: Archive, titles: readonly TitleRow[] = TITLES): Group[] =>
  highestFirst(titles)
    .map(({ code, name }) => ({
      code,
      name,
      people: listsOf(archive).directory.filter(({ entries }) => titlesHeld(entries).some((title) => title === name)),
    }))
    .filter(({ people }) => people.length > 0);

/** 分类目录各页 — the groups of one way, a hundred a page. */
export const axisPages = (archive: Archive): { axis: Axis; slice: Slice<Group> }[] =>
  axes.flatMap((axis) => {
    const groups = groupsBy(archive, axis);
    return [sliceOf(groups, 1), ...pagesAfterFirst(groups)].map((slice) => ({ axis, slice }));
  });

/** 各类的各页 — the people of each group, a hundred a page. */
export const groupPages = (archive: Archive): { axis: Axis; group: Group; slice: Slice }[] =>
  axes.flatMap((axis) =>
    groupsBy(archive, axis).flatMap((group) =>
      [sliceOf(group.people, 1), ...pagesAfterFirst(group.people)].map((slice) => ({ axis, group, slice })),
    ),
  );
