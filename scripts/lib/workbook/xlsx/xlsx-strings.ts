import { localOf } from '../../opening/xml.ts';
import { MOST } from '../limits.ts';
import { refused } from '../refused.ts';
import { type ZipParts } from '../zip-parts.ts';

/** `_x000D_` is how the format writes what XML can’t hold; line ends become one kind. */
export const unescaped = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
  ).replace(/\r\n?/g, '\n');

/**
 * 读一段文字 — the runs of a rich text one after another, without its phonetic reading: a name and the way it is
 * spoken must not run together.
 */
export class RunReader {
  text = '';
  private inText = false;
  private phonetic = false;

  start(): void {
    this.text = '';
  }
  open(local: string): void {
    if (local === 'rPh') this.phonetic = true;
    if (local === 't') this.inText = !this.phonetic;
  }
  say(said: string): void {
    if (!this.inText) return;
    this.text += said;
    if (this.text.length > MOST.characters) throw refused('large', '一格里的字');
  }
  close(local: string): void {
    if (local === 'rPh') this.phonetic = false;
    if (local === 't') this.inText = false;
  }
}

/** 共用的文字 — of a workbook, by number. */
export function sharedStrings(zip: ZipParts, part: string | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const run = new RunReader();
  zip.xml(part, {
    open: (name) => {
      const local = localOf(name);
      if (local === 'si') run.start();
      run.open(local);
    },
    text: (said) => run.say(said),
    close: (name) => {
      const local = localOf(name);
      run.close(local);
      if (local === 'si') strings.push(unescaped(run.text));
    },
  });
  return strings;
}
