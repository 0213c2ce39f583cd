import { type Archive } from '../../record/archive.ts';
import { OPEN_KINDS, type OpenKind } from '../../record/kinds.ts';
import { type DataFile } from '../../values/paths.ts';
import { DOWNLOADS } from '../downloads.ts';
import { envelope } from '../open-data.ts';
import { hundredOf } from '../tables/shards.ts';
import { type Weighed } from './data-package.ts';

/** 清单一行 — a file, what it holds, how much, and how to know it again. */
interface Listed extends Weighed {
  path: string;
  /** 种类 — whose entries it holds; of other files, the group they stand in. */
  kind: string;
  /** 条数 — of entries; `null` where a file holds something else. */
  entries: number | null;
}

/** 一份清单 — of files under `/data/`. */
interface DataManifest {
  file: DataFile;
  text: string;
}

const isOpen = (name: string): name is OpenKind => (OPEN_KINDS as string[]).includes(name);
const groupOf = new Map<string, string>(DOWNLOADS.map(({ file, group }) => [file, group]));
const personIn = (path: string): string | undefined => /^people\/(q\d+)\.json$/.exec(path)?.[1];

/** 一行 — what it holds is told by where it stands; `lines` counts those of a shard. */
function listed(archive: Archive, path: string, weighed: Weighed, lines: number | undefined): Listed {
  const [room, name = ''] = path.split('/');
  const whole = /^(?:tables\/)?(\w+)\.(?:csv|xlsx|json|jsonl)$/.exec(path)?.[1] ?? '';
  if (personIn(path) !== undefined) return { path, kind: 'person', entries: 1, ...weighed };
  if (room === 'shards') return { path, kind: name, entries: lines ?? null, ...weighed };
  if (room === 'schema') return { path, kind: 'schema', entries: null, ...weighed };
  if (isOpen(whole)) return { path, kind: whole, entries: archive[whole].length, ...weighed };
  return { path, kind: groupOf.get(path) ?? 'package', entries: null, ...weighed };
}

const textOf = (archive: Archive, files: readonly Listed[]): string => {
  const head = { ...envelope(archive), total: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  // One file a line, so that two manifests can be compared line by line.
  return `${JSON.stringify(head).slice(0, -1)},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
};

/**
 * 清单 — `/data/manifest.json` lists every file but itself and the file of digests; the files of single people are
 * listed by the hundred in manifests of their own, of which it lists the digests: so it stays small however many they
 * are. `weigh` is asked of those, once they stand.
 */
export function* dataManifests(
  archive: Archive,
  files: ReadonlyMap<string, Weighed & { lines?: number | undefined }>,
  weigh: (text: string) => Weighed,
): Generator<DataManifest> {
  const rows = [...files].map(([path, { lines, ...weighed }]) => listed(archive, path, weighed, lines));
  const { person: people = [], rest = [] } = Object.groupBy(rows, ({ kind }) => (kind === 'person' ? 'person' : 'rest'));
  const parts: Listed[] = [];
  for (const [hundred, some] of Map.groupBy(people, ({ path }) => hundredOf(personIn(path)!))) {
    const [file, text] = [`manifest/people/${hundred}.json` as const, textOf(archive, some)];
    parts.push({ path: file, kind: 'manifest', entries: some.length, ...weigh(text) });
    yield { file, text };
  }
  yield {
    file: 'manifest.json',
    text: textOf(
      archive,
      [...rest, ...parts].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ),
  };
}
