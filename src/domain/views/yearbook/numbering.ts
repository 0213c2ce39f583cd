import { type Archive, need } from '../../record/archive.ts';
import { type Statement } from '../../record/entries/source.ts';
import { ownWord, sourceText } from '../honours/citation.ts';

/** 一句 — with the numbers of the sources that carry it. */
export interface Line {
  text: string;
  sources: number[];
}

/** 列出的来源 — under its number. */
export interface Listed {
  number: number;
  text: string;
  /** 谁说的、怎样读到的 — “报社通讯社，转载”. */
  marks: string;
  url?: string;
}

/** 编号 — the sources of a book in the order of their first use. */
export interface Numbering {
  cite: (ids: readonly string[]) => number[];
  line: (statement: Statement) => Line;
  listed: () => Listed[];
}

export function numbering(archive: Archive): Numbering {
  const numbers = new Map<string, number>();
  const cite = (ids: readonly string[]): number[] =>
    [...new Set(ids)].map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    });
  return {
    cite,
    line: (statement) => ({ text: `${statement.text}${ownWord(archive, statement)}`, sources: cite(statement.sources) }),
    listed: () =>
      [...numbers].map(([id, number]) => {
        const source = need(archive, 'sources', id, archive.site);
        return {
          number,
          text: sourceText(source),
          marks: [source.speaker, source.read].join('，'),
          ...(source.url && { url: source.url }),
        };
      }),
  };
}
