import { type Archive, type Entries, type Origin, type RawFile, type Story } from './archive.ts';
import { type Asset, isAsset } from './entries/asset.ts';
import { accept, writtenKey } from './accept.ts';
import { type Fault, pathText } from './fault.ts';
import { missing, noteGaps } from './gaps.ts';
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

const NO_SITE: EntryOf<'site'> = {
  is: 'site',
  name: '齐鲁工匠名录',
  description: '',
  keywords: [],
  recordDate: '2017-01-01',
  authority: 'qilu-craftsmen.example,2026',
};

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
    sightingsOf: new Map(),
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
  const key = writtenKey(kind, value);
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
  for (const sighting of archive.sightings) push(archive.sightingsOf, sighting.source, sighting);
  return archive;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
