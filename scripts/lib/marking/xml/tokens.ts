import { refuse } from './refusal.ts';

/** 记号 — a tag, or what lies between two, with where it stands: all of them together are the source. */
export interface Token {
  is: 'open' | 'close' | 'empty' | 'text' | 'aside';
  /** With its prefix; of a tag only. */
  name: string;
  start: number;
  end: number;
  /** How many elements are open around it: both tags of the root have 0. */
  depth: number;
}

/** 属性 — its value with nothing escaped, and where that stands between its quotes. */
export interface Attribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

const TAG = /<(\/?)([^\s/>=<"'!?]+)(?:\s+[^\s=>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,400}\s*(\/?)>/y;
const ATTRIBUTE = /\s([^\s=>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
/** Comments, texts as they are, and instructions: kept, and never looked into. A document type is none of them. */
const ASIDES: [head: string, tail: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
/** No part of a workbook is nested deeper. */
const DEEPEST = 200;

/** 记号 — of a part, or of one element in it; refuses what is no XML, and a document type. */
export function* tokensOf(source: string, from = 0, until = source.length): Generator<Token> {
  const way: string[] = [];
  for (let at = from; at < until;) {
    const depth = way.length;
    if (source[at] !== '<') {
      const next = source.indexOf('<', at);
      const end = next < 0 || next > until ? until : next;
      yield { is: 'text', name: '', start: at, end, depth };
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const [tag, slash, name, closed] = TAG.exec(source) ?? [];
    if (tag === undefined || name === undefined) {
      const [head, tail] = ASIDES.find(([begins]) => source.startsWith(begins, at)) ?? refuse('有一处不是完好的 XML');
      const end = source.indexOf(tail, at + head.length) + tail.length;
      if (end < at + head.length + tail.length) refuse('有一处 XML 没有写完');
      yield { is: 'aside', name: '', start: at, end, depth };
      at = end;
      continue;
    }
    const end = at + tag.length;
    if (slash) {
      if (way.pop() !== name) refuse(`XML 的标签 ${name} 没有成对`);
      yield { is: 'close', name, start: at, end, depth: depth - 1 };
    } else {
      if (!closed && way.push(name) > DEEPEST) refuse('XML 套得过深');
      yield { is: closed ? 'empty' : 'open', name, start: at, end, depth };
    }
    at = end;
  }
  if (way.length > 0) refuse(`XML 的标签 ${way.at(-1)} 没有关上`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainOf = (raw: string): string =>
  raw.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

/** 属性 — of one tag, in order. */
export const attributesOf = (source: string, { start, end }: Token): Attribute[] =>
  [...source.slice(start, end).matchAll(ATTRIBUTE)].map(({ 0: whole, 1: name = '', 2: quoted = '', index }) => {
    const last = start + index + whole.length - 1;
    return { name, value: plainOf(quoted.slice(1, -1)), start: last - quoted.length + 2, end: last };
  });

/** 一个属性的值 — without escapes; nothing where the tag has none of that name. */
export const attributeValue = (source: string, token: Token, name: string): string | undefined =>
  attributesOf(source, token).find((attribute) => attribute.name === name)?.value;
