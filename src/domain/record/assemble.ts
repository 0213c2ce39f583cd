import { type z } from 'zod';
import { type Archive, type Entries, type Origin, type RawFile, type Story } from './archive.ts';
import { type Asset, isAsset } from './entries/asset.ts';
import { type Fault, pathText, say, valueAt } from './fault.ts';
import { ACTIVITY_KINDS, type EntryOf, type KindName, KIND_NAMES, kindOfFile, kindRow } from './kinds.ts';
import { IDS, kindOfId, type KindWithId } from './schema/ids.ts';
import { type Body } from './entries/story.ts';

/** 汇编 — all files → one Archive. Never throws for a fault of the record: it collects all of them. */
export function assemble(files: readonly RawFile[], faults: readonly Fault[] = []): Archive {
  const archive = emptyArchive(
    files.filter(({ file }) => !isAsset(file)),
    [...faults],
  );
  for (const raw of files) {
    const kind = kindOfFile(raw.file);
    if (isAsset(raw.file)) archive.assets.set(raw.file, raw.value as Asset);
    else if (!kind)
      archive.faults.push({
        file: raw.file,
        path: '',
        message: '不认识这个文件：记录里没有这个位置。请核对文件夹名和文件名。',
        broken: true,
      });
    else if (kindRow(kind).file === 'entry' || raw.body !== undefined) acceptOne(archive, kind, raw.value, raw, []);
    else acceptList(archive, kind, raw);
  }
  archive.faults.push(...missing(files, archive));
  noteGaps(archive);
  return join(archive);
}

/** What a record cannot be without, or once had. A file that could not be read has its own fault. */
function missing(files: readonly RawFile[], { faults, issued }: Archive): Fault[] {
  const there = new Set([...files, ...faults].map(({ file }) => kindOfFile(file)));
  const published = Map.groupBy(issued, ({ id }) => kindOfId(id));
  return KIND_NAMES.flatMap((kind): Fault[] => {
    const { required, folder, name } = kindRow(kind);
    const once = kind in IDS ? (published.get(kind as KindWithId)?.length ?? 0) : 0;
    if (there.has(kind) || !(required || once > 0)) return [];
    const where = folder === 'site' || folder.includes('/') ? `${folder}.json` : `${folder}.json，也没有文件夹 ${folder}/`;
    const were = once > 0 ? `公布过的 ${once} 条都在那里。` : '';
    const message = `缺少${name}：没有 ${where}。${were}名录不能没有这一部分，请从版本库恢复。`;
    return [{ file: `${folder}.json`, path: '', message, broken: true }];
  });
}

/** 记下缺口 — kinds with a broken file, keys of entries that were refused, ids that were published and are gone. */
function noteGaps({ faults, refused, issued, retired, known, gaps }: Archive): void {
  for (const { file, broken } of faults) {
    const kind = broken && kindOfFile(file);
    if (kind) gaps.kinds.add(kind);
  }
  for (const { kind, entry } of refused) {
    const key = keyOf(kind, entry);
    if (key === undefined) gaps.kinds.add(kind);
    else gaps.keys.add(key);
  }
  const moved = new Set(retired.map(({ id }) => id));
  for (const { id } of issued) {
    const kind = kindOfId(id);
    if (kind && !known.get(kind)?.has(id) && !moved.has(id)) gaps.keys.add(id);
  }
}

const NO_SITE: EntryOf<'site'> = { is: 'site', name: '齐鲁工匠名录', description: '', keywords: [], recordDate: '2017-01-01' };

function emptyArchive(files: RawFile[], faults: Fault[]): Archive {
  const each = <T>(make: () => T) => Object.fromEntries(KIND_NAMES.map((kind) => [kind, make()]));
  return {
    ...(each((): unknown[] => []) as unknown as Entries),
    site: NO_SITE,
    activities: [],
    prose: [],
    by: each(() => new Map()) as unknown as Archive['by'],
    honoursOf: new Map(),
    honoursIn: new Map(),
    origin: new Map(),
    known: new Map(),
    doubles: [],
    refused: [],
    gaps: { kinds: new Set(), keys: new Set() },
    assets: new Map(),
    files,
    faults,
  };
}

function acceptList(archive: Archive, kind: KindName, raw: RawFile): void {
  if (!Array.isArray(raw.value)) {
    archive.faults.push({ file: raw.file, path: '', message: '整个文件应是一个列表（方括号）。', broken: true });
    return;
  }
  raw.value.forEach((value, index) => acceptOne(archive, kind, value, raw, [index]));
}

function acceptOne(archive: Archive, kind: KindName, value: unknown, { file, body }: RawFile, path: number[]): void {
  const origin = { file, path: pathText(path) };
  const key = keyOf(kind, value);
  if (key !== undefined) {
    const keys = archive.known.get(kind) ?? new Map<string, Origin>();
    archive.known.set(kind, keys);
    const first = keys.get(key);
    if (first) archive.doubles.push({ kind, key, origin, first });
    else keys.set(key, origin);
    if (first) return;
  }
  const accepted = accept(archive, kind, value, origin, path);
  if (!accepted) return;
  const entry = { is: kind, ...accepted, ...(kind === 'stories' && bodyOf(file, body ?? '')) };
  archive.origin.set(entry, origin);
  if (kind === 'site') archive.site = entry as EntryOf<'site'>;
  else (archive[kind] as object[]).push(entry);
  if (kind === 'stories') archive.prose.push([entry, entry] as unknown as [Story, Story]);
  else if (body !== undefined && body.trim() !== '') archive.prose.push([entry as EntryOf<KindName>, bodyOf(file, body)]);
}

const bodyOf = (file: string, body: string): Body => ({
  body,
  slug: file.replace(/\.mdx?$/, ''),
  format: file.endsWith('.mdx') ? 'mdx' : 'md',
});

/** 键 — by which an entry of its kind is known, if it is written. */
function keyOf(kind: KindName, value: unknown): string | undefined {
  const { key } = kindRow(kind);
  const known = key === null ? undefined : (value as Record<string, unknown> | null)?.[key];
  return typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
}

/**
 * 收下 — an entry by its schema. One that is right but for fields that it could do without is taken without
 * them, so that one bad field hides nothing else of the record; any other is refused, and kept as it was written.
 */
function accept(archive: Archive, kind: KindName, value: unknown, { file, path }: Origin, base: number[]): object | undefined {
  const { schema } = kindRow(kind);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues) {
    const message = say(schema, issue, valueAt(value, issue.path));
    archive.faults.push({ file, path: pathText([...base, ...issue.path]), message: `${named(value)}${message}` });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    archive.gaps.kinds.add(kind);
    return undefined;
  }
  const mended = schema.safeParse(without(value, issues));
  if (mended.success) return mended.data;
  const entry = { ...value, is: kind };
  archive.origin.set(entry, { file, path });
  archive.refused.push({ kind, entry });
  return undefined;
}

/** 去掉填错的 — the entry without the fields of the issues, or without those that it does not know. */
function without(value: object, issues: readonly z.core.$ZodIssue[]): object {
  const copy = structuredClone(value);
  for (const issue of issues) {
    const holder = valueAt(copy, issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1));
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
    if (holder && typeof holder === 'object' && !Array.isArray(holder))
      for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return copy;
}

/** Whose entry it is, so that a message need not be counted out by index. */
function named(value: unknown): string {
  const { id, name, title, year } = (value ?? {}) as Record<string, unknown>;
  const words = [id, name ?? title ?? year].filter((word) => typeof word === 'string' || typeof word === 'number');
  return words.length ? `${words.join(' ')}：` : '';
}

/** 联结 — every map filled once; nobody looks for an entry by hand afterwards. */
function join(archive: Archive): Archive {
  archive.editions.sort((a, b) => b.year - a.year);
  for (const kind of KIND_NAMES) {
    const { key } = kindRow(kind);
    if (kind === 'site' || !key) continue;
    const map = archive.by[kind] as Map<string, object>;
    for (const entry of archive[kind]) {
      const known = String((entry as unknown as Record<string, unknown>)[key]);
      if (!map.has(known)) map.set(known, entry);
    }
  }
  archive.activities = ACTIVITY_KINDS.flatMap((kind): Archive['activities'] => archive[kind]);
  for (const honour of archive.honours) {
    push(archive.honoursOf, honour.person, honour);
    if (honour.edition !== null) push(archive.honoursIn, honour.edition, honour);
  }
  return archive;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
