import { forceOf, QUOTED, WORDING } from '#domain/programme/documents.ts';
import { type Article } from '#domain/record/entries/article.ts';
import { type Sentence } from './documents.ts';

/** 分句的标点 — may stand between two clauses and belongs to neither. */
const PUNCTUATION = /^[，；、：。]*$/;
const LONGEST_QUOTE = 30;
/** 转述里连着抄的字 — beyond so many it is no longer in our own words. */
const LONGEST_COPY = 25;
/** 片段合起来 — may hold so much of the documents, which stay out of the project. */
const QUOTED_AT_MOST = 1 / 3;

/** 与文件对照 — tells where clauses and documents say different things; nothing where they agree. */
export function comparedWith(sentences: readonly Sentence[]): (articles: readonly Article[]) => string[] {
  const whole = sentences.map(({ text }) => text).join('');
  const runs = new Set(runsOf(whole));
  const known = new Set(sentences.map(({ clause, number }) => placed(clause, number)));
  return (articles) => {
    const quoted = articles.filter(({ document }) => QUOTED.includes(document));
    const at = Map.groupBy(quoted, ({ clause, sentence }) => placed(clause, sentence));
    const length = quoted.reduce((sum, { quote = '' }) => sum + quote.length, 0);
    return [
      ...[...at.keys()].filter((place) => !known.has(place)).map((place) => `there is no sentence ${place}`),
      ...sentences.flatMap((sentence) => faultsOfSentence(at.get(placed(sentence.clause, sentence.number)) ?? [], sentence)),
      ...quoted.flatMap((article) => faultsOfWords(article, runs)),
      ...(length > whole.length * QUOTED_AT_MOST ? [`the quotes hold ${length} of ${whole.length} characters`] : []),
    ];
  };
}

/** 连着的字 — every run that is one longer than may be copied. */
const runsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - LONGEST_COPY) }, (_, start) => text.slice(start, start + LONGEST_COPY + 1));

const placed = (clause: string, sentence: number | undefined): string => `${clause} #${sentence}`;

/** The clauses of a sentence, one after the other, must be the whole of it. */
function faultsOfSentence(articles: readonly Article[], { clause, number, text }: Sentence): string[] {
  const place = placed(clause, number);
  if (articles.length === 0) return [`${place} has no clause: ${text}`];
  const faults: string[] = [];
  let end = 0;
  for (const { id, stretch, quote = '', word = '', force } of articles) {
    const from = text.indexOf(stretch?.from || '\n', end);
    const to = text.indexOf(stretch?.to || '\n', from);
    if (from < 0 || to < 0) {
      faults.push(`${id} does not begin and end as told in ${place}`);
      continue;
    }
    const left = text.slice(end, from);
    if (!PUNCTUATION.test(left)) faults.push(`${place} has no clause for “${left}” before ${id}`);
    end = to + stretch!.to.length;
    const own = text.slice(from, end);
    if (quote === '' || !own.includes(quote)) faults.push(`${id} quotes “${quote}”, which is not in “${own}”`);
    if (word === '' || !text.includes(word)) faults.push(`${id} has its force from “${word}”, which is not in ${place}`);
    else if (forceOf(word) !== force) faults.push(`${id}: “${word}” is ${forceOf(word)}, not ${force}`);
    if (force === 'declares' && !own.includes(word)) faults.push(`${id} has “${word}” from another clause`);
    const decisive = WORDING.find((row) => 'decides' in row && row.words.some((each) => own.includes(each)));
    if (decisive && decisive.force !== force) faults.push(`${id} is ${force}: “${own}” says ${decisive.force}`);
  }
  if (!PUNCTUATION.test(text.slice(end))) faults.push(`${place} has no clause for “${text.slice(end)}”`);
  return faults;
}

function faultsOfWords({ id, document, clause, paraphrase, quote = '' }: Article, runs: ReadonlySet<string>): string[] {
  const copied = runsOf(paraphrase).find((run) => runs.has(run));
  return [
    ...(clause.startsWith(`${document} `) ? [] : [`${id} is of ${document} and stands at ${clause}`]),
    ...(paraphrase.trim() === '' ? [`${id} is not paraphrased`] : []),
    ...(copied === undefined ? [] : [`${id} copies “${copied}”`]),
    ...(quote.length > LONGEST_QUOTE ? [`${id} quotes ${quote.length} characters`] : []),
  ];
}
