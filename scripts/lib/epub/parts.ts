import { type Line } from '#domain/views/yearbook/numbering.ts';
import { element, type Markup } from './xhtml.ts';

/** 来源一章的文件 — to which the numbers lead. */
export const SOURCES = 'sources';

export const paragraphOf = (text: string, className?: string): Markup => element('p', { class: className }, text);
export const linkTo = (person: string, name: string): Markup => element('a', { href: `${person}.xhtml` }, name);

/** 来源序号 — raised, each leading to its source. */
export const marksOf = (numbers: readonly number[]): Markup[] =>
  numbers.map((number) =>
    element('sup', {}, element('a', { href: `${SOURCES}.xhtml#s${number}`, 'aria-label': `来源 ${number}` }, `[${number}]`)),
  );

const line = ({ text, sources }: Line): Markup => element('li', {}, text, marksOf(sources));

/** 有出处的句子 — nothing where there is none. */
export const listOf = (lines: readonly Line[]): Markup | undefined =>
  lines.length > 0 ? element('ul', {}, lines.map(line)) : undefined;
