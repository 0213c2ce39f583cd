import { type CitationFormat } from '../../values/takeaways.ts';
import { type Cited } from '../../views/honours/citation.ts';

/** TeX 的记号 — what they are written as where text is meant. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'{}$&#%_'].map((sign) => [sign, `\\${sign}`])),
};

/** One line: a break would end a field. */
const inLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
const tex = (text: string): string => Array.from(inLine(text), (sign) => TEX[sign] ?? sign).join('');
/** An address is taken as it stands; what would close the field is written as an address writes it. */
const address = (url: string): string => inLine(url).replace(/[{}\\ ]/g, (sign) => encodeURIComponent(sign));

/** 引用键 — the last parts of the address: letters, digits and hyphens alone. */
const keyOf = ({ url }: Cited): string =>
  `qilu-${new URL(url).pathname
    .split('/')
    .filter(Boolean)
    .slice(-2)
    .join('-')
    .replace(/[^\w-]/g, '')}`;

/** BibTeX — of an online source; a name in braces of its own is not taken apart. */
const bibtex = (cited: Cited): string =>
  [
    `@online{${keyOf(cited)},`,
    `  author = {{${tex(cited.author)}}},`,
    `  title = {{${tex(cited.title)}}},`,
    `  date = {${cited.updated}},`,
    `  year = {${cited.updated.slice(0, 4)}},`,
    `  url = {${address(cited.url)}},`,
    '  langid = {chinese}',
    '}',
    '',
  ].join('\n');

/** RIS — one tag a line. */
const ris = (cited: Cited): string =>
  [
    'TY  - ELEC',
    `AU  - ${inLine(cited.author)}`,
    `TI  - ${inLine(cited.title)}`,
    `PY  - ${cited.updated.slice(0, 4)}`,
    `DA  - ${cited.updated.replaceAll('-', '/')}`,
    `UR  - ${inLine(cited.url)}`,
    'LA  - zh-CN',
    'ER  - ',
    '',
  ].join('\r\n');

/** 引用格式 — what readers call it, and how it is written; the access date stays the reader's. */
export const REFERENCES: Record<CitationFormat, { name: string; make: (cited: Cited) => string }> = {
  bib: { name: 'BibTeX', make: bibtex },
  ris: { name: 'RIS', make: ris },
};
