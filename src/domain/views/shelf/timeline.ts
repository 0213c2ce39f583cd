import { type Archive } from '../../record/archive.ts';
import { type Activity, dateOf, type EntryOf } from '../../record/kinds.ts';
import { chronicleOf, columnOf, mentoringTitle, pathOf, sortOf, type TalkAt, type Ties } from './chronicle.ts';
import { editionSteps, type Happening } from './edition-steps.ts';
import { nearnessOf } from './nearness.ts';
import { paths } from '../../values/paths.ts';
import { GRANTS_FROM, MEASURES, OPINION } from '../../programme/documents.ts';

/** 大事记 — happenings by date, those without one last; the earliest first. */
export const inOrder = (happenings: readonly Happening[]): Happening[] =>
  [...happenings].sort((a, b) =>
    (a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : 0,
  );

const ofActivity = (activity: Activity): Happening => ({
  ...(activity.date && { date: activity.date }),
  what: activity.title,
  kind: activity.is === 'institutions' ? `${sortOf(activity)}成立` : sortOf(activity),
  href: pathOf(activity),
});

const ofStudio = (studio: EntryOf<'studios'>): Happening => ({
  ...(studio.founded && { date: studio.founded }),
  what: studio.name,
  kind: studio.founded ? '工作室成立' : '工作室',
  href: pathOf(studio),
});

const ofTalk = ({ talk, activity, date, anchor }: TalkAt): Happening => ({
  ...(date && { date }),
  what: `《${talk.title}》，${activity.title}`,
  kind: '发言',
  href: `${pathOf(activity)}#${anchor}`,
});

const ofMentoring = (mentoring: EntryOf<'mentoring'>): Happening => ({
  ...(dateOf(mentoring) && { date: dateOf(mentoring)! }),
  what: mentoringTitle(mentoring),
  kind: columnOf(mentoring.is).name,
  href: pathOf(mentoring),
});

/** Longer than this a timeline is a list, and lists have pages of their own. */
export const LONGEST = 100;

/** 一人、一届、一地的大事记 — ties as happenings; a studio stands at its founding. */
export const timeline = (ties: Ties | undefined): Happening[] =>
  ties
    ? inOrder([
        ...ties.studios.map(ofStudio),
        ...[...ties.forums, ...ties.events, ...ties.films, ...ties.institutions].map(ofActivity),
        ...ties.talks.map(ofTalk),
        ...ties.mentoring.map(ofMentoring),
      ]).slice(0, LONGEST)
    : [];

/** 文件印发 — the documents that the programme stands on; of the first only the year is known. */
const DOCUMENTS: Happening[] = [
  { date: '2018', what: OPINION.name, kind: '文件', own: true, href: paths.chapter('opinion-1') },
  {
    date: GRANTS_FROM,
    what: `${MEASURES.name}印发`,
    kind: '文件',
    own: true,
    href: paths.chapter('incentive'),
  },
];

/** 工程大事记 — everything that the archive knows of: documents, the steps of each edition, activities, institutions, studios with a date of founding. */
export const wholeTimeline = (archive: Archive): Happening[] =>
  inOrder([
    ...(archive.articles.length ? DOCUMENTS : []),
    ...archive.editions.flatMap((edition) => editionSteps(edition, chronicleOf(archive).ofEdition.get(edition.year)?.events)),
    ...archive.studios.filter(({ founded }) => founded !== undefined).map(ofStudio),
    ...archive.activities.map((activity): Happening => ({
      ...ofActivity(activity),
      level: activity.level,
      ...(nearnessOf(archive, activity) === 'own' && { own: true }),
    })),
  ]);

/** 本工程的条数 — of a list of happenings. */
export const ownIn = (happenings: readonly Happening[]): number => happenings.filter(({ own }) => own).length;

/** 按年 — the happenings of a page by their years, those without a date last. */
export const byYear = (happenings: readonly Happening[]): [string, Happening[]][] => [
  ...Map.groupBy(happenings, ({ date }) => (date ? `${date.slice(0, 4)}年` : '日期待补')),
];
