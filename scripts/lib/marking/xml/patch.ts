import { xmlText } from '#domain/values/formats/xml.ts';
import { refuse } from './refusal.ts';
import { attributesOf, type Token } from './tokens.ts';

/** 改动 — of one part, at places of its source; whatever lies between them stays as it is. */
export class Patch {
  readonly source: string;
  private readonly edits: { start: number; end: number; text: string }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** What is put in at one place stands in the order in which it was. */
  put(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  attribute(tag: Token, name: string, value: string | number): void {
    const held = attributesOf(this.source, tag).find((each) => each.name === name);
    // Between whichever quotes it is.
    const written = xmlText(String(value)).replaceAll("'", '&#39;');
    if (held) this.replace(held.start, held.end, written);
    else this.put(tag.start + 1 + tag.name.length, ` ${name}="${written}"`);
  }

  /** 放进去 — at the end of an element; one that is empty is opened for it. */
  append(tag: Token, end: number, content: string): void {
    if (tag.is === 'empty') this.replace(this.source.lastIndexOf('/', end - 1), end, `>${content}</${tag.name}>`);
    else this.put(this.source.lastIndexOf('</', end - 1), content);
  }

  done(): string {
    let [text, at] = ['', 0];
    for (const edit of this.edits.sort((a, b) => a.start - b.start)) {
      if (edit.start < at) refuse('同一处改了两次');
      text += this.source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.source.slice(at);
  }
}
