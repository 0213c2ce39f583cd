import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Fact } from '../../record/entries/person.ts';
import { type Source } from '../../record/entries/source.ts';
import { type Term } from '../../record/entries/vocabulary.ts';
import { type Stage, stagesFrom, TASK_GROUPS, type TaskGroup } from '../../programme/curriculum.ts';
import { lessonIdOf } from '../../values/takeaways.ts';
import { sourceText } from '../honours/citation.ts';
import { titlesHeld } from '../honours/held.ts';
import { termsIn } from '../site/glossary.ts';
import { storiesOf, type Told } from '../stories/stories.ts';
import { activityOf } from './activity/activity.ts';
import { type Evidence, evidenceOf, usesTerm, type Sentence } from './evidence.ts';
import { type Plan, planOf } from './plan.ts';
import { answerOf, lessonQuestion } from './asking/question.ts';
import { type QuizItem, quizOf } from './asking/quiz.ts';
import { type Texts, textsOf } from './texts.ts';

/** 列出来的一课 — what a list shows of a lesson. */
export interface Listed {
  id: string;
  told: Told;
  /** 课题 — a question that the class can answer. */
  question: string;
  stages: Stage[];
  groups: TaskGroup[];
}

/** 一课 — on a person with a story; all of it follows from the record. */
export interface Lesson extends Listed {
  /** 一句话说是谁 — trade or post, titles, city. */
  byline: string;
  evidence: Evidence;
  answer: Sentence[];
  texts: Texts;
  terms: Term[];
  plans: Plan[];
  quiz: QuizItem[];
  /** 来源 — of all that is told, in the order of their use; facts cite them by number. */
  sources: Source[];
  numberOf: (source: string) => number;
}

/** A trade that nobody decided about is taught from here. */
const FROM = 'junior';

/** 各课 — one for each story, in its order; made once per archive. */
export const lessonsOf = derived('lessons', (archive) => storiesOf(archive).map((told) => listed(archive, told)));

const byPerson = derived('lesson-of', (archive) => new Map(lessonsOf(archive).map((each) => [each.told.row.person.id, each])));

/** 某人的一课 — if there is one. */
export const lessonFor = (archive: Archive, person: string): Listed | undefined => byPerson(archive).get(person);

function listed(archive: Archive, told: Told): Listed {
  const { row, story, entry } = told;
  const trade = entry.honour.trade && archive.by.trades.get(entry.honour.trade.value);
  return {
    id: lessonIdOf(row.person.id),
    told,
    question: lessonQuestion(evidenceOf(row.person, story)),
    stages: stagesFrom(trade?.teaching?.from ?? FROM),
    groups: [...(trade?.teaching?.groups ?? [])],
  };
}

/** 备课 — all of a lesson; made anew each time, since all lessons at once would fill the memory. */
export function lessonOf(archive: Archive, from: Listed): Lesson {
  const { told, groups, stages } = from;
  const { row, story, entry, theme, length } = told;
  const evidence = evidenceOf(row.person, story);
  // Some stand in the standfirst alone, which pupils do not read.
  const terms = termsIn(archive, row.person.id).filter((term) => evidence.sentences.some((sentence) => usesTerm(sentence, term)));
  const ids = [...new Set(evidence.facts.flatMap(({ sources }) => sources).concat(terms.flatMap(({ sources }) => sources)))];
  const sources = ids.flatMap((id) => archive.by.sources.get(id) ?? []);
  const firstSource = (fact: Fact) => {
    const [first = '', ...more] = fact.sources.flatMap((id) => archive.by.sources.get(id) ?? []).map(sourceText);
    return more.length > 0 ? `${first}，等${more.length + 1}篇` : first;
  };
  const planning = {
    evidence,
    terms,
    told: firstSource,
    activity: activityOf(evidence, groups),
    trade: entry.trade,
    theme: theme?.theme.name,
    length,
  };
  return {
    ...from,
    byline: [entry.trade ?? entry.post, titlesHeld(row.entries).join('、'), entry.city].filter(Boolean).join('，'),
    evidence,
    answer: answerOf(evidence),
    texts: textsOf(story),
    terms,
    plans: stages.map((stage) => planOf(planning, stage)),
    quiz: quizOf(archive, evidence, terms, entry.trade),
    sources,
    numberOf: (id) => ids.indexOf(id) + 1,
  };
}

/** 任务群怎样说. */
export const groupsText = ({ groups }: Pick<Listed, 'groups'>): string => groups.map((group) => TASK_GROUPS[group]).join('、');

/** 学段怎样说 — “初中起”. */
export const stagesText = ({ stages }: Pick<Listed, 'stages'>): string => `${stages[0]!.name}起`;
