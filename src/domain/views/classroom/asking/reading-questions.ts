import { type Fact } from '../../../record/entries/person.ts';
import { type Term } from '../../../record/entries/vocabulary.ts';
import { quoted } from '../../../values/typography.ts';
import { type Evidence, usesTerm, isExact, type Sentence, sentencesCarriedBy } from '../evidence.ts';

/** 一问 — with its answer for the teacher, and the facts that carry it. */
export interface Asked {
  level: '找一找' | '想一想' | '评一评';
  ask: string;
  answer: string;
  facts: readonly Fact[];
  /** 答题线 — how many lines an answer needs. */
  lines: 1 | 2;
}

interface Read {
  evidence: Evidence;
  terms: readonly Term[];
}

/** 一句里 — quoted as it stands. */
const said = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join('');

/** 找一找 — numbers with their units, then years; each stands once in the story. */
export function FOUND({ evidence: { numbers, sentences } }: Read): Asked[] {
  const figures = numbers.map(({ figure, fact, sentence, written }): Asked => {
    const { label, unit, from } = figure;
    const change = from !== undefined && sentencesWith(sentences, from, fact);
    return {
      level: '找一找',
      ask: change ? `“${label}”改前、改后各是多少？写上单位。` : `短文里的“${label}”是多少？写上单位。`,
      answer: change
        ? said([...new Set([...change, sentence])])
        : `${written}${unit}。${sentence.paragraph < 0 ? '题目' : '短文'}里这样写：${sentence.text}`,
      facts: [fact],
      lines: 1,
    };
  });
  const dated = sentences.flatMap(yearsOf);
  const years = dated
    .filter(({ year }) => dated.filter((each) => each.year === year).length === 1)
    .map(({ year, sentence }): Asked => ({
      level: '找一找',
      ask: `短文写到${year}年，写的是哪件事？`,
      answer: sentence.text,
      facts: sentence.facts,
      lines: 1,
    }));
  return [...figures.slice(0, 2), ...years.slice(0, 1), ...figures.slice(2), ...years.slice(1)];
}

type Dated = { year: string; sentence: Sentence };
const yearsOf = (sentence: Sentence): Dated[] =>
  [...new Set([...sentence.text.matchAll(/(?<!\d)(\d{4})年/g)].map((match) => match[1]!))].map((year) => ({ year, sentence }));

/** Sentences on a fact that write a number of it. */
function sentencesWith(sentences: readonly Sentence[], value: number, fact: Fact): Sentence[] | undefined {
  const found = sentences.filter(({ text, facts }) => facts.includes(fact) && text.includes(String(value)));
  return found.length > 0 ? found : undefined;
}

const UNQUOTED = /“([^“”]{2,12})”/gu;

/** 想一想 — each kind finds what it can ask of a story, or nothing. */
export const UNDERSTOOD = {
  /** 算一算 — only with numbers that the text gives exactly. */
  reckoned: ({ evidence }: Read): Asked[] =>
    evidence.facts.flatMap((fact) =>
      (fact.figures ?? []).flatMap((figure): Asked[] => {
        const { label, unit, value, from } = figure;
        const on = sentencesCarriedBy(evidence, fact);
        if (from === undefined || !isExact(said(on), figure)) return [];
        const share = unit !== '%' && value < from ? `，后来是原来的${round((value / from) * 100)}%` : '';
        return [
          {
            level: '想一想',
            ask: `“${label}”由${from}${unit}变到${value}${unit}，相差多少？${share ? '后来是原来的百分之几？' : ''}`,
            answer: `相差${round(Math.abs(from - value))}${unit === '%' ? '个百分点' : unit}${share}。`,
            facts: [fact],
            lines: 1,
          },
        ];
      }),
    ),
  term: ({ terms, evidence }: Read): Asked[] =>
    terms.slice(0, 2).map(({ term, aliases = [], text }) => ({
      level: '想一想',
      ask: `“${term}”是什么？读注释，再不看注释用自己的话写一遍。`,
      answer: text,
      facts: evidence.sentences.find((sentence) => usesTerm(sentence, { term, aliases }))?.facts ?? [],
      lines: 2,
    })),
  quoted: ({ evidence: { sentences } }: Read): Asked[] =>
    sentences
      .filter(({ facts }) => facts.some(({ kind }) => kind === '技艺' || kind === '革新'))
      .flatMap((sentence) => [...sentence.text.matchAll(UNQUOTED)].map(([, word]) => ({ word, sentence })))
      .slice(0, 1)
      .map(({ word, sentence }) => ({
        level: '想一想',
        ask: `短文给“${word!}”加了引号。它是一种做法、一件东西、一个称呼，还是一句话？从哪几个字看出来？`,
        answer: `看这一句：${sentence.text}`,
        facts: sentence.facts,
        lines: 2,
      })),
  beforeAfter: ({ evidence }: Read): Asked[] =>
    evidence.deedFacts
      .filter(({ kind }) => kind === '革新' || kind === '成果')
      .slice(0, 1)
      .map((fact) => ({
        level: '想一想',
        ask: `${quoted(evidence.deed)}，之前怎样、之后怎样？各从短文里找一处；没有写的，写“没有写”。`,
        answer: said(sentencesCarriedBy(evidence, fact)),
        facts: [fact],
        lines: 2,
      })),
} satisfies Record<string, (read: Read) => Asked[]>;

const round = (number: number): number => Number(number.toPrecision(3));
