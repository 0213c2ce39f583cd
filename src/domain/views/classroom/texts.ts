import { lengthOf, paragraphsOf, plainProse, sentencesOf, type StoryMeta, withoutCarriers } from '../../record/entries/story.ts';
import { type Body } from '../../record/entries/story.ts';

/** 短文 — the story at one length, of whole sentences of its own. */
export interface Text {
  name: string;
  paragraphs: string[];
  /** 字数 — with punctuation, as a reader counts. */
  length: number;
}

/** 几种长短 — the shortest first, the whole last; why there is not one more, where there is not. */
export interface Texts {
  texts: Text[];
  note?: string;
}

/** A text that is called 约100字 has from 65 to 140. */
const [LEAST, MOST] = [0.65, 1.4];
/** 约300字的一篇至少这么多字. */
const LONG = 250;

/** 各种长短 — cut after whole sentences from the beginning, since what follows leans on what stands before. */
export function textsOf(story: StoryMeta & Body): Texts {
  const blocks = paragraphsOf(story.body).map((block) => sentencesOf(plainProse(block)).map(withoutCarriers));
  const whole = textOf('全文', blocks);
  const near = (goal: number): Text | undefined => {
    const apart = ({ length }: Text) => Math.abs(length - goal);
    // Where a paragraph ends, a thought does; a sentence may only open the next one.
    const ends = ({ paragraphs }: Text) => Number(blocks[paragraphs.length - 1]!.join('') === paragraphs.at(-1));
    const [best] = beginnings(blocks)
      .map((some) => textOf(`约${goal}字`, some))
      .filter(({ length }) => length < whole.length && length >= goal * LEAST && length <= goal * MOST)
      .sort((a, b) => ends(b) - ends(a) || apart(a) - apart(b));
    return best && whole.length - best.length >= goal * (1 - LEAST) ? best : undefined;
  };
  const cut = [near(100), near(300)].filter((text) => text !== undefined);
  const one = cut.length === 0 ? [textOf('一句话', [[withoutCarriers(story.standfirst)]])] : [];
  return { texts: [...one, ...cut, whole], ...(cut.length < 2 && { note: noteOn(whole.length) }) };
}

const noteOn = (length: number): string =>
  length < 100 * MOST
    ? `全文${length}字，本身就是约100字的一篇；没有更长的，不另凑字数。`
    : length < LONG
      ? `全文${length}字，不到300字，不另凑字数。`
      : `全文${length}字，就是约300字的一篇。`;

const textOf = (name: string, blocks: readonly (readonly string[])[]): Text => {
  const paragraphs = blocks.map((sentences) => sentences.join('')).filter(Boolean);
  return { name, paragraphs, length: paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0) };
};

/** The first sentence, the first two … */
const beginnings = (blocks: readonly (readonly string[])[]): string[][][] =>
  blocks.flatMap((sentences, block) =>
    sentences.map((_, sentence) => [...blocks.slice(0, block).map((each) => [...each]), sentences.slice(0, sentence + 1)]),
  );
