import { LESSON_MINUTES, LITERACIES, type Literacy, type Stage } from '../../programme/curriculum.ts';
import { numberIn } from '../../values/figure.ts';
import { quoted } from '../../values/typography.ts';
import { type Activity } from './activity/plain.ts';
import { type Asked } from './asking/reading-questions.ts';
import { askedOf, type Asking } from './asking/asked.ts';
import { type Evidence, sentencesCarriedBy } from './evidence.ts';
import { STYLES } from './styles.ts';

/** 环节 — a step of the lesson. */
export interface Step {
  name: string;
  minutes: number;
  teacher: string;
  pupils: string;
  why: string;
}

/** 教学设计 — a lesson for one stage: forty minutes, and what belongs to them. */
export interface Plan {
  stage: Stage;
  steps: Step[];
  aims: { literacy: Literacy; aim: string }[];
  /** 重点、难点. */
  key: string;
  difficult: string;
  /** 课前准备. */
  materials: string[];
  /** 板书 — a heading and what stands below it. */
  board: { heading: string; lines: string[] }[];
  homework: string;
  /** 评价 — what is looked at; each pupil for himself, then the neighbour. */
  evaluation: string[];
  asked: Asked[];
  activity: Activity;
  /** 任务单上的活动 — task and how it is taken further. */
  task: string;
}

/** What a plan is made from. */
export interface Planning extends Asking {
  activity: Activity;
  trade?: string | undefined;
  theme?: string | undefined;
  /** 全文字数. */
  length: number;
}

/** 排一节课 — for a stage. */
export function planOf(from: Planning, stage: Stage): Plan {
  const { evidence, activity, terms } = from;
  const style = STYLES[stage.code];
  const asked = askedOf(from, stage.code);
  const further = stage.band === 'hand' ? undefined : activity.further[stage.band];
  const task = `${activity.task}。${further ? `做完再进一步：${further}。` : ''}`;
  const steps = stepsOf(from, stage, asked, task);
  return {
    stage,
    steps,
    aims: aimsOf(from, stage),
    key: `从短文里找出${quoted(evidence.deed)}的依据：做了什么，怎样做的，结果怎样`,
    difficult: style.difficult,
    materials: [`短文（${from.length}字），每人一份`, '学习任务单，每人一张', activity.material],
    board: boardOf(evidence, terms),
    homework: style.homework,
    evaluation: ['数和单位写对了', '每个回答都有短文里的依据', `活动做完、记全：${activity.skill}`],
    asked,
    activity,
    task,
  };
}

function stepsOf({ evidence, activity, terms, length }: Planning, stage: Stage, asked: readonly Asked[], task: string): Step[] {
  const style = STYLES[stage.code];
  const covered = coveredDeed(evidence);
  const words = terms.slice(0, 3).map(({ term }) => `“${term}”`);
  const numbers = evidence.numbers.map(({ written, figure }) => `${written}${figure.unit}`);
  const judged = asked.filter(({ level }) => level === '评一评');
  const said: Omit<Step, 'name' | 'minutes'>[] = [
    covered
      ? {
          teacher: `写出题目，遮住数：${quoted(covered)}。问：空里该填多少？`,
          pupils: style.guessNumber,
          why: '先估一个数，读的时候就有要核对的',
        }
      : {
          teacher: `写出题目：${quoted(evidence.deed)}。问：${style.guessAsked}`,
          pupils: style.guess,
          why: '带着自己的猜想去读，读完能对照',
        },
    {
      teacher: `发短文（${length}字）${words.length > 0 ? `，讲清${words.join('')}` : ''}，巡看`,
      pupils: numbers.length > 1 ? `${style.read}，比如${numbers.slice(0, 3).join('、')}` : style.read,
      why: style.readWhy,
    },
    { teacher: `发材料：${activity.material}。说清做法，${style.lead}`, pupils: task.replace(/。$/, ''), why: activity.why },
    {
      teacher: `问：${judged
        .slice(0, 2)
        .map(({ ask }) => ask)
        .join('')}`,
      pupils: style.discuss,
      why: '结论要有依据，分得清写了的和没有写的',
    },
    { teacher: `对答案，收任务单；布置：${style.homework}`, pupils: style.close, why: style.closeWhy },
  ];
  const minutes: readonly number[] = stage.minutes;
  if (minutes.reduce((sum, each) => sum + each, 0) !== LESSON_MINUTES)
    throw new Error(`${stage.name}各环节的分钟加起来不是${LESSON_MINUTES}。请改 curriculum.ts 里的 minutes。`);
  return said.map((step, index) => ({ name: [...stage.steps][index]!, minutes: minutes[index]!, ...step }));
}

const BLANK = '____';
/** 遮住数的题目 — nothing where the deed has no number of its facts. */
export function coveredDeed({ deed, deedFacts }: Evidence): string | undefined {
  const values = deedFacts.flatMap(({ figures }) => figures ?? []).map(({ value }) => value);
  const found = values.map((value) => numberIn(deed, value)).find((each) => each !== undefined);
  return found && `${deed.slice(0, found.at)}${BLANK}${deed.slice(found.at + found.written.length)}`;
}

function aimsOf({ evidence, activity, trade, theme }: Planning, stage: Stage): Plan['aims'] {
  const skills = evidence.facts.filter(({ kind }) => kind === '技艺');
  const habit = skills.find((fact) => !evidence.deedFacts.includes(fact)) ?? skills[0];
  const sentence = habit && sentencesCarriedBy(evidence, habit)[0]?.text;
  const aims: Record<Literacy, string> = {
    劳动观念: `说得出${trade ? `“${trade}”` : '短文里的工作'}做的是什么、解决了什么问题，用${quoted(evidence.deed)}作例`,
    劳动能力: activity.skill,
    劳动习惯和品质: `${STYLES[stage.code].habit}${sentence ? `，从这一句学起：${sentence}` : ''}`,
    劳动精神: theme ? `说“${theme}”要有事实：指得出短文里哪一处写的是“${theme}”` : '说劳动精神要有事实，指得出短文里是哪一处',
  };
  return LITERACIES.map((literacy) => ({ literacy, aim: aims[literacy].replace(/。$/, '') }));
}

/** What the board leaves to the lesson. */
const BY_PUPILS = '学生从短文里找，老师记';

function boardOf({ numbers, deed }: Evidence, terms: Planning['terms']): Plan['board'] {
  return [
    { heading: '做了什么', lines: [deed] },
    { heading: '怎样做的', lines: [BY_PUPILS] },
    { heading: '数', lines: numbers.slice(0, 5).map(({ figure, written }) => `${figure.label}：${written}${figure.unit}`) },
    { heading: '词', lines: terms.slice(0, 4).map(({ term }) => term) },
    { heading: '没有写的', lines: [BY_PUPILS] },
  ].filter(({ lines }) => lines.length > 0);
}
