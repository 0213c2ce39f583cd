import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const STORE = '.cache/display-face';
/** Noto Serif SC Bold, OFL; the whole face, since a cut of a cut is not faster. */
const FACE = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf');

/** What is set in the display face: the name of the site, the first heading, the seals. */
const SET_IN_DISPLAY = /<(h1)\b[^>]*>([\s\S]*?)<\/h1>|<(a|span|p) class="(?:site-name|seal|big-name)"[^>]*>([\s\S]*?)<\/\3>/g;

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:quot|amp|lt|gt);/g, '"&<>');

/** 扩展区的字 — hanzi outside U+4E00–9FA5, which the faces of a reader's device may lack. */
const EXTENDED = /(?![\u4e00-\u9fa5])\p{Script=Han}/gu;

/** 用字 — the characters that a page sets in the display face, and the rare ones anywhere on it, each once, in order. */
export function displayText(html: string): string {
  const set = [...html.matchAll(SET_IN_DISPLAY)].map((match) => plain(match[2] ?? match[4] ?? ''));
  const text = [...set, ...(html.match(EXTENDED) ?? [])].join('');
  return [...new Set(text.replace(/\s/g, ''))].sort().join('');
}

/**
 * 题字 — cuts Noto Serif SC to the few characters that each page's headings use (about 3 KB) and inlines
 * the cut, named by hash in the page's security policy. Cuts are kept by their characters, so only
 * changed headings cost time: some 20 ms each.
 */
export async function setDisplayFace(site: string, pages: readonly string[]): Promise<void> {
  mkdirSync(STORE, { recursive: true });
  const face = readFileSync(FACE);
  for (const page of pages) {
    const file = join(site, page);
    const html = readFileSync(file, 'utf8');
    const text = displayText(html);
    if (text === '') continue;
    const style = `@font-face{font-family:Display;font-weight:700;src:url(data:font/woff2;base64,${(await cut(face, text)).toString('base64')})format("woff2")}`;
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

async function cut(face: Buffer, text: string): Promise<Buffer> {
  const file = join(STORE, `${createHash('sha256').update(text).digest('hex').slice(0, 24)}.woff2`);
  if (existsSync(file)) return readFileSync(file);
  const made = await subsetFont(face, text, { targetFormat: 'woff2' });
  writeFileSync(file, made);
  return made;
}
