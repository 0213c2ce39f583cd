import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { DECEASED, type Person } from '#domain/record/entries/person.ts';
import { entryOfSubject } from '#domain/record/derived/history.ts';
import { kindRow } from '#domain/record/kinds.ts';
import { fieldAt } from '#domain/record/schema/field.ts';
import { stepsOf } from '#door/parse.ts';
import { appendChanges, nextChangeId, roleOf } from '../changes/ledger.ts';
import { putAll } from '../disk/put.ts';
import { rewrite } from '../withdraw/carry-out.ts';
import { type Change as Edit } from '../withdraw/changes.ts';
import { takeDown } from '../withdraw/take-down.ts';
import { type Act, type ActFault, type ActName } from './acts.ts';
import { faultsOf } from './judged.ts';
import { valuePlace } from './value-place.ts';

type Edits = { of: object; edits: Edit[] }[];
type Line = Pick<Change, 'kind' | 'entries'> & Partial<Pick<Change, 'field' | 'old' | 'new'>>;

/** 做了什么 — what goes into the files, and what the ledger says of it. */
interface Doing {
  changed: Edits;
  lines: Line[];
}

/**
 * 做这些事 — in a folder that holds the record, one after the other, what is taken down last; the faults of the first
 * that can't be done any more after those before it, by its place.
 */
export function carryOutActs(directory: string, acts: readonly Act[]): { at: number; faults: ActFault[] } | undefined {
  const inOrder = [...acts.entries()].toSorted(([, a], [, b]) => Number(a.is === '撤下') - Number(b.is === '撤下'));
  for (const [at, act] of inOrder) {
    const archive = readArchive(directory);
    const faults = faultsOf(archive, act);
    if (faults.length > 0) return { at, faults };
    const { id = '', reason = '', by = '', date = archive.site.recordDate } = act;
    if (act.is === '撤下') takeDown(archive, directory, { id, reason, by: roleOf(by), date });
    else write(archive, directory, act, DOING[act.is](archive, act));
  }
  return undefined;
}

function write(archive: Archive, directory: string, act: Act, { changed, lines }: Doing): void {
  const texts = new Map<string, string>();
  for (const { of, edits } of changed) {
    const { file = '', path = '' } = archive.origin.get(of) ?? {};
    const placed = edits.map((edit) => ({ ...edit, steps: [...stepsOf(path), ...edit.steps] }));
    texts.set(file, rewrite(file, texts.get(file) ?? readFileSync(join(directory, file), 'utf8'), placed));
  }
  putAll(directory, texts);
  const { reason = '', by = '', sources = [], date } = act;
  const day = act.is === '更正' && date ? date : archive.site.recordDate;
  appendChanges(
    directory,
    lines.map((line, ahead) => ({
      ...{ id: nextChangeId(archive, ahead), date: day, ...line, reason },
      ...(sources.length > 0 && { sources: [...sources] }),
      by: roleOf(by),
    })),
  );
}

/** What writes a text writes a list or an object as well. */
const edit = (steps: Edit['steps'], value: unknown): Edit => ({ steps, text: value as string });

/** Judged before; what went meanwhile, with another's takedown, is said to be gone. */
function standing<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`记录里没有 ${id}，没有改动。请核对编号，再做一次。`);
  return found;
}

const DOING: Record<Exclude<ActName, '撤下'>, (archive: Archive, act: Act) => Doing> = {
  更正: (archive, { id = '', field = '', from, to = '' }) => {
    const entry = standing(entryOfSubject(archive, id), id);
    const { steps, value } = standing(valuePlace(entry, field), `${id} ${field}`);
    const kind = from === undefined ? '补充' : '更正';
    const line: Line = { kind, entries: [id], field, ...(from !== undefined && { old: from }), new: to };
    const now = typedFor(fieldAt(kindRow(entry.is).schema, field), value, to);
    return { changed: [{ of: entry, edits: [edit(steps, now)] }], lines: [line] };
  },
  撤销: (archive, { id = '', document, date, body }) => {
    const edits = [edit(['status'], '已撤销'), edit(['revocation'], { document, date, body })];
    return { changed: [{ of: standing(entryOfSubject(archive, id), id), edits }], lines: [{ kind: '撤销', entries: [id] }] };
  },
  已故: (archive, { id = '', sources = [] }) => {
    const held = (archive.honoursOf.get(id) ?? []).filter(({ status }) => status === '有效');
    const person = standing(archive.by.people.get(id), id);
    return {
      changed: [
        ...held.map((honour) => ({ of: honour, edits: [edit(['status'], '已故')] })),
        { of: person, edits: [edit(['sources'], supporting(person, sources))] },
      ],
      lines: held.map((honour) => ({ kind: '更正', entries: [honour.id], field: 'status', old: '有效', new: '已故' })),
    };
  },
};

/** A number stays a number; what no text can be is read as the value that it writes. */
function typedFor(schema: ReturnType<typeof fieldAt>, before: unknown, to: string): unknown {
  if (typeof before === 'number' && Number.isFinite(Number(to))) return Number(to);
  if (!schema || schema.safeParse(to).success) return to;
  try {
    const value: unknown = JSON.parse(to);
    return schema.safeParse(value).success ? value : to;
  } catch {
    return to;
  }
}

/** The sources of a person, these among them, each with what it supports. */
function supporting({ sources }: Person, added: readonly string[]): Person['sources'] {
  const known = new Set(sources.map(({ source }) => source));
  return [
    ...sources.map(({ source, supports }) => ({
      source,
      supports: added.includes(source) && !supports.includes(DECEASED) ? `${supports}；${DECEASED}` : supports,
    })),
    ...added.filter((source) => !known.has(source)).map((source) => ({ source, supports: DECEASED })),
  ];
}
