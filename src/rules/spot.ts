import { type Archive } from '#domain/record/archive.ts';
import { editionSubject } from '#domain/record/finding.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { type Pick, type Place, walk } from '#domain/record/walk.ts';
import { type Rule, type Spot } from './rule.ts';

type Span = NonNullable<Rule['editions']>;

/** 位置 — a breach at a place of an entry. */
export function at(archive: Archive, entry: object, path: string, message: string): Spot {
  const origin = archive.origin.get(entry) ?? { file: '', path: '' };
  const joined = origin.path && path && !path.startsWith('[') ? `${origin.path}.${path}` : origin.path + path;
  const { value, sources } = standing(entry, path);
  return { file: origin.file, path: joined, within: path, message, subject: subjectOf(entry), value, sources };
}

/** 收录的数 — a breach by how many entries are recorded, which no single field of the edition holds. */
export const counted = (archive: Archive, edition: object, number: number, message: string): Spot => ({
  ...at(archive, edition, 'counts', message),
  value: String(number),
});

/** 相符 — a comparison that holds, `50 名 ≤ 50 名`; `of` is whom it speaks for, if not the entry itself. */
export const holds = (archive: Archive, entry: object, path: string, message: string, of = entry): Spot => ({
  ...at(archive, entry, path, message),
  is: '相符',
  subject: subjectOf(of),
});

/** 缺 — a part of what the rule asks that could not be compared, beside another that could. */
export const lacking = (archive: Archive, entry: object, path: string, message: string): Spot => ({
  ...at(archive, entry, path, message),
  is: '缺',
});

function subjectOf(entry: object): string {
  const { id, year } = entry as { id?: string; year?: number };
  return id ?? (year === undefined ? '' : editionSubject(year));
}

/** 该处的值 — text of what stands at a path, and the sources nearest above it. */
function standing(entry: object, path: string): { value: string; sources: readonly string[] } {
  let value: unknown = entry;
  let sources: unknown = (entry as { sources?: unknown }).sources;
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    value = (value as Record<string, unknown> | undefined)?.[step];
    sources = (value as { sources?: unknown } | undefined)?.sources ?? sources;
  }
  const ids = Array.isArray(sources) ? sources.filter((each): each is string => typeof each === 'string') : [];
  return { value: value === entry ? '' : textOf(value), sources: ids };
}

const textOf = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** 每届至少一项 — what of an edition is recorded; nothing recorded is unknown, never a breach. */
export function* onceAnEdition(
  archive: Archive,
  span: Span,
  what: string,
  entries: readonly { edition?: number | undefined; title: string }[],
): Generator<Spot> {
  const byYear = Map.groupBy(entries, ({ edition }) => edition);
  for (const edition of governed(archive, span)) {
    const [first, ...others] = byYear.get(edition.year) ?? [];
    if (!first) continue;
    const message = `${what}收录 ${others.length + 1} 项 ≥ 1 项：${first.title}${others.length > 0 ? '等' : ''}`;
    yield holds(archive, first, 'edition', message, edition);
  }
}

/** 全部条目里的某一类值 — every place of that shape or note, whatever the kind: no field is left out by hand. */
export function* everywhere(archive: Archive, pick: Pick): Generator<Place & { entry: EntryOf<KindName> }> {
  for (const kind of KIND_NAMES) {
    const entries: EntryOf<KindName>[] = kind === 'site' ? [archive.site] : archive[kind];
    for (const entry of entries) for (const place of walk(kindRow(kind).schema, entry, pick)) yield { ...place, entry };
  }
}

/** 适用的年度 — the editions that a rule governs. */
export const governed = (archive: Archive, { from = -Infinity, to = Infinity }: Span = {}) =>
  archive.editions.filter(({ year }) => year >= from && year <= to);
