import { type Fact, type FACT_KINDS } from '../../../record/entries/person.ts';
import { type Evidence, type Sentence, sentencesCarriedBy } from '../evidence.ts';

/** 问什么 — after the deed, and which other sentences of the story the answer may draw on. */
interface Question {
  asked: string;
  also?: (sentence: Sentence, evidence: Evidence) => boolean;
}
const tells =
  (...kinds: Fact['kind'][]) =>
  ({ facts }: Sentence): boolean =>
    facts.some(({ kind }) => kinds.includes(kind));

/** By the kind of the fact that carries the deed: only what such a fact says of itself. */
const ASKED: Record<(typeof FACT_KINDS)[number], Question> = {
  技艺: { asked: '难在哪里' },
  革新: { asked: '改变了什么' },
  成果: { asked: '有哪些数字作证', also: (sentence, { numbers }) => numbers.some((number) => number.sentence === sentence) },
  传承: { asked: '手艺怎样传下去', also: tells('传承') },
  经历: { asked: '路是怎样走过来的', also: tells('经历') },
  公职: { asked: '做的是什么事' },
  荣誉: { asked: '做的是什么事' },
};

function askedOf({ deedFacts: [fact] }: Evidence): Question {
  if (!fact) return { asked: '短文里怎样写' };
  if (fact.figures?.some(({ from }) => from !== undefined)) return { asked: '靠什么做到' };
  // What somebody has done since a year says nothing of how hard it was.
  if (fact.kind === '技艺' && fact.date) return { asked: '用到哪些手艺', also: tells('技艺', '革新') };
  return ASKED[fact.kind];
}

/** 课题 — the question that the class can answer from the story, headed by what was done. */
export const lessonQuestion = (evidence: Evidence): string => `${evidence.deed}，${askedOf(evidence).asked}？`;

/** 课题的答案 — sentences of the story as they stand there: on the deed, what follows them, and what the question is about. */
export function answerOf(evidence: Evidence): Sentence[] {
  const { deedFacts, sentences } = evidence;
  const own = new Set(deedFacts.flatMap((fact) => sentencesCarriedBy(evidence, fact)));
  const { also } = askedOf(evidence);
  const follows = (sentence: Sentence, at: number): boolean => {
    const before = sentences[at - 1];
    return before !== undefined && own.has(before) && before.paragraph === sentence.paragraph;
  };
  return sentences.filter((sentence, at) => own.has(sentence) || (also ? also(sentence, evidence) : follows(sentence, at)));
}
