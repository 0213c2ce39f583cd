import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { type CardShape, fileAt, paths } from '#domain/values/paths.ts';
import { CARD, cardsOf, type PageLabels } from '#domain/views/drawings/card.ts';
import { attribute, headOf, readHead } from '../site/html.ts';
import { type Prepared } from '../assets/assets.ts';
import { openCache } from '../assets/cache.ts';
import { CARD_TRADE } from './card-picture.ts';
import { keepAll } from '../assets/keep-all.ts';
import { sheetRecipe } from '../assets/sheet-recipe.ts';

const STORE = '.cache/cards';
export const SHAPES = Object.keys(CARD) as CardShape[];

/** 页头的标签 — of the whole page: where its head ends is for a parser to say, since a title may hold `</head>`. */
function labelsOf(html: string): PageLabels & { images: string[] } {
  const head = headOf(readHead(html));
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
 * 全部分享图 — two a page, from what the finished page says of itself, so that none can be without; kept by what they are
 * drawn from, so that only changed ones cost time. A page that leads on shows the cards of the page it leads to
 * and needs none.
 */
export async function prepareCards(site: string, pages: readonly string[], archive: Archive): Promise<Prepared[]> {
  const cardOf = cardsOf(archive);
  const wanted = pages.flatMap((file) => {
    const path = pathOf(file);
    const labels = labelsOf(readFileSync(join(site, file), 'utf8'));
    if (!labels.images.some((image) => image.endsWith(paths.card('wide', path)))) return [];
    const card = cardOf(path, labels);
    return SHAPES.map((shape) => {
      const job = { card, shape, site: archive.site.name };
      return { to: fileAt(paths.card(shape, path)), key: JSON.stringify(job), job };
    });
  });
  const made = await keepAll(openCache(STORE, sheetRecipe()), 'png', CARD_TRADE, wanted);
  return wanted.map(({ to }, place) => ({ from: made[place]!, to })).sort((a, b) => (a.to < b.to ? -1 : 1));
}
