import { quoted } from '../../../values/typography.ts';
import { type Fact } from '../../../record/entries/person.ts';
import { sourceText } from '../../../views/honours/citation.ts';
import { type Lesson } from '../../../views/classroom/lesson.ts';
import { coveredDeed } from '../../../views/classroom/plan.ts';
import { STYLES } from '../../../views/classroom/styles.ts';
import { type Deck, type Slide } from '../handout.ts';
import { addressOf, carriedBy, footerOf, type Imprint, savedAs } from './imprint.ts';

/** 图 — the plate of the trade or the deed drawn, as an SVG of the house. */
export interface LessonPicture {
  svg: string;
  alt: string;
}

const MOST = { numbers: 5, terms: 3, sources: 5 };

/** 幻灯片 — eight to ten, few words on each; what carries them stands in the notes. */
export const slides = (lesson: Lesson, imprint: Imprint, picture?: LessonPicture): Deck => ({
  title: lesson.question,
  name: savedAs(lesson, '幻灯片'),
  footer: footerOf(lesson, imprint),
  slides: [
    opening(lesson, picture),
    guess(lesson),
    large(lesson),
    reading(lesson),
    ...numbers(lesson),
    ...words(lesson),
    activity(lesson),
    discussion(lesson),
    ...check(lesson),
    ending(lesson, imprint),
  ],
});

/** The facts and their sources, as a speaker has them at hand. */
function notesOn(lesson: Lesson, facts: readonly Fact[], said = ''): string {
  const sources = [...new Set(facts.flatMap((fact) => fact.sources))].map(
    (id) => `${lesson.numberOf(id)}．${sourceText(lesson.sources[lesson.numberOf(id) - 1]!)}`,
  );
  return [said, facts.length > 0 ? `依据：${carriedBy(lesson, facts)}` : '', ...sources].filter(Boolean).join('\n');
}

const opening = (lesson: Lesson, picture?: LessonPicture): Slide => ({
  // The number is for the class to guess.
  title: lesson.question.replace(lesson.evidence.deed, coveredDeed(lesson.evidence) ?? lesson.evidence.deed),
  points: [`${lesson.told.row.person.name}，${lesson.byline}`],
  ...(picture && { picture }),
  notes: notesOn(lesson, lesson.evidence.deedFacts, picture ? `图：${picture.alt}。图不是实物，也不是本人。` : ''),
});

function large(lesson: Lesson): Slide {
  const { deed, deedFacts, numbers: all } = lesson.evidence;
  const number = all.find(({ fact }) => deedFacts.includes(fact)) ?? all[0];
  if (!number)
    return { title: deed, points: lesson.answer.slice(0, 1).map(({ text }) => text), notes: notesOn(lesson, deedFacts) };
  const { figure, written, fact } = number;
  return {
    title: number.sentence.paragraph < 0 ? deed : figure.label,
    figure: { value: written, unit: figure.unit, label: figure.label },
    notes: notesOn(lesson, [fact], '先让学生说：这个数有多大，怎样才看得出？'),
  };
}

function guess(lesson: Lesson): Slide {
  const { evidence, stages } = lesson;
  const covered = coveredDeed(evidence);
  const style = STYLES[stages[0]!.code];
  return {
    title: '猜一猜',
    points: covered ? [covered, style.guessNumber] : [style.guessAsked, style.guess],
    notes: notesOn(lesson, evidence.deedFacts, covered ? `原题：${evidence.deed}。答案在下一张。` : ''),
  };
}

const reading = (lesson: Lesson): Slide => ({
  title: '读一读',
  points: [`短文${lesson.told.length}字`, STYLES[lesson.stages[0]!.code].read],
  notes: lesson.evidence.sentences.map(({ text }) => text).join(''),
});

function numbers(lesson: Lesson): Slide[] {
  const told = lesson.evidence.numbers.slice(0, MOST.numbers);
  if (told.length < 2) return [];
  const rows = told.map(({ figure, written }) => [figure.label, `${written}${figure.unit}`]);
  return [
    {
      title: '数',
      table: { columns: ['数的是什么', '多少'], rows },
      notes: notesOn(lesson, [...new Set(told.map(({ fact }) => fact))]),
    },
  ];
}

const words = ({ terms }: Lesson): Slide[] =>
  terms.length === 0
    ? []
    : [
        {
          title: '词',
          table: { columns: ['词', '意思'], rows: terms.slice(0, MOST.terms).map(({ term, text }) => [term, text]) },
          notes: '先让学生说，再看解释。',
        },
      ];

const activity = (lesson: Lesson): Slide => {
  const { activity: chosen } = lesson.plans[0]!;
  return {
    title: '做一做',
    points: [`材料：${chosen.material}`, chosen.task],
    notes: [`${chosen.why}。`, ...lesson.plans.map(({ stage, task }) => `${stage.name}：${task}`)].join('\n'),
  };
};

function discussion(lesson: Lesson): Slide {
  const judged = lesson.plans[0]!.asked.find(({ level }) => level === '评一评') ?? lesson.plans[0]!.asked.at(-1);
  return {
    title: '说一说',
    points: judged ? [judged.ask] : [lesson.question],
    notes: judged ? notesOn(lesson, judged.facts, judged.answer) : notesOn(lesson, lesson.evidence.deedFacts),
  };
}

function check(lesson: Lesson): Slide[] {
  // What was guessed at the beginning is no test.
  const item = lesson.quiz.find(({ ask }) => !ask.includes(lesson.evidence.deed)) ?? lesson.quiz[0];
  if (!item) return [];
  const { ask, options, right, facts } = item;
  return [{ title: '查一查', points: [ask, options.join('　')], notes: notesOn(lesson, facts, `答：${options[right]!}`) }];
}

const ending = (lesson: Lesson, imprint: Imprint): Slide => ({
  title: '依据和出处',
  points: lesson.sources.slice(0, MOST.sources).map(sourceText),
  code: { url: addressOf(lesson, imprint), caption: `${quoted(lesson.told.deed)}的全文和来源` },
  notes: notesOn(lesson, lesson.evidence.facts),
});
