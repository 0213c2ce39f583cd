import { type Asset } from './entries/asset.ts';
import { type Fault } from './fault.ts';
import { IDS, kindOfId, type KindWithId } from './schema/ids.ts';
import { type Activity, type EntryOf, type KindName, kindRow } from './kinds.ts';
import { type Body } from './entries/story.ts';

/** 原始文件 — what the door brings: one file of the record, parsed, not yet understood. */
export interface RawFile {
  /** Path inside the record, `/` as separator: `people/0001-0100.json`. */
  file: string;
  /** The JSON value, the front matter of an entry with prose, or what is known of a file that isn't text. */
  value: unknown;
  /** The prose below the front matter. */
  body?: string;
}

/** 出处位置 — where in the record an entry stands. */
export interface Origin {
  file: string;
  path: string;
}

/** 缺口 — kinds of which a file is broken or missing, and keys that were there and are gone or refused. */
export interface Gaps {
  kinds: Set<KindName>;
  keys: Set<string>;
}

/** 有缺口 — whether the record is whole enough to be judged as one. */
export const isWhole = ({ gaps }: Archive): boolean => gaps.kinds.size === 0 && gaps.keys.size === 0;

/** 事迹 — the front matter and the prose of a story. */
export type Story = EntryOf<'stories'> & Body;

/** The entry of a kind as the archive holds it. */
export type Entry<K extends KindName> = K extends 'stories' ? Story : EntryOf<K>;

/** 各种条目 — the entries of every kind but the one configuration, as they stand in the record. */
export type Entries = { [K in Exclude<KindName, 'site'>]: Entry<K>[] };

/**
 * 档案 — the whole record, joined: every entry once, every link resolved in both directions.
 * Built once per run by `assemble`; nothing after it reads a file.
 */
export interface Archive extends Entries {
  site: EntryOf<'site'>;
  /** 活动 — events, forums, films and institutions together. */
  activities: Activity[];
  /** 正文 — every prose with the entry that it belongs to; a story is its own. */
  prose: [EntryOf<KindName>, Body][];
  /** 按键 — the entries of each kind by what they are known by: an id, a year, a person. The first of two wins. */
  by: { [K in KindName]: Map<string, Entry<K>> };
  honoursOf: Map<string, EntryOf<'honours'>[]>;
  honoursIn: Map<number, EntryOf<'honours'>[]>;
  sightingsOf: Map<string, EntryOf<'sightings'>[]>;
  /** Entry → where it stands, for messages. */
  origin: Map<object, Origin>;
  /** Keys that stand in the record, by kind, also of entries refused for another fault, and where each stands. */
  known: Map<KindName, Map<string, Origin>>;
  /** 重复的条目 — entries whose key another one has already; only the first is in the archive. */
  doubles: { kind: KindName; key: string; origin: Origin; first: Origin }[];
  /** 没有收下的条目 — refused for a fault, as they were written: what else is wrong in them is still looked for. */
  refused: { kind: KindName; entry: object }[];
  /** 缺口 — what of the record could not be had; what points there may be right. */
  gaps: Gaps;
  /** 文件 — the pictures, papers and recordings that lie in the record, by their path in it. */
  assets: Map<string, Asset>;
  /** The raw files, for rules that read every word. */
  files: RawFile[];
  /** What could not be read or understood. */
  faults: Fault[];
}

/** 在册 — whether an id stands in the record, be its entry right or not. */
export const isKnown = (archive: Archive, id: string): boolean => {
  const kind = kindOfId(id);
  return kind !== undefined && (archive.known.get(kind)?.has(id) ?? false);
};

/** 全部编号 — of every entry that has one of its own, kind by kind. */
export const idsOf = (archive: Archive): string[] =>
  (Object.keys(IDS) as KindWithId[]).flatMap((kind) => [...archive.by[kind].keys()]);

/** 称呼 — the name by which an editor knows an entry: its name or title, its year, its id. */
export function calledOf(entry: object): string {
  // Of an entry that was refused, any of these may be anything.
  const written = entry as Partial<Record<string, unknown>>;
  const [id = '', name, title] = [written['id'], written['name'], written['title']].map((each) =>
    typeof each === 'string' ? each : undefined,
  );
  const { is } = entry as { is?: KindName };
  // The title of a naming or a source is no name of it.
  if (is === 'honours' || is === 'sources') return id;
  return name ?? title ?? (typeof written['year'] === 'number' ? `${written['year']}年度` : id);
}

/** 查到 — the entry that another one points at; throws, in the words of an editor, where there is none. */
export function need<K extends KindName>(archive: Archive, kind: K, key: string | number, from: object): Entry<K> {
  const found = archive.by[kind].get(String(key));
  if (found) return found;
  const { file, path } = archive.origin.get(from) ?? { file: '', path: '' };
  throw new Error(
    `${file}${path ? `（${path}）` : ''}：${calledOf(from)}引用的${kindRow(kind).name} ${key} 不在记录里。请运行 npm run check，按提示补上或改正。`,
  );
}

/** 本页来源 — the sources that an entry's page lists, in the order of their ids. */
export const sourcesIn = (archive: Archive, ids: readonly string[], from: object): EntryOf<'sources'>[] =>
  ids.map((id) => need(archive, 'sources', id, from));
