import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { childrenOf, type Element, type HtmlPage, isElement, isNamed, isText, readPage } from '../../site/html.ts';
import { KINDS } from '#domain/record/kinds.ts';
import { paths } from '#domain/values/paths.ts';
import { filesOf } from '../../site/files.ts';
import { pageKindOf } from './page-kind.ts';
import { MODES } from '../../site/modes.ts';
import { meanParts, type Parts, bytesByPart } from './parts.ts';

/** 一类页面的分量 — bytes of a page over the bytes of its bare text, both as Brotli packs them at its best. */
export interface TypeWeight {
  /** 地址的样子 — as `pageKindOf` says; of profiles also whether they tell a story. */
  type: string;
  pages: number;
  median: Ratio;
  worst: Ratio;
  /** 字节花在哪里 — of the pages that tell a story, on the average. */
  parts?: Parts;
}
interface Ratio {
  ratio: number;
  html: number;
  text: number;
}

/** 有故事的人物页 — the bar is set for them. */
export const STORY_TYPE = `${paths.person('{id}')}（有故事）`;

/** 几类页面的名称 — of those that many read; the others are told by their address. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  '/': '首页',
  [paths.directory()]: '人物名录',
  [paths.person('{id}')]: '人物，只有名单和事实',
  [STORY_TYPE]: '人物，有故事',
  [pageKindOf(paths.roll(2018))]: '年度名单',
  [`${KINDS.events.column.path}{id}/`]: '活动',
  [`${KINDS.studios.column.path}{id}/`]: '工作室',
  [paths.panelsOf('{id}')]: '展板',
  [pageKindOf(paths.lesson('q0001'))]: '课',
  [paths.embed('{id}')]: '嵌入的卡片',
  [paths.stories()]: '故事',
  [paths.rules]: '规则',
  [paths.search]: '检索',
};

/** 没有文字的 — what stands in them is read by no reader. */
const SILENT = new Set(['script', 'style', 'template', 'svg']);
const saidIn = (node: Parameters<typeof childrenOf>[0]): string => {
  if (isText(node)) return node.value;
  return isElement(node) && SILENT.has(node.tagName) ? '' : childrenOf(node).map(saidIn).join('');
};

/** 光文字 — all that a reader reads on the page, from the first word of its head to the last of its foot, without a tag. */
export const bareText = (body: Element): string =>
  saidIn(body)
    .replace(/[ \t\n]+/g, ' ')
    .trim();

const packed = (text: string): number => brotliCompressSync(text).length;

const tells = (page: HtmlPage): boolean =>
  page.elements.some((element) => element.attrs.some(({ name, value }) => name === 'id' && value === 'story'));

/** 一页的分量 — nothing of a page that only leads on. */
export function pageWeight(source: string): (Ratio & { story: boolean }) | undefined {
  const page = readPage(source);
  const body = page.elements.find((element) => isNamed(element, 'body'));
  if (!body || page.elements.some(({ attrs }) => attrs.some(({ value }) => value === 'refresh'))) return undefined;
  const [html, text] = [packed(source), packed(bareText(body))];
  return { ratio: Math.round((html / text) * 100) / 100, html, text, story: tells(page) };
}

/** 每类最多称这么多页. */
const MOST = 200;

/** 均匀地取 — so many over the whole list: the same list, the same ones. */
export const evenly = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);

/** 各类页面的分量 — of the plain pages; other modes of reading weigh the same. */
export function weighTypes(site: string): TypeWeight[] {
  const pages = filesOf(site).filter((file) => file.endsWith('.html') && !MODES.some((mode) => file.startsWith(`${mode}/`)));
  const kinds = Map.groupBy(pages, (file) => pageKindOf(`/${file.replace(/(?<=^|\/)index\.html$/, '')}`));
  return [...kinds]
    .flatMap(([kind, files]) => {
      const weighed = evenly(files, MOST).flatMap((file) => {
        const source = readFileSync(join(site, file), 'utf8');
        const weight = pageWeight(source);
        return weight ? [{ ...weight, source }] : [];
      });
      const told = Map.groupBy(weighed, ({ story }) => (story ? `${kind}（有故事）` : kind));
      return [...told].map(([type, weights]): TypeWeight => {
        const rising = weights
          .map(({ ratio, html, text }) => ({ ratio, html, text }))
          .toSorted((a, b) => a.ratio - b.ratio || a.html - b.html);
        return {
          type,
          pages: told.size > 1 ? weights.length : files.length,
          median: rising[Math.floor(rising.length / 2)]!,
          worst: rising.at(-1)!,
          ...(type === STORY_TYPE && { parts: meanParts(weights.map(({ source }) => bytesByPart(source))) }),
        };
      });
    })
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
}
