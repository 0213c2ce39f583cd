import { type StageCode } from '../../../programme/curriculum.ts';
import { type Fact } from '../../../record/entries/person.ts';
import { type Term } from '../../../record/entries/vocabulary.ts';
import { type Evidence } from '../evidence.ts';
import { JUDGED } from './judging-questions.ts';
import { type Asked, FOUND, UNDERSTOOD } from './reading-questions.ts';

/** 给答案用的 — what a question may be made from. */
export interface Asking {
  evidence: Evidence;
  terms: readonly Term[];
  /** 来源怎样写 — of a fact. */
  told: (fact: Fact) => string;
}

/** 各学段问什么 — how many to find, to understand, to judge; of the last two, which kind is tried first. */
const WANTED: Record<StageCode, { find: number; understand: (keyof typeof UNDERSTOOD)[]; judge: (keyof typeof JUDGED)[] }> = {
  primary: { find: 3, understand: ['quoted', 'term', 'beforeAfter'], judge: ['saved', 'onlyNumber', 'taught', 'source'] },
  junior: {
    find: 2,
    understand: ['reckoned', 'quoted', 'beforeAfter', 'term'],
    judge: ['onlyNumber', 'saved', 'taught', 'source'],
  },
  senior: {
    find: 1,
    understand: ['reckoned', 'beforeAfter', 'term', 'quoted'],
    judge: ['caused', 'ownWord', 'source', 'onlyNumber'],
  },
  vocational: {
    find: 2,
    understand: ['term', 'beforeAfter', 'reckoned', 'quoted'],
    judge: ['taught', 'caused', 'saved', 'onlyNumber'],
  },
  college: {
    find: 1,
    understand: ['reckoned', 'term', 'beforeAfter', 'quoted'],
    judge: ['caused', 'taught', 'ownWord', 'source'],
  },
  undergraduate: {
    find: 1,
    understand: ['reckoned', 'beforeAfter', 'quoted', 'term'],
    judge: ['source', 'ownWord', 'caused', 'onlyNumber'],
  },
};
/** 一共几题; of them at least so many to judge. */
const TOTAL = 5;
const JUDGING: Record<StageCode, number> = { primary: 1, junior: 1, senior: 2, vocational: 2, college: 2, undergraduate: 3 };

/** 由浅到深的问题 — five where the story carries so many; each can be answered from it, and its answer is carried by facts. */
export function askedOf(asking: Asking, stage: StageCode): Asked[] {
  const { find, understand, judge } = WANTED[stage];
  // Whatever else a story lacks, it has sources to be judged.
  const kinds = new Set([...judge, 'source' as const]);
  const judging = [...kinds].flatMap((kind) => JUDGED[kind](asking)).slice(0, JUDGING[stage]);
  const found = FOUND(asking);
  const understanding = understand.flatMap((kind) => UNDERSTOOD[kind](asking)).slice(0, TOTAL - find - judging.length);
  return [...found.slice(0, TOTAL - understanding.length - judging.length), ...understanding, ...judging];
}
