import { ownText, type WordNode } from './word-tree.ts';

/** 域 — the code of a field and what a reader sees of it. */
export interface WordField {
  code: string;
  shown: string;
}

/** 读域 — begun, parted and ended by marks that stand among the runs, one in another. */
export class WordFields {
  private readonly open: (WordField & { isShown: boolean })[] = [];

  /** 文字 — counts as shown once the code is over. */
  say(text: string): void {
    const field = this.open.at(-1);
    if (field?.isShown) field.shown += text;
  }

  code(node: WordNode): void {
    const field = this.open.at(-1);
    if (field && !field.isShown) field.code += ownText(node);
  }

  /** A mark; at the end of a field it is handed back. */
  turn(kind: string | undefined): WordField | undefined {
    const field = this.open.at(-1);
    if (kind === 'begin') this.open.push({ code: '', shown: '', isShown: false });
    else if (kind === 'separate' && field) field.isShown = true;
    return kind === 'end' ? this.open.pop() : undefined;
  }
}
