import { type Fact } from '../../../record/entries/person.ts';
import { quoted } from '../../../values/typography.ts';
import { type Evidence, type Sentence, sentencesCarriedBy } from '../evidence.ts';
import { type Asked } from './reading-questions.ts';

interface Judge {
  evidence: Evidence;
  told: (fact: Fact) => string;
}

const OPEN = '没有唯一的答案，看依据。';
const said = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join('');
const asked = (ask: string, answer: string, facts: readonly Fact[]): Asked[] => [
  { level: '评一评', ask, answer: `${OPEN}${answer}`, facts, lines: 2 },
];
/** For each fact the sentence that is its alone, else the first; each once. */
const best = (evidence: Evidence, facts: readonly Fact[]): Sentence[] => [
  ...new Set(
    facts.flatMap((fact) => {
      const on = sentencesCarriedBy(evidence, fact);
      return on.find((sentence) => sentence.facts.length === 1) ?? on[0] ?? [];
    }),
  ),
];
/** Of less than these a number says nothing beside itself. */
const FEW = 10;
/** What the story writes of a thing beside one fact: to be held against it. */
const besides = ({ facts }: Evidence, fact: Fact): Fact[] =>
  facts.filter((each) => each !== fact && (each.kind === '技艺' || each.kind === '革新' || each.kind === '成果')).slice(0, 2);

/** The fact says of something that it became less or cheaper. */
const SAVING = /省|节约|降|缩|慢|用水|费|创效|人力|效率/;

/** 评一评 — each kind asks for a judgement that the story gives evidence for, or nothing. */
export const JUDGED = {
  /** 省下什么. */
  saved: ({ evidence }: Judge): Asked[] =>
    evidence.deedFacts
      .filter(({ kind, text }) => kind === '革新' && SAVING.test(text))
      .slice(0, 1)
      .flatMap((fact) =>
        asked(
          `${quoted(evidence.deed)}，省下的是时间、力气、材料、钱，还是别的？从短文里找依据；没有写的，写“没有写”。`,
          `可以用的句子：${said(sentencesCarriedBy(evidence, fact))}`,
          [fact],
        ),
      ),
  /** 一个数说明什么. */
  onlyNumber: ({ evidence }: Judge): Asked[] =>
    evidence.numbers
      .filter(({ figure }) => figure.from === undefined && (figure.value >= FEW || figure.unit === '毫米'))
      .slice(0, 1)
      .flatMap(({ figure, written, fact }) => {
        const others = besides(evidence, fact);
        return asked(
          `“${figure.label}${written}${figure.unit}”，这个数说明了什么，没有说明什么？从短文里再找一处配着说。`,
          others.length > 0
            ? `一个数只说明多少，不说明怎样做的。可以配着说的：${said(best(evidence, others))}`
            : '一个数只说明多少，不说明怎样做的；短文没有写别的依据，要指出还缺什么。',
          [fact, ...others],
        );
      }),
  /** 是不是这样做的缘故. */
  caused: ({ evidence }: Judge): Asked[] =>
    evidence.facts
      .flatMap((fact) => (fact.figures ?? []).map((figure) => ({ figure, fact })))
      .filter(({ figure: { from, label } }) => from !== undefined || /(?:降低|减少|缩短|提升|节省)$/.test(label))
      .slice(0, 1)
      .flatMap(({ figure: { label }, fact }) =>
        asked(
          `“${label}”前后比的是同样的东西、同样长的时间吗？还要知道什么，才能断定是短文写的那个办法起的作用？`,
          `短文写明的只有：${said(sentencesCarriedBy(evidence, fact))}没有写的，要指出来。`,
          [fact],
        ),
      ),
  /** 哪些教得会. */
  taught: ({ evidence }: Judge): Asked[] =>
    evidence.facts
      .filter(({ kind }) => kind === '技艺')
      .slice(0, 1)
      .flatMap((fact) =>
        asked(
          '短文写的手艺里，哪些可以写成步骤教给别人，哪些只能自己多练？各举一处，说出理由。',
          `可以用的句子：${said(sentencesCarriedBy(evidence, fact))}`,
          [fact],
        ),
      ),
  /** 单位自己说的. */
  ownWord: ({ evidence }: Judge): Asked[] =>
    evidence.sentences
      .filter(({ text }) => text.includes('所在单位称') || text.includes('发布者不明'))
      .slice(0, 1)
      .flatMap(({ text, facts }) => {
        const own = text.includes('所在单位称') ? '所在单位称' : '发布者不明';
        return asked(
          `短文里写了“${own}”。为什么要写明？不写明，读的人会怎样想？`,
          `看这一句：${text}写明是谁说的，读的人才知道还要不要再核。`,
          facts,
        );
      }),
  /** 谁说的、哪天说的. */
  source: ({ evidence, told }: Judge): Asked[] => {
    const fact = evidence.deedFacts[0] ?? evidence.facts[0];
    if (!fact) return [];
    return asked(
      `${quoted(evidence.deed)}，依据的是：${told(fact)}。是谁说的、哪天说的？想再核一遍，可以找谁、看什么？`,
      '要说出发布者和日期；可以找当事人、所在单位、同期的别的报道，看记录、实物或者原始数据。',
      [fact],
    );
  },
} satisfies Record<string, (judge: Judge) => Asked[]>;
