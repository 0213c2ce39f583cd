import { z } from 'zod';
import { type Archive } from '../record/archive.ts';
import { fields } from '../record/schema/field.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '../record/kinds.ts';
import { bare } from '../record/schema/walk.ts';

/** 可公开的部分 — of a value of one schema: the items of a list, the public fields of an object; of anything else the whole. */
type Part = { item: Part } | { keys: ReadonlyMap<string, Part> } | undefined;

/** 已读的模式 — for as long as one archive is opened: what may leave the house is asked anew for the next. */
type Parts = Map<z.ZodType, { part: Part }>;

function partOf(schema: z.ZodType, parts: Parts): Part {
  const known = parts.get(schema);
  if (known) return known.part;
  const inner = bare(schema);
  const isOpen = ([, child]: [string, z.ZodType]): boolean => fields.get(child)?.public !== false;
  const keysOf = (shape: Record<string, z.ZodType>) =>
    new Map(
      Object.entries(shape)
        .filter(isOpen)
        .map(([key, child]) => [key, partOf(child, parts)]),
    );
  const part: Part =
    inner instanceof z.ZodArray
      ? { item: partOf(inner.element as z.ZodType, parts) }
      : inner instanceof z.ZodObject
        ? { keys: keysOf(inner.shape) }
        : undefined;
  parts.set(schema, { part });
  return part;
}

/** The fields of a value that may leave the house; what the schema does not know stays. */
function publicPart(part: Part, value: unknown): unknown {
  if (part === undefined || value === null || typeof value !== 'object') return value;
  if ('item' in part) return Array.isArray(value) ? value.map((item) => publicPart(part.item, item)) : value;
  const open: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) if (part.keys.has(key)) open[key] = publicPart(part.keys.get(key), child);
  return open;
}

const openFields = <K extends KindName>({ is, ...entry }: EntryOf<K>, parts: Parts): Omit<EntryOf<K>, 'is'> =>
  publicPart(partOf(kindRow(is).schema, parts), entry) as Omit<EntryOf<K>, 'is'>;

/** 可公开的字段 — an entry as it may leave the house: its public fields, and nothing that the house added. */
export const fieldsOf = <K extends KindName>(entry: EntryOf<K>): Omit<EntryOf<K>, 'is'> => openFields(entry, new Map());

/**
 * 可公开的档案 — the archive that pages, search and files are made from. A field that is not public is
 * taken out here, before anything could print it; the rules have read the whole. The raw files stay behind.
 */
export function publicArchive(archive: Archive): Archive {
  const replaced = new Map<object, object>();
  const parts: Parts = new Map();
  const open = <E extends EntryOf<KindName>>(entry: E): E => {
    let copy = replaced.get(entry);
    if (!copy) {
      const { is, body, slug, format } = entry as E & { body?: string; slug?: string; format?: string };
      copy = { is, ...openFields(entry, parts), ...(is === 'stories' && { body, slug, format }) };
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
