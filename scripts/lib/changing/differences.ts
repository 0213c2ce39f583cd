import { type Archive, calledOf } from '#domain/record/archive.ts';
import { noteAt, wayTo } from '#domain/record/schema/field.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { hideNames, personNames } from '../withdraw/names.ts';
import { toldValue } from './told-value.ts';

/** 一栏的不同 — what stood there and what stands there now, as an editor reads them. */
export interface FieldDifference {
  /** 路径 — as the ledger of changes writes it: `employer.value`, `facts.f2.text`. */
  path: string;
  /** 栏名 — the way to the field in words. */
  label: string;
  before?: string;
  after?: string;
}

/** 一条的不同 — 新增 and 消失 are whole entries, 撤下 one that was taken down and is not told again, 撤销 an honour that was taken back, 更正 and 补充 fields that were or were not filled. */
export interface EntryDifference {
  is: '新增' | '补充' | '更正' | '撤销' | '撤下' | '消失';
  kind: KindName;
  id: string;
  /** 称呼 — with whom or what an entry has to do, where it has no name of its own. */
  name: string;
  /** 人物 — whose naming, story or own entry it is. */
  person?: string;
  fields: FieldDifference[];
}

type Value = Readonly<Record<string, unknown>>;

/** 两份记录的不同 — entry by entry, field by field; the ledger of changes and the list of issued ids only follow. */
export function differencesOf(before: Archive, after: Archive): EntryDifference[] {
  const all = KIND_NAMES.filter((kind) => !FOLLOWING.includes(kind)).flatMap((kind) => {
    const [old, now] = [before.by[kind], after.by[kind]] as Map<string, EntryOf<KindName>>[];
    const ids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
    return [...ids].flatMap((id) => entryDifference(kind, id, [before, old?.get(id)], [after, now?.get(id)]) ?? []);
  });
  return withoutNames(all, before, after);
}

/** What follows from the others, or is told with them. */
const FOLLOWING: readonly KindName[] = ['changes', 'issued', 'site', 'retired'];

/** 隐去撤下的姓名 — who was taken down is called by the id alone, in what others said of them, too. */
function withoutNames(all: EntryDifference[], before: Archive, after: Archive): EntryDifference[] {
  const gone = all
    .filter(({ is, kind }) => is === '撤下' && kind === 'people')
    .flatMap(({ id }) => before.by.people.get(id) ?? []);
  const known = personNames(after);
  const names = gone.flatMap(({ name, aliases = [] }) => [name, ...aliases]).filter((name) => !known.includes(name));
  if (names.length === 0) return all;
  const hide = (text: string): string => hideNames(text, names, known);
  return all.map((each) => ({
    ...each,
    name: hide(each.name),
    fields: each.fields.map(({ before: was, after: is, ...field }) => ({
      ...field,
      ...(was !== undefined && { before: hide(was) }),
      ...(is !== undefined && { after: hide(is) }),
    })),
  }));
}

type Side = [Archive, EntryOf<KindName> | undefined];

function entryDifference(kind: KindName, id: string, [before, old]: Side, [after, now]: Side): EntryDifference | undefined {
  const [archive, entry] = now ? [after, now] : [before, old!];
  const person = personOf(kind, entry);
  const named = { kind, id, name: nameOf(archive, entry), ...(person && { person }) };
  if (!now && after.by.retired.has(id)) return { is: '撤下', kind, id, name: id, ...(person && { person }), fields: [] };
  if (!old || !now) return { is: now ? '新增' : '消失', ...named, fields: [...fieldsIn([before, old], [after, now], kind)] };
  const fields = [...fieldsIn([before, old], [after, now], kind)];
  if (fields.length === 0) return undefined;
  const status = fields.find(({ path }) => path === 'status');
  const is =
    kind === 'honours' && status?.after === '已撤销'
      ? '撤销'
      : fields.every((each) => each.before === undefined)
        ? '补充'
        : '更正';
  return { is, ...named, fields };
}

const personOf = (kind: KindName, entry: object): string | undefined =>
  kind === 'people' ? (entry as { id: string }).id : (entry as { person?: string }).person;

/** A naming is known by whose it is. */
function nameOf(archive: Archive, entry: EntryOf<KindName>): string {
  if (entry.is !== 'honours') return calledOf(entry);
  const { person, title, edition } = entry;
  return `${archive.by.people.get(person)?.name ?? person} ${edition === null ? '' : `${edition}年度`}${title}`;
}

function* fieldsIn([before, old]: Side, [after, now]: Side, kind: KindName): Generator<FieldDifference> {
  const schema = kindRow(kind).schema;
  for (const { path, index, was, is } of leavesOf(old, now)) {
    const note = noteAt(schema, path);
    yield {
      path,
      label: wayTo(schema, index),
      ...(was !== undefined && { before: toldValue(before, was, note) }),
      ...(is !== undefined && { after: toldValue(after, is, note) }),
    };
  }
}

interface LeafDifference {
  path: string;
  index: string;
  was: unknown;
  is: unknown;
}

/** What the house adds to an entry is no field of it. */
const OWN = new Set(['is', 'slug', 'format']);

function* leavesOf(was: unknown, is: unknown, path = '', index = ''): Generator<LeafDifference> {
  if (was === is) return;
  const [old, now] = [was, is].map(keyed);
  if (!old && !now) {
    // An empty list is no more than none.
    if ([was, is].every((each) => each === undefined || (Array.isArray(each) && each.length === 0))) return;
    if (JSON.stringify(was) !== JSON.stringify(is)) yield { path, index, was, is };
    return;
  }
  for (const key of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    if (path === '' && OWN.has(key)) continue;
    const [a, b] = [old?.get(key), now?.get(key)];
    const place = (b ?? a)!.place;
    const step = typeof place === 'number' ? `${index}[${place}]` : index === '' ? place : `${index}.${place}`;
    yield* leavesOf(a?.value, b?.value, path === '' ? key : `${path}.${key}`, step);
  }
}

type Keyed = Map<string, { value: unknown; place: string | number }>;

/** 各部分 — of an entry by their names, of a list by the id or source of each item, else its place; a list of words is one value. */
function keyed(value: unknown): Keyed | undefined {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) return undefined;
    return new Map(
      value.map((item: Value, place) => [(item['id'] ?? item['source'] ?? String(place)) as string, { value: item, place }]),
    );
  }
  if (value === null || typeof value !== 'object') return undefined;
  return new Map(Object.entries(value).map(([key, each]) => [key, { value: each, place: key }]));
}
