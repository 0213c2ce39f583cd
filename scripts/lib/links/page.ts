import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { childrenOf, isElement, isText } from '../site/html.ts';

/** 看到的页 — its title, and its words, as far as they are letters and numbers. */
export interface LookedPage {
  title: string;
  words: string;
}

/** 网页的字 — by its mark, by what the server says, by what the page says; else whatever it can be read as. */
function decoded(bytes: Buffer, type: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 4096).toString('latin1');
  for (const said of [type, head]) {
    const name = /charset\s*=\s*["']?([\w-]+)/i.exec(said)?.[1]?.toLowerCase();
    // A page of GBK says GB 2312 and holds more than that.
    const text = name && readAs(bytes, /^gb/.test(name) ? 'gb18030' : name);
    if (text) return text;
  }
  return readAs(bytes, 'utf-8') ?? readAs(bytes, 'gb18030') ?? bytes.toString('latin1');
}

/** Nothing where a charset is unknown, or is not that of the bytes. */
function readAs(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** 只比字 — letters and numbers, in one form: what quotes and blanks stand between is the taste of a page. */
export const onlyWords = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** 读一页 — a strange page, however deep it is nested. */
export function lookedPage(bytes: Buffer, type: string): LookedPage {
  const [titles, texts]: [string[], string[]] = [[], []];
  const left: Tree.ChildNode[] = [...parse(decoded(bytes, type)).childNodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node)) texts.push(node.value);
    if (isElement(node) && UNSEEN.has(node.tagName)) continue;
    const children = childrenOf(node);
    if (isElement(node) && node.tagName === 'title')
      titles.push(children.map((child) => (isText(child) ? child.value : '')).join(''));
    for (let index = children.length - 1; index >= 0; index--) left.push(children[index]!);
  }
  return { title: (titles[0] ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200), words: onlyWords(texts.join('')) };
}

/** A page that is there and says that it is not. */
const GONE =
  /^(?:error)?\s*404\b|not found|(?:页面|网页|文章|内容|信息|链接)(?:不存在|已?被?删除|未找到|没有找到|找不到|已下线|走丢|丢失)|(?:找不到|不存在)[^。]{0,8}(?:页面|网页|文章)/iu;

/** 自己说不在 — by its title. */
export const saysGone = ({ title }: LookedPage): boolean => GONE.test(title);
