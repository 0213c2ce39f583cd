import { type Archive } from '#domain/record/archive.ts';
import { type Finding, yearOfSubject } from '#domain/record/finding.ts';
import { type CellOrigin, type SheetFault } from '../workbook/sheet.ts';

/** 规则说的话 — every error at the cell that its value came from; elsewhere at the place in the record. */
export function ruleFaults(
  { findings, archive }: { findings: readonly Finding[]; archive: Archive },
  cells: readonly CellOrigin[],
): SheetFault[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const byEntry = Map.groupBy(cells, ({ id }) => id);
  const byPlace = new Map([...archive.origin].map(([entry, { file, path }]) => [`${file} ${path}`, keyOf(entry)]));
  // What is looked for in the files themselves has a file for its subject; of an entry that its schema refuses, the message says which.
  const subjectOf = ({ subject, file, path, message }: Finding): string => {
    if (subject !== file) return subject;
    const placed = byPlace.get(`${file} ${/^\[\d+\]/.exec(path)?.[0] ?? ''}`);
    return placed ?? /^(?:[a-z]\d{4,}|\d{4})(?=[ ：])/.exec(message)?.[0] ?? subject;
  };
  return errors.map((finding) => {
    const origin = originOf({ ...finding, subject: subjectOf(finding) }, byEntry);
    const { file, path, message } = finding;
    const mend = origin ? (origin.path === '' ? '请核对这一行' : '请改这一格') : `改好以后会在 ${file}${path && ` ${path}`}`;
    const { sheet = null, cell: ref = null } = origin ?? {};
    return { sheet, ref, heading: null, is: '差错', found: message, wanted: '符合规则', mend };
  });
}

const keyOf = (entry: { id?: string; year?: number }): string => entry.id ?? String(entry.year ?? '');

/** An id in a message: what two entries do to each other is told of the one, and may come from the other. */
const ID = /(?<![\da-z])[a-z]\d{4,}(?!\d)/g;

function originOf({ subject, path, message }: Finding, byEntry: ReadonlyMap<string, CellOrigin[]>): CellOrigin | undefined {
  const year = yearOfSubject(subject);
  const own = byEntry.get(year === undefined ? subject : String(year));
  if (!own) return message.match(ID)?.flatMap((id) => byEntry.get(id) ?? [])[0];
  const steps = path.replace(/^\[\d+\]\.?/, '');
  const over = own.filter((each) => covers(each.path, steps)).toSorted((a, b) => a.path.length - b.path.length);
  // The nearest, of what the rows of a year make together the last of them; else a part of what is wrong.
  return over.at(-1) ?? own.find((each) => covers(steps, each.path)) ?? own[0];
}

const covers = (whole: string, steps: string): boolean =>
  whole === '' || steps === whole || (steps.startsWith(whole) && /^[.[]/.test(steps.slice(whole.length)));
