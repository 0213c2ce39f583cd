import { type Lesson } from '../../../views/classroom/lesson.ts';
import { type Plan } from '../../../views/classroom/plan.ts';
import { type Block, type Handout } from '../handout.ts';
import { codeBlock, footerOf, type Imprint, savedAs } from './imprint.ts';
import { introduction, sheetOf } from './sheet.ts';
import { STARS } from './stars.ts';

const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [text] });

/**
 * 学习任务单 — one sheet of A4, black on white: a choice, questions from finding to judging, the activity, how it went.
 * The code stands on the sheet that is printed; where the sheet is to be changed, its address in the footer does.
 */
export function worksheet(lesson: Lesson, plan: Plan, imprint: Imprint, as: 'print' | 'edit'): Handout {
  const { chosen, asked, taskLines } = sheetOf(lesson, plan);
  const parts: Block[][] = [
    ...(chosen ? [[paragraph(chosen.ask), { is: 'choices' as const, options: chosen.options }]] : []),
    ...asked.map(({ asked: { ask }, lines }): Block[] => [paragraph(ask), { is: 'lines', count: lines }]),
    [paragraph(plan.task), { is: 'lines', count: taskLines }],
  ];
  return {
    title: `学习任务单，${lesson.told.row.person.name}`,
    name: savedAs(lesson, '学习任务单', plan.stage),
    footer: footerOf(lesson, imprint),
    blocks: [
      { is: 'heading', rank: 1, text: lesson.question },
      { is: 'paragraph', as: 'small', runs: [introduction(lesson)] },
      { is: 'fields', columns: 2, labels: ['姓名', '班级'] },
      ...parts.flatMap(numbered),
      {
        is: 'table',
        columns: [
          { heading: '看什么，涂几颗', share: 60 },
          { heading: '自评', share: 20 },
          { heading: '同桌评', share: 20 },
        ],
        rows: plan.evaluation.map((each) => [[each], [STARS], [STARS]]),
      },
      ...(as === 'print' ? [codeBlock(lesson, imprint)] : []),
    ],
  };
}

/** The number stands before what is asked. */
const numbered = ([asked, ...room]: Block[], index: number): Block[] =>
  asked?.is === 'paragraph' ? [{ ...asked, runs: [`${index + 1}．`, ...asked.runs] }, ...room] : [];
