import { type SheetFault } from '../../workbook/sheet.ts';

/** 疑问 — what is wrong with one cell, without its place. */
export type Doubt = Pick<SheetFault, 'is' | 'found' | 'wanted' | 'mend'>;

/** 读得 — a value that is certain, with what a clerk is told of how it was read; or a doubt. */
export type Read<T> = { value: T; said?: string } | { doubt: Doubt };

/** 询问 — what the clerk has to decide. */
export const ask = (found: string, wanted: string, mend: string): { doubt: Doubt } => ({
  doubt: { is: '询问', found, wanted, mend },
});

/** 差错 — what cannot stand. */
export const wrong = (found: string, wanted: string, mend: string): { doubt: Doubt } => ({
  doubt: { is: '差错', found, wanted, mend },
});
