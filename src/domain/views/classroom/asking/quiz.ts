import { type Archive } from '../../../record/archive.ts';
import { type Fact } from '../../../record/entries/person.ts';
import { type Term } from '../../../record/entries/vocabulary.ts';
import { quoted } from '../../../values/typography.ts';
import { type Evidence, usesTerm, type Sentence } from '../evidence.ts';
import { isUnlike, turned, writtenWith, yearsNear } from './quiz-options.ts';

/** 小测的一题 — options from the record, one of them right by the text; the wrong ones say nothing of the person. */
export interface QuizItem {
  ask: string;
  options: string[];
  /** 第几项对 — from 0. */
  right: number;
  facts: readonly Fact[];
}

/** 选项的个数. */
const OPTIONS = 4;
const BLANK = '____';
const MOST = { numbers: 3, years: 2, terms: 2 };

/** 小测 — numbers and years left out of sentences of the story, terms, the trade. */
export function quizOf(archive: Archive, evidence: Evidence, terms: readonly Term[], trade?: string): QuizItem[] {
  return [
    ...numberItems(archive, evidence).slice(0, MOST.numbers),
    ...yearItems(archive, evidence).slice(0, MOST.years),
    ...terms.slice(0, MOST.terms).flatMap((term) => termItem(archive, evidence, term, terms)),
    ...tradeItem(archive, evidence, trade),
  ];
}

/** The options in an order that does not give the answer away: their own. */
function item(
  ask: string,
  answer: string,
  others: readonly string[],
  facts: readonly Fact[],
  compare: (a: string, b: string) => number,
) {
  const wrong = [...new Set(others)].filter((each) => each !== answer).slice(0, OPTIONS - 1);
  if (wrong.length < OPTIONS - 1) return [];
  const options = [answer, ...wrong].sort(compare);
  return [{ ask, options, right: options.indexOf(answer), facts }];
}

const worth = (written: string): number =>
  Number.parseFloat(written) * (written.includes('亿') ? 1e8 : written.includes('万') ? 1e4 : 1);
const byWorth = (a: string, b: string): number => worth(a) - worth(b) || (a < b ? -1 : 1);
/** “40” and “40多” cannot both stand to be chosen from. */
const unlike = (answer: string, others: readonly string[]): string[] => [
  ...new Map(others.filter((each) => worth(each) !== worth(answer)).map((each) => [worth(each), each])).values(),
];
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The sentence with one thing left out, if it stands there once. */
const without = ({ text }: Sentence, written: string): string | undefined =>
  text.split(written).length === 2 ? text.replace(written, BLANK) : undefined;

function numberItems(archive: Archive, { numbers }: Evidence): QuizItem[] {
  return numbers.flatMap(({ sentence, fact, written, figure }) => {
    const ask = without(sentence, written);
    // A number of the same sentence beside the blank would be no choice.
    const own = numbers.filter((each) => !sentence.text.includes(each.written)).map((each) => each.written);
    const same = writtenWith(archive, figure.unit).filter((each) => !sentence.text.includes(each));
    return ask === undefined ? [] : item(`填空：${ask}`, written, unlike(written, [...own, ...same]), [fact], byWorth);
  });
}

function yearItems(archive: Archive, { sentences }: Evidence): QuizItem[] {
  const all = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(/(?<!\d)(\d{4})年/g)].map((match) => ({ sentence, year: match[1]! })),
  );
  return all.flatMap(({ sentence, year }) => {
    const ask = without(sentence, year);
    const others = [...all.map((each) => each.year), ...yearsNear(archive, Number(year))].filter(
      (each) => !sentence.text.includes(each),
    );
    return ask === undefined ? [] : item(`填空：${ask}`, year, others, sentence.facts, byText);
  });
}

/** Explanations of terms that have nothing to do with it: none of this story, none of like name. */
function termItem(archive: Archive, { sentences }: Evidence, term: Term, own: readonly Term[]): QuizItem[] {
  const strangers = archive.terms.filter((each) => !own.includes(each) && isUnlike(each.term, term.term));
  const facts = sentences.find((sentence) => usesTerm(sentence, term))?.facts ?? [];
  return item(
    `“${term.term}”是什么？`,
    term.text,
    turned(
      strangers,
      archive.terms.findIndex(({ id }) => id === term.id),
    ).map(({ text }) => text),
    facts,
    byText,
  );
}

/** Trades that share no character but 工 with it: 钳工 and 维修钳工 are not to be told apart by a pupil. */
function tradeItem(archive: Archive, { deed, deedFacts }: Evidence, trade: string | undefined): QuizItem[] {
  if (!trade) return [];
  const others = archive.trades.map(({ name }) => name).filter((name) => isUnlike(name, trade));
  return item(
    `${quoted(deed)}，做的是哪一个工种？`,
    trade,
    turned(
      others,
      archive.trades.findIndex(({ name }) => name === trade),
    ),
    deedFacts,
    byText,
  );
}
