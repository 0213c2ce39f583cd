import sax from 'sax';

/** 一个 XML 部件 — read strictly and once through; throws at what is no XML, and at a document type. */
export interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** No part of a document is nested deeper. */
const DEEPEST = 500;

/** 读 XML — in one piece or in several; nothing is expanded but the five entities of XML itself, nothing fetched. */
export function readXml(source: string | Iterable<string>, { open, text, close }: Visitor): void {
  const parser = sax.parser(true, { strictEntities: true, position: false } as sax.SAXOptions);
  let [depth, roots] = [0, 0];
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => {
    throw new Error('document type');
  };
  parser.onopentag = ({ name, attributes }) => {
    if (++depth === 1) roots++;
    if (depth > DEEPEST) throw new Error('too deep');
    open?.(name, attributes as Record<string, string>);
  };
  parser.ontext = parser.oncdata = (said) => text?.(said);
  parser.onclosetag = (name) => {
    depth--;
    close?.(name);
  };
  let first = true;
  for (const piece of typeof source === 'string' ? [source] : source) {
    parser.write(first ? piece.replace(/^\uFEFF/, '') : piece);
    first = false;
  }
  parser.close();
  if (roots !== 1) throw new Error('no root');
}

/** 本名 — a name without its prefix. */
export const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** 带前缀的属性 — by its own name; one without a prefix comes second, since `r:id` is not `id`. */
export const attributeOf = (attributes: Readonly<Record<string, string>>, local: string): string | undefined =>
  Object.entries(attributes).find(([name]) => name !== local && localOf(name) === local)?.[1] ?? attributes[local];

/** XMP 里的文字 — names of elements before their texts, so that a mark stands beside its name. */
export function xmpTextOf(source: string): string {
  let text = '';
  try {
    readXml(
      source
        .replace(/<\?xpacket[^?]*\?>/g, '')
        .replace(/\0+$/, '')
        .trim(),
      {
        open: (name, attributes) => {
          text += `\n${localOf(name)} `;
          for (const [key, value] of Object.entries(attributes))
            if (!key.startsWith('xmlns')) text += `\n${localOf(key)} ${value}`;
        },
        text: (said) => void (text += said),
      },
    );
    return text;
  } catch {
    return source;
  }
}
