import { LESSON_MINUTES } from '../../../programme/curriculum.ts';
import { groupsText, type Lesson } from '../../../views/classroom/lesson.ts';
import { type Plan } from '../../../views/classroom/plan.ts';
import { type Block, type Handout, type Run } from '../handout.ts';
import { codeBlock, footerOf, type Imprint, savedAs, sourcesBlocks } from './imprint.ts';
import { STARS } from './stars.ts';
import { answerBlocks } from './worksheet-key.ts';

const cell = (text: string): Run[] => [text];
const heading = (text: string): Block => ({ is: 'heading', rank: 2, text });

/** 教案 — one lesson for one stage, with the answers for the teacher on a page of their own. */
export function lessonPlan(lesson: Lesson, plan: Plan, imprint: Imprint): Handout {
  const { told, byline, question } = lesson;
  const { name } = told.row.person;
  return {
    title: `教案（${plan.stage.name}），${name}`,
    name: savedAs(lesson, '教案', plan.stage),
    footer: footerOf(lesson, imprint),
    blocks: [
      { is: 'heading', rank: 1, text: question },
      { is: 'paragraph', as: 'small', runs: [`${name}，${byline}`] },
      { is: 'fields', columns: 2, labels: ['教师', '班级', '日期', '节次'] },
      ...basics(lesson, plan),
      ...aims(plan),
      ...process(plan),
      ...board(plan),
      heading('作业'),
      { is: 'paragraph', runs: [`${plan.homework}。`] },
      ...evaluation(plan),
      { is: 'page-break' },
      heading('教师用答案'),
      ...answerBlocks(lesson, plan),
      // Before the sources: behind them it would stand alone on the last page of some.
      codeBlock(lesson, imprint),
      ...sourcesBlocks(lesson),
      heading('课后反思'),
      { is: 'lines', count: 3 },
    ],
  };
}

const basics = (lesson: Lesson, { stage, materials, key, difficult }: Plan): Block[] => [
  {
    is: 'table',
    columns: [
      { heading: '项目', share: 18 },
      { heading: '内容', share: 82 },
    ],
    rows: [
      ['学段', stage.name],
      ['任务群', lesson.groups.length > 0 ? groupsText(lesson) : '没有归任务群'],
      ['课时', `1课时，${LESSON_MINUTES}分钟`],
      ['课前准备', `${materials.join('；')}。只用纸、笔、尺一类的东西，不用刀、火、电。`],
      ['教学重点', `${key}。`],
      ['教学难点', `${difficult}。`],
    ].map((row) => row.map(cell)),
  },
];

const aims = ({ aims: four }: Plan): Block[] => [
  heading('教学目标'),
  {
    is: 'table',
    columns: [
      { heading: '劳动素养', share: 24 },
      { heading: '目标', share: 76 },
    ],
    rows: four.map(({ literacy, aim }) => [cell(literacy), cell(`${aim}。`)]),
  },
];

const process = ({ steps }: Plan): Block[] => [
  heading('教学过程'),
  {
    is: 'table',
    caption: `共${LESSON_MINUTES}分钟`,
    columns: [
      { heading: '环节', share: 14 },
      { heading: '教师活动', share: 32 },
      { heading: '学生活动', share: 32 },
      { heading: '设计意图', share: 22 },
    ],
    rows: steps.map(({ name, minutes, teacher, pupils, why }) => [
      cell(`${name}，${minutes}分钟`),
      ...[teacher, pupils, why].map((text) => cell(ended(text))),
    ]),
  },
];

/** Closed by a full stop, whatever the sentence ends with. */
const ended = (text: string): string => (/[。？！]$/.test(text) ? text : `${text}。`);

const board = ({ board: columns }: Plan): Block[] => [
  heading('板书设计'),
  {
    is: 'table',
    columns: columns.map((column) => ({ heading: column.heading, share: Math.floor(100 / columns.length) })),
    rows: [columns.map(({ lines }) => cell(lines.join('；')))],
  },
];

const evaluation = ({ evaluation: items }: Plan): Block[] => [
  heading('评价'),
  {
    is: 'table',
    columns: [
      { heading: '看什么', share: 60 },
      { heading: '自评', share: 20 },
      { heading: '同桌评', share: 20 },
    ],
    rows: items.map((each) => [cell(each), cell(STARS), cell(STARS)]),
  },
];
