import { type Archive } from '#domain/record/archive.ts';
import { boundsOf } from '#domain/record/entries/honour.ts';
import { type Grant, type Studio } from '#domain/record/entries/studio.ts';
import { editionSubject } from '#domain/record/finding.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { fittingFields } from '#domain/record/schema/fitting.ts';
import { type Pick, type Place, walk } from '#domain/record/schema/walk.ts';
import { TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { type Rule, type Spot } from './rule.ts';

type Span = NonNullable<Rule['editions']>;

/** 位置 — a breach at a place of an entry, with what stands there. */
export function at(archive: Archive, entry: object, path: string, message: string): Spot {
  return {
    ...placed(archive, entry, path, message),
    within: path,
    value: path === '' ? '' : textOf(stepsTo(entry, path).at(-1)),
  };
}

/** 收录的数 — a breach by how many entries are recorded, which no single field of the edition holds. */
export const counted = (archive: Archive, edition: object, number: number, message: string): Spot => ({
  ...at(archive, edition, 'counts', message),
  value: String(number),
});

/** 相符 — a comparison that holds, `50 名 ≤ 50 名`; `of` is whom it speaks for, if not the entry itself. */
export const holds = (archive: Archive, entry: object, path: string, message: string, of = entry): Spot => ({
  ...placed(archive, entry, path, message),
  is: '相符',
  subject: subjectOf(of),
  sources: sourcesAt(entry, path),
});

/** 缺 — a part of what the rule asks that could not be compared, beside another that could. */
export const lacking = (archive: Archive, entry: object, path: string, message: string): Spot => ({
  ...placed(archive, entry, path, message),
  is: '缺',
});

/** 提醒 — a breach that rests on a bound, not on a recorded value. */
export const warned = (spot: Spot): Spot => ({ ...spot, warns: true });

function placed(archive: Archive, entry: object, path: string, message: string): Spot {
  const origin = archive.origin.get(entry) ?? { file: '', path: '' };
  const joined = origin.path && path && !path.startsWith('[') ? `${origin.path}.${path}` : origin.path + path;
  return { file: origin.file, path: joined, message, subject: subjectOf(entry) };
}

function subjectOf(entry: object): string {
  const { id, year } = entry as { id?: unknown; year?: unknown };
  return typeof id === 'string' ? id : typeof year === 'number' ? editionSubject(year) : '';
}

/** 一路所见 — the entry, then what stands at each step of a path. */
const stepsTo = (entry: object, path: string): unknown[] =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown[]>(
    (seen, step) => [...seen, (seen.at(-1) as Record<string, unknown> | undefined)?.[step]],
    [entry],
  );

/** 来源 — nearest above a value. */
function sourcesAt(entry: object, path: string): string[] {
  const lists = stepsTo(entry, path).map((value) => (value as { sources?: unknown } | undefined)?.sources);
  const nearest = lists.findLast((list) => Array.isArray(list)) ?? [];
  return (nearest as unknown[]).filter((each) => typeof each === 'string');
}

/** A list that is too long to be copied into the ledger is told by its length. */
const LONGEST = 60;
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return Array.isArray(value) && text.length > LONGEST ? `${value.length} 项` : text;
}

/** 全部条目里的某一类值 — every place of that shape or note, whatever the kind: no field is left out by hand. */
export function* everywhere(archive: Archive, pick: Pick): Generator<Place & { entry: EntryOf<KindName> }> {
  for (const kind of KIND_NAMES) {
    const entries: EntryOf<KindName>[] = kind === 'site' ? [archive.site] : archive[kind];
    for (const entry of entries) for (const place of walk(kindRow(kind).schema, entry, pick)) yield { ...place, entry };
  }
  // Of an entry that was refused, what is right in itself.
  for (const { kind, entry } of archive.refused) {
    for (const place of walk(kindRow(kind).schema, entry, pick))
      if (place.schema.safeParse(place.value).success) {
        const holder = fittingFields(kindRow(kind).schema, place.path, place.holder);
        yield { ...place, holder, entry: entry as EntryOf<KindName> };
      }
  }
}

/** 适用的年度 — the editions that a rule governs. */
export const governed = (archive: Archive, { from = -Infinity, to = Infinity }: Span = {}) =>
  archive.editions.filter(({ year }) => year >= from && year <= to);

/** 受办法管的资助 — each with its place in the list; nothing of the 意见 and the 办法 is held against the edition of 2017. */
export const grantsOf = (archive: Archive, { grants = [] }: Studio): [number, Grant][] =>
  [...grants.entries()].filter(([, { honour: id }]) => {
    const honour = archive.by.honours.get(id);
    const latest = honour && (honour.edition ?? boundsOf(honour).to);
    return latest === undefined || latest >= TWO_LEVEL_FROM;
  });
