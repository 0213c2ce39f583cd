import { type StoryMeta } from '#domain/record/entries/story.ts';
import { type PersonEntry } from '#domain/views/honours/entry.ts';
import { type Drawing, deedDrawing } from './drawing.ts';

/** 小图 — what stands in the place of a picture: the number of the deed, else the plate of the trade, else nothing. */
export type SheetPicture = { is: 'drawing'; drawing: Drawing } | { is: 'plate'; plate: string; trade: string };

/** 选图 — the trade is that of the latest naming whose trade is known and has a plate. */
export function sheetPicture({ person, entries }: PersonEntry, story?: StoryMeta): SheetPicture | undefined {
  const drawing = story && deedDrawing(person, story);
  if (drawing) return { is: 'drawing', drawing };
  const { plate, trade } = entries.findLast((entry) => entry.plate) ?? {};
  return plate && trade ? { is: 'plate', plate, trade } : undefined;
}
