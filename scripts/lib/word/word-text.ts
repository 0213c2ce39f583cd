import { type Trait } from './word-losses.ts';
import { type WordPicture } from './word-pictures.ts';
import { type ParagraphRole, type WordList } from './word-styles.ts';

/** 一段里的一截 — text of one look. */
export interface WordRun {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** 一段 — as a reader of the document sees it; `at` counts the paragraphs that hold something, from 1. */
export interface WordParagraph {
  at: number;
  role: ParagraphRole;
  level: number;
  list?: WordList;
  runs: WordRun[];
  pictures: WordPicture[];
}

/** 没有收的 — where, what it is, its words, how to mend it. */
export interface WordLoss extends Trait {
  at: number;
  words: string;
}

/** 读到的正文 — `told` is what a page shows otherwise, by its name. */
export interface WordText {
  paragraphs: WordParagraph[];
  losses: WordLoss[];
  told: Map<string, string[]>;
}

/** 收着的 — where what is read of a document is put: its paragraphs, what is lost, what is told. */
export class WordSink {
  protected readonly text: WordText = { paragraphs: [], losses: [], told: new Map() };
  protected here: WordParagraph = { at: 0, role: 'text', level: 0, runs: [], pictures: [] };

  protected lose({ what, mend }: Trait, words: string): void {
    this.text.losses.push({ what, mend, words: words.trim(), at: this.here.at });
  }

  protected tell(what: string, words: string): void {
    this.text.told.set(what, [...(this.text.told.get(what) ?? []), words.trim()]);
  }

  protected begin(paragraph: WordParagraph): void {
    this.here = paragraph;
    this.text.paragraphs.push(paragraph);
  }
}
