import { type Finding } from '#domain/record/finding.ts';
import { type Mismatch } from './manifest.ts';

/** 核对的文字 — one line a file, all of them, and how many. */
export const mismatchText = (mismatches: readonly Mismatch[]): string =>
  mismatches.map(({ file, message }) => `  【不符】${file}　${message}`).join('\n');

/** 机器可读的核对结果 — in the shape of `check --json`. */
export const mismatchReport = (
  mismatches: readonly Mismatch[],
): { summary: Record<'errors' | 'warnings' | 'explained', number>; findings: Partial<Finding>[] } => ({
  summary: { errors: mismatches.length, warnings: 0, explained: 0 },
  findings: mismatches.map(({ file, kind, message }) => ({
    ...{ rule: `keeping/${kind}`, article: '核对', severity: 'error' },
    ...{ file, path: '', sheet: null, cell: null, message },
  })),
});
