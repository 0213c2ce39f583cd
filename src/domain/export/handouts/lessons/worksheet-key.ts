import { type Fact } from '../../../record/entries/person.ts';
import { type Lesson } from '../../../views/classroom/lesson.ts';
import { type Plan } from '../../../views/classroom/plan.ts';
import { type Block, type Handout, type Run } from '../handout.ts';
import { carriedBy, footerOf, type Imprint, numbersOf, savedAs, sourcesBlocks } from './imprint.ts';
import { sheetOf } from './sheet.ts';

/** 教师用答案 — what the worksheet asks, the answer, and the facts that carry it; then what is asked aloud. */
export function answerBlocks(lesson: Lesson, plan: Plan): Block[] {
  const { chosen, asked, aloud } = sheetOf(lesson, plan);
  const told = (ask: string, answer: string, facts: readonly Fact[]): Run[] => [
    { text: ask, bold: true },
    `答：${answer}${facts.length > 0 ? carriers(lesson, answer, facts) : ''}`,
  ];
  return [
    {
      is: 'paragraph',
      runs: [{ text: `课题：${lesson.question}`, bold: true }, `答：${lesson.answer.map(({ text }) => text).join('')}`],
    },
    {
      is: 'list',
      numbered: true,
      items: [
        ...(chosen ? [told(chosen.ask, `${chosen.options[chosen.right]!}。`, chosen.facts)] : []),
        ...asked.map(({ asked: { ask, answer, facts } }) => told(ask, answer, facts)),
        [{ text: plan.task, bold: true }, `看做法和记录：${plan.activity.skill}。`],
      ],
    },
    ...(aloud.length > 0
      ? [
          { is: 'heading' as const, rank: 3 as const, text: '任务单上排不下，课上口头问的' },
          { is: 'list' as const, items: aloud.map(({ ask, answer, facts }) => told(ask, answer, facts)) },
        ]
      : []),
  ];
}

/** An answer that quotes the story needs only where that comes from; any other is told with the facts. */
const carriers = (lesson: Lesson, answer: string, facts: readonly Fact[]): string =>
  lesson.evidence.sentences.some(({ text }) => answer.includes(text))
    ? `（来源${numbersOf(lesson, facts)}）`
    : `依据：${carriedBy(lesson, facts)}`;

/** 教师用答案一份 — of the worksheet of a stage, for those who want it apart from the plan. */
export const worksheetKey = (lesson: Lesson, plan: Plan, imprint: Imprint): Handout => ({
  title: `教师用答案，${lesson.told.row.person.name}`,
  name: savedAs(lesson, '教师用答案', plan.stage),
  footer: footerOf(lesson, imprint),
  blocks: [
    { is: 'heading', rank: 1, text: `教师用答案（${plan.stage.name}）` },
    ...answerBlocks(lesson, plan),
    ...sourcesBlocks(lesson),
  ],
});
