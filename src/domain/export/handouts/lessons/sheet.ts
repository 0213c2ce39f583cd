import { type Lesson } from '../../../views/classroom/lesson.ts';
import { type Asked } from '../../../views/classroom/asking/reading-questions.ts';
import { type QuizItem } from '../../../views/classroom/asking/quiz.ts';
import { type Plan } from '../../../views/classroom/plan.ts';

/** 任务单上的 — what of a plan stands on its one sheet, and how many lines there are to write on. */
export interface Sheet {
  chosen?: QuizItem;
  asked: { asked: Asked; lines: number }[];
  /** 课上口头问的 — for which the sheet has no room. */
  aloud: Asked[];
  taskLines: number;
}

/** Millimetres on A4 at 12 points, as word processors set it; PDF is closer, and has room for the code besides. */
const ROOM = 258;
const HEIGHT = { title: 20, heading: 14, fields: 19, row: 9.3, line: 9, table: 39 };
/** 一行约这么多字. */
const A_LINE = 38;
/** 题目的字大. */
const A_HEADING = 24;

const rowsOf = (text: string, each = A_LINE): number => Math.ceil(Array.from(text).length / each);
const said = (text: string): number => rowsOf(text) * HEIGHT.row;

/** 写给谁的 — what the sheet begins with; not the trade, for which a question may ask. */
export const introduction = ({ told }: Lesson): string => `先读${told.row.person.name}的短文（${told.length}字），再做。`;

/** 选择题 — the shortest of the quiz that no question gives away; its last, if there are several. */
function chosenFor({ quiz }: Lesson, { asked }: Plan): QuizItem | undefined {
  const open = quiz.filter(({ options, right }) => !asked.some(({ answer }) => answer.startsWith(options[right]!)));
  return open.filter(({ ask, options }) => rowsOf(ask) <= 2 && options.every((option) => option.length <= 12)).at(-1);
}

/** 排一张 — as much of a plan as one sheet of A4 holds: less room to write first, then fewer questions, of each level at least one. */
export function sheetOf(lesson: Lesson, plan: Plan): Sheet {
  const chosen = chosenFor(lesson, plan);
  const sheet = {
    asked: plan.asked.map((asked) => ({ asked, lines: asked.lines })),
    aloud: [] as Asked[],
    taskLines: 3,
  };
  const fixed =
    HEIGHT.title +
    rowsOf(lesson.question, A_HEADING) * HEIGHT.heading +
    said(introduction(lesson)) +
    HEIGHT.fields +
    (chosen ? said(chosen.ask) + said(chosen.options.join('　　　')) : 0) +
    said(plan.task) +
    HEIGHT.table;
  const height = () =>
    fixed +
    sheet.taskLines * HEIGHT.line +
    sheet.asked.reduce((sum, each) => sum + said(each.asked.ask) + each.lines * HEIGHT.line, 0);
  while (height() > ROOM) {
    const long = sheet.asked.findLast(({ asked, lines }) => lines > 1 && asked.level !== '评一评');
    const spare = sheet.asked.findLast(({ asked }) => sheet.asked.filter((each) => each.asked.level === asked.level).length > 1);
    const judged = sheet.asked.findLast(({ lines }) => lines > 1);
    if (long) long.lines = 1;
    else if (sheet.taskLines > 2) sheet.taskLines--;
    else if (spare) {
      sheet.asked = sheet.asked.filter((each) => each !== spare);
      sheet.aloud = [spare.asked, ...sheet.aloud];
    } else if (judged) judged.lines = 1;
    else break;
  }
  return { ...(chosen && { chosen }), ...sheet };
}
