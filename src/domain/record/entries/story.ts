import { z } from 'zod';
import { field } from '../schema/field.ts';
import { kindOfId } from '../schema/ids.ts';
import { text, refTo } from '../schema/shape.ts';

/**
 * 事迹 — the front matter of a story. The body is prose; after each sentence stands what carries it,
 * in the form `[^f1,f3]`: a fact of the person, an honour (`h0001`) or an edition (`e2018`).
 */
export const StoryMeta = z.strictObject({
  person: field(refTo('people'), '人物'),
  deed: field(text(), '题目', { about: '做成的事，至多二十个字，同样注明依据；里面的数要写在那条事实里' }),
  standfirst: field(text(), '导语', { about: '一句话，同样注明依据' }),
});
export type StoryMeta = z.infer<typeof StoryMeta>;

/** 正文 — the prose of an entry. */
export interface Body {
  /** As written, Markdown with carriers. */
  body: string;
  /** 篇名 — path in the record without its ending; Astro renders the prose by this id. */
  slug: string;
  format: 'md' | 'mdx';
}

/** 依据标记 — `[^f1,f3]`. */
export const CARRIER = /\[\^([^\]\s]+)\]/g;

/** 依据 — the ids in a run of markers. */
export const carriersIn = (prose: string): string[] =>
  [...prose.matchAll(CARRIER)].flatMap((match) => match[1]!.split(/[,，、]/));

/** 一个依据 — what carries a sentence. */
export type Carrier =
  | { is: 'fact'; id: string }
  | { is: 'edition'; year: number }
  | { is: 'honours' | 'sources'; id: string }
  | { is: 'unknown'; id: string };

/** 依据指什么 — `f1` a fact of the person, `h0001` a naming, `e2018` an edition, `r0001` a source. */
export function carrierOf(id: string): Carrier {
  if (/^f\d+$/.test(id)) return { is: 'fact', id };
  if (/^e\d{4}$/.test(id)) return { is: 'edition', year: Number(id.slice(1)) };
  const kind = kindOfId(id);
  return kind === 'honours' || kind === 'sources' ? { is: kind, id } : { is: 'unknown', id };
}

/** 去掉依据标记 — the sentence as a reader sees it. */
export const withoutCarriers = (prose: string): string => prose.replace(CARRIER, '');

/** 成对的记号 — of Markdown, with the words between them. */
const MARKED = /(\*\*|__|\*|_)(?=\S)([^*_]*?\S)\1/g;

/** 只留文字 — a paragraph of our Markdown without the signs that only shape it: bold, lists, quotes, escapes. */
export const plainProse = (paragraph: string): string =>
  paragraph
    .replace(/^(?:> ?|[-*+] |\d+[.)] )/, '')
    .replace(MARKED, '$2')
    .replace(MARKED, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** An item of a list is a paragraph of its own. */
const ITEM = /\n(?=\s*(?:[-*+]|\d+[.)]) )/;

/** 正文段落 — paragraphs of prose, items of lists among them: headings and blank lines out. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .flatMap((block) => block.split(ITEM))
    .map((block) => block.replace(/\s*\n\s*/g, '').trim())
    .filter((block) => block !== '' && !block.startsWith('#'));

/**
 * 句子 — a paragraph cut after 。！？ (and the closing quotes and carriers that follow them).
 * What stands after the last stop is a sentence of its own.
 */
export const sentencesOf = (paragraph: string): string[] =>
  paragraph
    .match(/[^。！？]*[。！？]+[”’」』）]*(?:\[\^[^\]\s]+\])*|[^。！？]+$/gu)
    ?.map((s) => s.trim())
    .filter(Boolean) ?? [];

/** 字数 — characters that a reader reads: hanzi, letters, digits and marks, no carriers, no blanks. */
export const lengthOf = (prose: string): number => Array.from(withoutCarriers(prose).replace(/\s/g, '')).length;
