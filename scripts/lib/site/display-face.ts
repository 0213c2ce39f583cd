import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK } from '#domain/values/marks.ts';
import { openCache } from '../assets/cache.ts';
import { outlinesOf } from '../assets/outlines.ts';
import { onCores, type Trade } from '../cores/on-cores.ts';
import { BOLD, CUT_RECIPE, cuts, eachOnce, REGULAR } from '../faces/cuts.ts';
import {
  attribute,
  type Edit,
  edited,
  type Element,
  type HtmlPage,
  insertAtEnd,
  isNamed,
  readHead,
  readPage,
  replaceAttribute,
  spanOf,
  type Span,
  stringsOf,
  textOf,
} from './html.ts';
import { hashOf, parsePolicy, policiesOf, policyText } from './policy.ts';
import { withTargets } from './targets.ts';

const STORE = '.cache/display-face';

/** 扩展区的字 — hanzi outside U+4E00–9FA5, which the faces of a reader's device may lack. */
const EXTENDED = /(?![\u4e00-\u9fa5])\p{Script=Han}/gu;

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
interface Place {
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

/** 一页要题的字 — the characters of its heading, its rare ones, and where the type is to stand. */
interface Lettering {
  text: string;
  rare: string;
  place: Place | null;
}

const LETTERING: Trade<{ file: string; wasm: boolean }, Lettering> = {
  module: new URL(import.meta.url),
  name: 'letteringOf',
  work: letteringOf,
};

/** 备好一页 — the one time that it is read whole: its links are marked, and what it wants set is noted. */
export function letteringOf({ file, wasm }: { file: string; wasm: boolean }): Lettering {
  const read = readPage(readFileSync(file, 'utf8'));
  const source = withTargets(read, wasm);
  if (source !== read.source) writeFileSync(file, source);
  const text = displayText(read);
  return { text, rare: rareText(read), place: text === '' ? null : placeOfType(readHead(source)) };
}

/**
 * 题字 — cuts Noto Serif SC to the few characters of the names, deeds and seals of a page (2 to 7 KB) and inlines
 * the cut, named by hash in the page's security policy; a second one holds the rare characters of the
 * page, if it has any, for devices that lack them. The links of all pages are marked on the way.
 */
export async function setDisplayFace(site: string, pages: readonly string[], folder = STORE): Promise<void> {
  const store = openCache(folder, CUT_RECIPE);
  const wasm = existsSync(join(site, 'pagefind'));
  const read = pages.map((page) => ({ file: join(site, page), wasm }));
  const letterings = await Array.fromAsync(onCores(LETTERING, read));
  const set = letterings.flatMap(({ place, ...texts }, index) => (place ? { file: read[index]!.file, place, ...texts } : []));
  const [bold, regular] = [
    await cuts(
      BOLD,
      set.map(({ text }) => text),
      store,
    ),
    await cuts(
      REGULAR,
      set.map(({ rare }) => rare),
      store,
    ),
  ];
  for (const { file, text, rare, place } of set) {
    const range = Array.from(rare, (character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');
    const type =
      `@font-face{font-family:Display;font-weight:700;${sourceOf(bold, text)}}` +
      (rare && `@font-face{font-family:Rare;unicode-range:${range};${sourceOf(regular, rare)}}`);
    writeFileSync(file, withType(readFileSync(file, 'utf8'), place, type));
  }
}

function sourceOf(made: ReadonlyMap<string, string>, text: string): string {
  const cut = made.get(text);
  if (cut === undefined) throw new Error(`“${text}”没有裁出字来，不能题字。请再运行一次 npm run build。`);
  return `src:url(data:font/woff2;base64,${readFileSync(cut).toString('base64')})format("woff2")`;
}
