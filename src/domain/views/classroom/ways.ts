import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { SCHOOL_STAGES, TASK_GROUPS, type TaskGroup } from '../../programme/curriculum.ts';
import { cityName } from '../../programme/place.ts';
import { paths } from '../../values/paths.ts';
import { pagesAfterFirst, type Slice, sliceOf } from '../honours/lists.ts';
import { THEMES } from '../stories/stories.ts';
import { lessonsOf, type Listed } from './lesson.ts';

/** 一组课 — lessons that one way of choosing puts together. */
export interface LessonGroup {
  code: string;
  name: string;
  lessons: Listed[];
}

/** 找课的几种办法 — what each asks. */
export const LESSON_WAYS = {
  stage: '哪个学段',
  group: '哪个任务群',
  trade: '哪个工种',
  city: '哪个地市',
  theme: '哪种精神',
} as const;
export type LessonWay = keyof typeof LESSON_WAYS;
export const lessonWays = Object.keys(LESSON_WAYS) as LessonWay[];

/** 各组 — of a way, made once per archive; stages and task groups are all there, of the others those that have a lesson. */
export const lessonGroups = (archive: Archive, way: LessonWay): LessonGroup[] => groupsOf(archive)[way];

const groupsOf = derived('lesson-groups', allGroups);

function allGroups(archive: Archive): Record<LessonWay, LessonGroup[]> {
  const lessons = lessonsOf(archive);
  const by = (codeOf: (lesson: Listed) => string | undefined, nameOf: (code: string) => string): LessonGroup[] =>
    [...Map.groupBy(lessons, codeOf)]
      .flatMap(([code, some]) => (code === undefined ? [] : [{ code, name: nameOf(code), lessons: some }]))
      .sort((a, b) => b.lessons.length - a.lessons.length || (a.code < b.code ? -1 : 1));
  return {
    stage: SCHOOL_STAGES.map(({ code, name }) => ({
      code,
      name,
      // Those that begin at this stage are made for it.
      lessons: lessons
        .filter(({ stages }) => stages.some((stage) => stage.code === code))
        .sort((a, b) => a.stages.length - b.stages.length),
    })),
    group: (Object.keys(TASK_GROUPS) as TaskGroup[]).map((code) => ({
      code,
      name: TASK_GROUPS[code],
      // The first of its groups is the nearest.
      lessons: lessons
        .filter(({ groups }) => groups.includes(code))
        .sort((a, b) => a.groups.indexOf(code) - b.groups.indexOf(code)),
    })),
    trade: by(
      ({ told }) => told.entry.honour.trade?.value,
      (code) => archive.by.trades.get(code)?.name ?? code,
    ),
    city: by(({ told }) => told.entry.honour.city?.value, cityName),
    theme: by(
      ({ told }) => told.theme?.theme.code,
      (code) => THEMES.find((theme) => theme.code === code)?.name ?? code,
    ),
  };
}

/** 一组课在哪里 — its list; where there is but one, the lesson itself. */
export function pathOfGroup(way: LessonWay, { code, lessons }: LessonGroup): string {
  const [only, ...others] = lessons;
  return only && others.length === 0 ? pathOfLesson(only, way, code) : paths.lessonsBy(way, code);
}

/** 从列表到一课 — to the part of the stage that was asked for. */
export const pathOfLesson = ({ told }: Listed, way?: LessonWay, code?: string): string =>
  way === 'stage' && code ? paths.lessonAt(told.row.person.id, code) : paths.lesson(told.row.person.id);

/** 课的各页 — a hundred lessons a page, of every group that has more than one. */
export const lessonListPages = (archive: Archive): { way: LessonWay; group: LessonGroup; slice: Slice<Listed> }[] =>
  lessonWays.flatMap((way) =>
    lessonGroups(archive, way)
      .filter(({ lessons }) => lessons.length > 1)
      .flatMap((group) => [sliceOf(group.lessons, 1), ...pagesAfterFirst(group.lessons)].map((slice) => ({ way, group, slice }))),
  );

/** 从这几节开始 — one of each task group, as many as one looks over. */
export function firstLessons(archive: Archive, most: number): Listed[] {
  const first = lessonGroups(archive, 'group').flatMap(({ lessons }) => lessons[0] ?? []);
  return [...new Set([...first, ...lessonsOf(archive)])].slice(0, most);
}
