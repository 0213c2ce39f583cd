import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const STORE = '.cache/display-face';
/** Noto Serif SC, OFL; the whole faces, since a cut of a cut is not faster. */
const faceOf = (file: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));

/** What is set in the display face: the name of the site, the first heading, the seals. */
const SET_IN_DISPLAY = /<(h1)\b[^>]*>([\s\S]*?)<\/h1>|<(a|span|p) class="(?:site-name|seal|big-name)"[^>]*>([\s\S]*?)<\/\3>/g;

/** 扩展区的字 — hanzi outside U+4E00–9FA5, which the faces of a reader's device may lack. */
const EXTENDED = /(?![\u4e00-\u9fa5])\p{Script=Han}/gu;

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:quot|amp|lt|gt);/g, '"&<>');

const eachOnce = (text: string): string => [...new Set(text.replace(/\s/g, ''))].sort().join('');

/** 用字 — the characters that a page sets in the display face, each once, in order. */
export const displayText = (html: string): string =>
  eachOnce([...html.matchAll(SET_IN_DISPLAY)].map((match) => plain(match[2] ?? match[4] ?? '')).join(''));

/** 生僻字 — the hanzi of a page that a device may lack, each once, in order. */
export const rareText = (html: string): string => eachOnce((html.match(EXTENDED) ?? []).join(''));

/**
 * 题字 — cuts Noto Serif SC to the few characters that each page's headings use (about 3 KB) and inlines
 * the cut, named by hash in the page's security policy; a second one holds the rare characters of the
 * page, if it has any, for devices that lack them. Cuts are kept by their characters, so only changed
 * headings cost time: some 20 ms each.
 */
export async function setDisplayFace(site: string, pages: readonly string[]): Promise<void> {
  mkdirSync(STORE, { recursive: true });
  const [bold, regular] = [faceOf('700Bold/NotoSerifSC_700Bold.ttf'), faceOf('400Regular/NotoSerifSC_400Regular.ttf')];
  for (const page of pages) {
    const file = join(site, page);
    const html = readFileSync(file, 'utf8');
    const [text, rare] = [displayText(html), rareText(html)];
    if (text === '') continue;
    const range = Array.from(rare, (character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');
    const style =
      `@font-face{font-family:Display;font-weight:700;${await cut(bold, text, 'bold')}}` +
      (rare && `@font-face{font-family:Rare;unicode-range:${range};${await cut(regular, rare, 'regular')}}`);
    const hash = createHash('sha256').update(style).digest('base64');
    writeFileSync(
      file,
      html
        .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
        .replace("font-src 'self'", 'font-src data:')
        .replace('</head>', `<style>${style}</style></head>`),
    );
  }
}

/** The cut as a `src` of a face. */
async function cut(face: Buffer, text: string, weight: string): Promise<string> {
  const file = join(STORE, `${createHash('sha256').update(`${weight} ${text}`).digest('hex').slice(0, 24)}.woff2`);
  if (!existsSync(file)) writeFileSync(file, await subsetFont(face, text, { targetFormat: 'woff2' }));
  return `src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})format("woff2")`;
}
