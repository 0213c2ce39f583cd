import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { TITLES } from '#domain/programme/titles.ts';
import { MARK } from '#domain/values/marks.ts';
import { openCache, type FileCache } from '../assets/cache.ts';
import { outlinesOf } from '../assets/outlines.ts';
import { woff2Of } from '../faces/woff2.ts';
import {
  attribute,
  type Edit,
  edited,
  type Element,
  type HtmlPage,
  insertAtEnd,
  isNamed,
  readPage,
  replaceAttribute,
  spanOf,
  type Span,
  stringsOf,
  textOf,
} from './html.ts';
import { hashOf, parsePolicy, policiesOf, policyText } from './policy.ts';

const STORE = '.cache/display-face';
/** By what the cuts are made; the number goes up with any change of how they are packed. */
const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('subset-font/package.json'), 'utf8')) as {
  version: string;
};
/** Noto Serif SC, OFL. */
const faceOf = (file: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));

const BOLD = '700Bold/NotoSerifSC_700Bold.ttf';

/** 印文 — the cut of the face by the characters of all titles: one file for all pages, since seals stand on many. */
export const SEAL_FACE = 'src/styles/seal.woff2';
export const sealFace = (): Promise<Buffer> => cutOf(faceOf(BOLD), eachOnce(TITLES.map(({ name }) => name).join('')));

/** What a screen never asks for; all else is used: seals are set from top to bottom, marks side by side closer. */
const UNUSED = { noHinting: true, dropTables: ['STAT', 'gasp'] };

const cutOf = async (face: Buffer, text: string): Promise<Buffer> =>
  woff2Of(await subsetFont(face, text, { targetFormat: 'truetype', ...UNUSED }));

/** 扩展区的字 — hanzi outside U+4E00–9FA5, which the faces of a reader's device may lack. */
const EXTENDED = /(?![\u4e00-\u9fa5])\p{Script=Han}/gu;

const eachOnce = (text: string): string => [...new Set(text.replace(/\s/g, ''))].sort().join('');

/**
 * 用字 — the characters of what is marked to be set in the display face, each once, in order: each costs a page 240 bytes.
 * The reading beside a rare character is set in the face of the text.
 */
export const displayText = (page: HtmlPage): string =>
  eachOnce(
    page.elements
      .filter((element) => attribute(element, MARK.display) !== undefined)
      .map((element) =>
        page.elements
          .filter((each) => isNamed(each, 'rt') && isIn(each, element))
          .reduce((text, reading) => text.replace(textOf(reading), ''), textOf(element)),
      )
      .join(''),
  );

const isIn = (inner: Element, outer: Element): boolean => {
  for (let at = inner.parentNode; at; at = 'parentNode' in at ? at.parentNode : null) if (at === outer) return true;
  return false;
};

/** 生僻字 — the hanzi of a page that a device may lack, each once, in order. */
export const rareText = (page: HtmlPage): string =>
  // What the face lacks is left to the reader's device; declared, it would be a promise that nothing keeps.
  eachOnce((stringsOf(page).join('\n').match(EXTENDED) ?? []).filter((character) => outlinesOf(character).complete).join(''));

/** 落款处 — where the type of a page is written down; numbers only, since the trees of all pages would not fit in memory. */
export interface Place {
  policy: string;
  policyAt: Span;
  style: Edit;
}

/** 题字的去处 — the policy that names the type, and the end of the head, where it stands. */
export function placeOfType(page: HtmlPage): Place {
  const [policy] = policiesOf(page);
  const at = policy && spanOf(policy, 'content');
  const head = page.elements.find((element) => isNamed(element, 'head'));
  if (!at || !head) throw new Error('页面没有内容安全策略，不能题字。请让它套用 Page.astro。');
  return { policy: attribute(policy, 'content')!, policyAt: at, style: insertAtEnd(head, '') };
}

/** 题上字 — the page with its type inlined and named in its policy. */
export function withType(source: string, { policy, policyAt, style }: Place, type: string): string {
  const directives = parsePolicy(policy);
  directives.set('style-src', [...(directives.get('style-src') ?? []), hashOf(type)]);
  directives.set('font-src', ["'self'", 'data:']);
  return edited({ source }, [
    replaceAttribute(policyAt, 'content', policyText(directives)),
    { ...style, text: `<style>${type}</style>` },
  ]);
}

/**
 * 题字 — cuts Noto Serif SC to the few characters of the names, deeds and seals of a page (2 to 7 KB) and inlines
 * the cut, named by hash in the page's security policy; a second one holds the rare characters of the
 * page, if it has any, for devices that lack them.
 */
export async function setDisplayFace(site: string, pages: readonly string[], folder = STORE): Promise<void> {
  const store = openCache(folder, `${version} 4`);
  const texts = pages.map((page) => {
    const read = readPage(readFileSync(join(site, page), 'utf8'));
    const text = displayText(read);
    return { page, text, rare: rareText(read), place: text === '' ? null : placeOfType(read) };
  });
  const cutBold = await cutter(
    BOLD,
    texts.map(({ text }) => text),
    store,
  );
  const cutRegular = await cutter(
    '400Regular/NotoSerifSC_400Regular.ttf',
    texts.map(({ rare }) => rare),
    store,
  );
  for (const { page, text, rare, place } of texts) {
    if (!place) continue;
    const range = Array.from(rare, (character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');
    const type =
      `@font-face{font-family:Display;font-weight:700;${await cutBold(text)}}` +
      (rare && `@font-face{font-family:Rare;unicode-range:${range};${await cutRegular(rare)}}`);
    const file = join(site, page);
    writeFileSync(file, withType(readFileSync(file, 'utf8'), place, type));
  }
}

/**
 * 裁字 — from a text to its cut as a `src`. Cuts are kept by their characters, so only changed headings
 * cost time. They are made from one cut that holds the characters of all texts: the bytes are the same as
 * from the whole face, in a small part of the time.
 */
async function cutter(name: string, texts: readonly string[], store: FileCache): Promise<(text: string) => Promise<string>> {
  const keyOf = (text: string) => `${name} ${text}`;
  const missing = texts.filter((text) => text !== '' && store.kept(keyOf(text), 'woff2') === undefined);
  const face = missing.length > 0 ? await subsetFont(faceOf(name), missing.join(''), { targetFormat: 'truetype' }) : faceOf(name);
  return async (text) => {
    const cut = async (to: string) => writeFileSync(to, await cutOf(face, text));
    const file = await store.keep(keyOf(text), 'woff2', cut);
    return `src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})format("woff2")`;
  };
}
