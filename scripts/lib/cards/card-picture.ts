import { PALETTE } from '#domain/views/drawings/palette.ts';
import { type CardShape } from '#domain/values/paths.ts';
import { type Card } from '#domain/views/drawings/card.ts';
import { type Trade } from '../cores/on-cores.ts';
import { painted } from '../painting/painted.ts';
import { type CardSheet } from './card-sheet.ts';
import { squareCard } from './card-square.ts';
import { wideCard } from './card-wide.ts';

/** 一张分享图 — all that it is drawn from. */
interface CardOrder {
  card: Card;
  shape: CardShape;
  site: string;
}

/** 画分享图 — in one of its two shapes. */
export const drawCard = (card: Card, shape: CardShape, site: string): CardSheet =>
  (shape === 'wide' ? wideCard : squareCard)(card, site);

/** 分享图的画法 — on whichever core. */
export const CARD_TRADE: Trade<CardOrder, Uint8Array> = {
  module: new URL(import.meta.url),
  name: 'cardPicture',
  work: cardPicture,
};

export function cardPicture({ card, shape, site }: CardOrder): Promise<Uint8Array> {
  const { marks, width, height } = drawCard(card, shape, site);
  return painted(marks, width, height, PALETTE.paper);
}
