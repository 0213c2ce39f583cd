import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding } from '#domain/record/finding.ts';
import { countOf, faultList } from '../marking/fault-list.ts';
import { markedBook } from '../marking/marked-book.ts';
import { type Inspection } from '../terminal/inspect.ts';
import { type SheetFault } from '../workbook/sheet.ts';

/** 所在的话 — a cell, or a paragraph of a document, which says so itself. */
export const placeName = (ref: string): string => (ref.startsWith('第') ? ref : `${ref} 格`);

/** 一处的话 — sheet, cell, heading; what was found, wanted, how to mend it. */
const lineOf = ({ sheet, ref, heading, is, found, wanted, mend }: SheetFault): string => {
  const place = [sheet && `工作表“${sheet}”`, ref && placeName(ref), heading && `“${heading}”`].filter(Boolean).join('，');
  return `【${is}】${place}${place && '：'}${found.replace(/。$/, '')}；应为${wanted}。${mend}`.replace(
    /([。？！])?$/,
    (end) => end || '。',
  );
};

/** 差错的文字 — all at once, as a clerk reads them. */
export const faultsText = (faults: readonly SheetFault[]): string =>
  [...faults.map(lineOf), '', `${countOf(faults)}。`].join('\n');

/** 机器可读的结果 — in the shape of `check --json`; whatever stops the import counts as an error. */
export const reportOf = (
  { summary }: Pick<Inspection, 'summary'>,
  faults: readonly SheetFault[],
): { summary: Inspection['summary']; findings: Partial<Finding>[] } => ({
  summary: { ...summary, errors: faults.length },
  findings: faults.map((fault) => ({
    ...{ rule: fault.is === '询问' ? 'import/question' : 'import/fault', article: '导入', severity: 'error' },
    ...{ file: '', path: '', sheet: fault.sheet, cell: fault.ref, message: lineOf(fault) },
  })),
});

/** 标好的文件 — the clerk's own workbook with its faults marked, or, with the reason, the list alone where it can't be. */
export async function markedFile(
  name: string,
  bytes: Uint8Array,
  faults: readonly SheetFault[],
): Promise<{ file: Uint8Array; refused?: string }> {
  const book = /\.xlsx$/i.test(name) ? markedBook(bytes, faults) : { refused: '这种文件标不了' };
  return 'refused' in book ? { ...book, file: await faultList(faults) } : { file: book };
}

/** 标好给回 — written beside; says which of the two it is. The original stays. */
export async function writeMarked(out: string, path: string, faults: readonly SheetFault[]): Promise<string> {
  const { file, refused } = await markedFile(path, readFileSync(path), faults);
  writeFileSync(out, file, { flag: 'wx' });
  return refused ? `${refused}，只写了问题清单：${out}。` : `已标好，另存为 ${out}；原来的文件没有动。`;
}
