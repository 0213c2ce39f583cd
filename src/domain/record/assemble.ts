import { type z } from 'zod';
import { type Archive, type Entries, type RawFile, type Story } from './archive.ts';
import { type Asset, isAsset } from './entries/asset.ts';
import { type Fault, pathText, say, valueAt } from './fault.ts';
import { ACTIVITY_KINDS, type EntryOf, type KindName, KIND_NAMES, kindOfFile, kindRow } from './kinds.ts';
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
      archive.faults.push({ file: raw.file, path: '', message: '不认识这个文件：记录里没有这个位置。请核对文件夹名和文件名。' });
    else if (kindRow(kind).file === 'entry' || raw.body !== undefined) acceptOne(archive, kind, raw.value, raw, []);
    else acceptList(archive, kind, raw);
  }
  archive.faults.push(...missing(files, faults));
  return join(archive);
}

/** What a record cannot be without. A file that could not be read has its own fault. */
function missing(files: readonly RawFile[], faults: readonly Fault[]): Fault[] {
  const there = new Set([...files, ...faults].map(({ file }) => kindOfFile(file)));
  return KIND_NAMES.map(kindRow)
    .filter(({ required, folder }) => required && !there.has(kindOfFile(`${folder}.json`)))
    .map(({ folder, name }) => {
      const where = folder === 'site' ? 'site.json' : `${folder}.json，也没有文件夹 ${folder}/`;
      return { file: `${folder}.json`, path: '', message: `缺少${name}：没有 ${where}。名录不能没有这一部分，请从版本库恢复。` };
    });
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
    assets: new Map(),
    files,
    faults,
  };
}

function acceptList(archive: Archive, kind: KindName, raw: RawFile): void {
  if (!Array.isArray(raw.value)) {
    archive.faults.push({ file: raw.file, path: '', message: '整个文件应是一个列表（方括号）。' });
    return;
  }
  raw.value.forEach((value, index) => acceptOne(archive, kind, value, raw, [index]));
}

function acceptOne(archive: Archive, kind: KindName, value: unknown, { file, body }: RawFile, path: number[]): void {
  const { schema, key } = kindRow(kind);
  const known = key && (value as Record<string, unknown> | null)?.[key];
  if (typeof known === 'string' || typeof known === 'number') {
    const keys = archive.known.get(kind);
    if (keys) keys.add(String(known));
    else archive.known.set(kind, new Set([String(known)]));
  }
  const accepted = accept(archive, schema, value, file, path);
  if (!accepted) return;
  const entry = { is: kind, ...accepted, ...(kind === 'stories' && bodyOf(file, body ?? '')) };
  archive.origin.set(entry, { file, path: pathText(path) });
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

function accept(archive: Archive, schema: z.ZodObject, value: unknown, file: string, base: number[]): object | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const message = say(schema, issue, valueAt(value, issue.path));
    archive.faults.push({ file, path: pathText([...base, ...issue.path]), message: `${named(value)}${message}` });
  }
  return undefined;
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
