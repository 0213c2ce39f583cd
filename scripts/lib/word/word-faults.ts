import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { type SheetFault } from '../workbook/sheet.ts';

/** 几个字 — the beginning of what was found, so that a clerk finds it; what is private is not spread by a report. */
export function glimpse(words: string, most = 24): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain === '') return '';
  if (findPrivate(plain).length > 0) return '（有个人信息，不照印）';
  const signs = Array.from(plain);
  return `“${signs.slice(0, most).join('')}${signs.length > most ? '……' : ''}”`;
}

/** Where a paragraph is asked for; what belongs to the whole document stands in none. */
const placeText = (at: number | undefined): string | null => (at === undefined || at === 0 ? null : `第 ${at} 段`);

interface Said {
  found: string;
  wanted: string;
  mend: string;
}

/** 差错 — at a paragraph of the document, blank ones not counted. */
export const wrongAt = (at: number | undefined, said: Said): SheetFault => ({
  ...{ sheet: null, ref: placeText(at), heading: null, is: '差错' as const },
  ...said,
});

/** 询问 — what the clerk alone knows. */
export const askedAt = (at: number | undefined, said: Said): SheetFault => ({ ...wrongAt(at, said), is: '询问' });
