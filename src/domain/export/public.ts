import { z } from 'zod';
import { type Archive } from '../record/archive.ts';
import { fields } from '../record/schema/field.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '../record/kinds.ts';
import { bare } from '../record/schema/walk.ts';

/** The fields of a value that may leave the house, by its schema; what the schema does not know stays. */
function publicPart(schema: z.ZodType, value: unknown): unknown {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => publicPart(inner.element as z.ZodType, item));
  }
  if (!(inner instanceof z.ZodObject) || value === null || typeof value !== 'object') return value;
  const shape = inner.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => shape[key] && fields.get(shape[key])?.public !== false)
      .map(([key, child]) => [key, publicPart(shape[key]!, child)]),
  );
}

/** 可公开的字段 — an entry as it may leave the house: its public fields, and nothing that the house added. */
export const fieldsOf = <K extends KindName>({ is, ...entry }: EntryOf<K>): Omit<EntryOf<K>, 'is'> =>
  publicPart(kindRow(is).schema, entry) as Omit<EntryOf<K>, 'is'>;

/**
 * 可公开的档案 — the archive that pages, search and files are made from. A field that is not public is
 * taken out here, before anything could print it; the rules have read the whole. The raw files stay behind.
 */
export function publicArchive(archive: Archive): Archive {
  const replaced = new Map<object, object>();
  const open = <E extends EntryOf<KindName>>(entry: E): E => {
    let copy = replaced.get(entry);
    if (!copy) {
      const { is, body, slug, format } = entry as E & { body?: string; slug?: string; format?: string };
      copy = { is, ...fieldsOf(entry), ...(is === 'stories' && { body, slug, format }) };
      replaced.set(entry, copy);
    }
    return copy as E;
  };
  const map = <V, R>(values: Map<V, EntryOf<KindName>[]>): R =>
    new Map([...values].map(([key, entries]) => [key, entries.map(open)])) as R;
  const lists = KIND_NAMES.filter((kind) => kind !== 'site').map((kind) => [
    kind,
    (archive[kind] as EntryOf<KindName>[]).map(open),
  ]);
  const by = KIND_NAMES.map((kind) => [
    kind,
    new Map([...(archive.by[kind] as Map<string, EntryOf<KindName>>)].map(([key, entry]) => [key, open(entry)])),
  ]);
  return {
    ...archive,
    ...(Object.fromEntries(lists) as object),
    site: open(archive.site),
    activities: archive.activities.map(open),
    prose: archive.prose.map(([entry, body]): Archive['prose'][number] => {
      const copy = open(entry);
      return [copy, entry === (body as object) ? (copy as unknown as typeof body) : body];
    }),
    by: Object.fromEntries(by) as Archive['by'],
    honoursOf: map(archive.honoursOf),
    honoursIn: map(archive.honoursIn),
    sightingsOf: map(archive.sightingsOf),
    origin: new Map(
      [...archive.origin].flatMap(([entry, origin]) => {
        const copy = replaced.get(entry);
        return copy ? [[copy, origin]] : [];
      }),
    ),
    files: [],
    faults: [],
  };
}
