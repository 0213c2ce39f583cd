import { type Fact, type Figure, type Person } from '../../record/entries/person.ts';
import {
  carriersIn,
  paragraphsOf,
  plainProse,
  sentencesOf,
  type StoryMeta,
  withoutCarriers,
} from '../../record/entries/story.ts';
import { type Body } from '../../record/entries/story.ts';
import { type Term } from '../../record/entries/vocabulary.ts';
import { numberIn } from '../../values/figure.ts';

/** 一句 — of the story, as pupils read it, with the facts that carry it. */
export interface Sentence {
  text: string;
  facts: Fact[];
  /** 第几段 — from 0. */
  paragraph: number;
}

/** 一个数 — a figure of a fact that stands in a sentence, as the sentence writes it. */
export interface ToldNumber {
  sentence: Sentence;
  fact: Fact;
  figure: Figure;
  written: string;
}

/** 依据 — what a lesson may ask about: only what the story tells, and what carries it. */
export interface Evidence {
  deed: string;
  /** The facts that carry the deed, in its order. */
  deedFacts: Fact[];
  sentences: Sentence[];
  /** 写到的事实 — in the order in which the story tells them. */
  facts: Fact[];
  numbers: ToldNumber[];
}

/** 读出依据 — of a story. */
export function evidenceOf({ facts }: Person, story: StoryMeta & Body): Evidence {
  const carrying = (prose: string): Fact[] => carriersIn(prose).flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  const sentences = paragraphsOf(story.body).flatMap((block, paragraph) =>
    sentencesOf(plainProse(block)).map((prose): Sentence => ({
      text: withoutCarriers(prose),
      facts: carrying(prose),
      paragraph,
    })),
  );
  const deedFacts = carrying(story.deed);
  return {
    deed: withoutCarriers(story.deed),
    deedFacts,
    sentences,
    facts: [...new Set([...deedFacts, ...sentences.flatMap((sentence) => sentence.facts)])],
    numbers: numbersIn([{ text: withoutCarriers(story.deed), facts: deedFacts, paragraph: -1 }, ...sentences]),
  };
}

/** Each figure once, where it first stands; the deed stands above the story as its title. */
function numbersIn(sentences: readonly Sentence[]): ToldNumber[] {
  const all = sentences.flatMap((sentence) =>
    sentence.facts.flatMap((fact) =>
      (fact.figures ?? []).flatMap((figure): ToldNumber[] => {
        const found = numberIn(sentence.text, figure.value);
        return found ? [{ sentence, fact, figure, written: found.written }] : [];
      }),
    ),
  );
  return all.filter(({ figure }, at) => all.findIndex((each) => each.figure === figure) === at);
}

/** 写到的词 — whether a sentence usesTerm a term, however it is written. */
export const usesTerm = ({ text }: Sentence, { term, aliases = [] }: Pick<Term, 'term' | 'aliases'>): boolean =>
  [term, ...aliases].some((word) => text.includes(word));

/** 整句 — the sentences that a fact carries. */
export const sentencesCarriedBy = ({ sentences }: Evidence, fact: Fact): Sentence[] =>
  sentences.filter(({ facts }) => facts.includes(fact));

/** 不带“多”“近”“以下” — whether the text gives exactly the number, so that it can be reckoned with. */
export function isExact(text: string, { value, unit, from }: Figure): boolean {
  const exact = (number: number) => {
    const found = numberIn(text, number);
    if (!found || /[多余几]/.test(found.written)) return false;
    const after = text.slice(found.at + found.written.length).replace(unit, '');
    return !/(?:[近约超逾]|超过|不到|达)$/.test(text.slice(0, found.at)) && !/^(?:以[下内上]|左右|多)/.test(after);
  };
  return exact(value) && (from === undefined || exact(from));
}

/** 并列 — the things that a sentence lists by “、”, if at least so many. */
export function listedIn(text: string, least: number): string[] | undefined {
  const runs = text.match(/[\p{Script=Han}]{1,6}(?:、[\p{Script=Han}]{1,6})+/gu) ?? [];
  const items = runs.map((run) => run.split('、')).find((found) => found.length >= least);
  if (!items) return undefined;
  // Before the first stands the verb that governs all: 要经过配料、投料.
  const longest = Math.max(...items.slice(1).map((item) => item.length));
  return [items[0]!.slice(-longest), ...items.slice(1)];
}
