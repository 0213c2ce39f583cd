import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type CardShape, fileAt, paths } from '#domain/values/paths.ts';
import { CARD, type Card, cardsOf, type PageLabels } from '#domain/views/drawings/card.ts';
import { attribute, headOf, readPage } from '../site/html.ts';
import { type Prepared } from './assets.ts';
import { openCache } from './cache.ts';
import { squareCard } from './card-square.ts';
import { wideCard } from './card-wide.ts';
import { painted, RECIPE } from '../painting/painted.ts';

const STORE = '.cache/cards';
export const SHAPES = Object.keys(CARD) as CardShape[];

/** 画分享图 — in one of its two shapes. */
export const drawCard = (card: Card, shape: CardShape, site: string) => (shape === 'wide' ? wideCard : squareCard)(card, site);

/** 页头的标签 — of the whole page: where its head ends is for a parser to say, since a title may hold `</head>`. */
function labelsOf(html: string): PageLabels & { images: string[] } {
  const head = headOf(readPage(html));
  const said = (property: string): string[] =>
    head.flatMap((element) => (attribute(element, 'property') === property ? (attribute(element, 'content') ?? []) : []));
  const [[title], [description]] = [said('og:title'), said('og:description')];
  if (title === undefined || description === undefined)
    throw new Error('页面没有写明 og:title、og:description，画不成分享图。请让它套用 Page.astro。');
  return { title, description, images: said('og:image') };
}

/** 本页的地址 — of a file of the site. */
const pathOf = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;

/**
 * 全部分享图 — two a page, from what the finished page says of itself, so that none can be without; kept by the hash
 * of the drawing, so that only changed ones cost time. A page that leads on shows the cards of the page it leads to
 * and needs none.
 */
export async function prepareCards(site: string, pages: readonly string[], archive: Archive): Promise<Prepared[]> {
  const store = openCache(STORE, RECIPE);
  const cardOf = cardsOf(archive);
  const files: Prepared[] = [];
  const page = async (file: string): Promise<void> => {
    const path = pathOf(file);
    const labels = labelsOf(readFileSync(join(site, file), 'utf8'));
    if (!labels.images.some((image) => image.endsWith(paths.card('wide', path)))) return;
    const card = cardOf(path, labels);
    for (const shape of SHAPES) {
      const { marks, width, height } = drawCard(card, shape, archive.site.name);
      const draw = async (to: string) => writeFileSync(to, await painted(marks, width, height, PALETTE.paper));
      files.push({ from: await store.keep(JSON.stringify(marks), 'png', draw), to: fileAt(paths.card(shape, path)) });
    }
  };
  for (const file of pages) await page(file);
  return files.sort((a, b) => (a.to < b.to ? -1 : 1));
}
