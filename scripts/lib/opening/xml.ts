import sax from 'sax';

/** 一个 XML 部件 — read strictly and once through; throws at what is no XML, and at a document type. */
export interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** No part of a document is nested deeper. */
const DEEPEST = 500;

/** 读 XML — nothing is expanded but the five entities of XML itself, nothing fetched. */
export function readXml(source: string, { open, text, close }: Visitor): void {
  const parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
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
  parser.write(source.replace(/^\uFEFF/, '')).close();
  if (roots !== 1) throw new Error('no root');
}

/** 本名 — a name without its prefix. */
export const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

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
