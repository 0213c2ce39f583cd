import { type RawFile } from './archive.ts';
import { isAsset } from './entries/asset.ts';
import { CARRIER, carriersIn } from './entries/story.ts';
import { type Fault, pathText } from './fault.ts';
import { type KindName, kindOfFile, kindRow } from './kinds.ts';

/** 一条原文 — an entry as it is written, and where. */
interface Written {
  file: string;
  path: string;
  kind: KindName;
  value: Record<string, unknown>;
  body?: string | undefined;
}

const ID = /^[a-z]\d{4,}$/;
const record = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

function* writtenIn(files: readonly RawFile[]): Generator<Written> {
  for (const { file, value, body } of files) {
    const kind = isAsset(file) ? undefined : kindOfFile(file);
    if (!kind) continue;
    if (!Array.isArray(value)) yield { file, path: '', kind, value: record(value), body };
    else for (const [index, each] of value.entries()) yield { file, path: pathText([index]), kind, value: record(each) };
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) yield* stringsIn(each);
}

/** 指到哪里 — every id in an entry, carriers of its prose too: `e2026` is an edition. */
const pointsAt = ({ value, body = '' }: Written): string[] => {
  const strings = [...stringsIn(value)];
  return [...strings.filter((each) => ID.test(each)), ...[...strings, body].flatMap((each) => carriersIn(each))];
};

/** 到某一天还不能公布的年度 — whose day is later. */
export const heldBack = (editions: readonly { year?: unknown; embargo?: unknown }[], day: string): number[] =>
  editions.flatMap(({ year, embargo }) =>
    typeof year === 'number' && typeof embargo === 'string' && embargo > day ? [year] : [],
  );

/** 可以公布的原文 — and what would tell of the rest. */
export interface Disclosed {
  files: RawFile[];
  faults: Fault[];
}

/**
 * 解禁 — the record as it may be known on a day, before anything is made of it: without the editions whose day has not
 * come, their namings and activities, the people known by these alone, their stories and pictures, and what is registered
 * for them alone. What is left and speaks of them all the same is a fault: nothing goes out until it is mended.
 */
export function disclosedOn(files: readonly RawFile[], day: string): Disclosed {
  const all = [...writtenIn(files)];
  const years = new Set(
    heldBack(
      all.filter(({ kind }) => kind === 'editions').map(({ value }) => value),
      day,
    ),
  );
  if (years.size === 0) return { files: [...files], faults: [] };
  const hidden = new Set(
    all.filter(({ kind, value }) => years.has((kind === 'editions' ? value['year'] : value['edition']) as number)),
  );
  const honours = Map.groupBy(
    all.filter(({ kind }) => kind === 'honours'),
    ({ value }) => value['person'],
  );
  const isUnknown = (person: unknown): boolean => honours.get(person)?.every((honour) => hidden.has(honour)) ?? false;
  for (const each of all)
    if (isUnknown(each.kind === 'people' ? each.value['id'] : each.kind === 'stories' ? each.value['person'] : undefined))
      hidden.add(each);
  hideRegistered(all, hidden);
  const ids = new Set([...hidden].flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : [])));
  const kept = cut(files, hidden, ids);
  return { files: kept, faults: leaksIn(kept, hidden, ids, years) };
}

/** What stands in a register for hidden entries alone is hidden with them, and what that points at in its turn. */
function hideRegistered(all: readonly Written[], hidden: Set<Written>): void {
  const registered = new Map(all.flatMap((each) => (kindRow(each.kind).register ? [[each.value['id'], each] as const] : [])));
  const users = new Map<unknown, Written[]>();
  const { attached = [], own = [] } = Object.groupBy(all, ({ kind }) => (kindRow(kind).of === undefined ? 'own' : 'attached'));
  for (const each of own)
    for (const id of new Set(pointsAt(each)))
      if (registered.has(id) && id !== each.value['id']) users.set(id, [...(users.get(id) ?? []), each]);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const [id, each] of registered) if (users.get(id)?.every((user) => hidden.has(user))) hidden.add(each);
  }
  const ids = new Set([...hidden].map(({ value }) => value['id']));
  for (const each of attached) if (ids.has(each.value[kindRow(each.kind).of!])) hidden.add(each);
}

/** The files without what is hidden; the ledgers lose its ids, and the folders of its entries go. */
function cut(files: readonly RawFile[], hidden: ReadonlySet<Written>, ids: ReadonlySet<string>): RawFile[] {
  const gone = new Set([...hidden].map(({ file, path }) => `${file}\n${path}`));
  const pictures = new Set([...hidden].flatMap(({ value }) => [...stringsIn(value['photograph'])]));
  return files.flatMap((raw): RawFile[] => {
    const { file, value } = raw;
    if (isAsset(file)) return pictures.has(file) || ids.has(file.split('/')[1] ?? '') ? [] : [raw];
    if (!Array.isArray(value)) return gone.has(`${file}\n`) ? [] : [raw];
    const left = value.filter((_, index) => !gone.has(`${file}\n${pathText([index])}`));
    return [{ ...raw, value: left.flatMap((each) => ledgerLine(kindOfFile(file), each, ids)) }];
  });
}

/** A line of what was issued or changed: its ids that may be told; nothing if there is none. */
function ledgerLine(kind: KindName | undefined, each: unknown, ids: ReadonlySet<string>): unknown[] {
  const { id, entries } = record(each);
  if (kind === 'issued') return ids.has(String(id)) ? [] : [each];
  if (kind !== 'changes' || !Array.isArray(entries)) return [each];
  const left = entries.filter((entry) => !ids.has(String(entry)));
  return left.length > 0 ? [left.length === entries.length ? each : { ...record(each), entries: left }] : [];
}

/** 泄露 — entries left that point at what is hidden, name a person who is, or tell of the year. */
function leaksIn(
  kept: readonly RawFile[],
  hidden: ReadonlySet<Written>,
  ids: ReadonlySet<string>,
  years: ReadonlySet<number>,
): Fault[] {
  const named = [...hidden].flatMap(({ kind, value }) =>
    kind === 'people' ? [value['name'], ...stringsIn(value['aliases'])].map(String) : [],
  );
  // Who was named before as well stays, with all that is told of them but this.
  const again = new Set([...hidden].flatMap(({ kind, value }) => (kind === 'honours' ? [value['person']] : [])));
  return [...writtenIn(kept)].flatMap((each): Fault[] => {
    const points = pointsAt(each).filter((id) => ids.has(id) || [...years].some((year) => id === `e${year}`));
    const text = [...stringsIn(each.value), each.body ?? ''].join('\n').replace(CARRIER, '');
    const whose = each.kind === 'people' ? each.value['id'] : each.kind === 'stories' ? each.value['person'] : undefined;
    const told = again.has(whose) ? [...years].map((year) => `${year}年`) : [];
    const found = [...points, ...[...named, ...told].filter((word) => text.includes(word))];
    if (found.length === 0) return [];
    return [
      {
        file: each.file,
        path: each.path,
        message: `提到了还没有解禁的“${[...new Set(found)].join('”“')}”。请在解禁以前删去，或改写成不提它的话；解禁日期写在 editions 里（embargo）。`,
        broken: true,
      },
    ];
  });
}
