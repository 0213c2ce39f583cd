import { type Archive } from '../../record/archive.ts';
import { OPEN_KINDS, type OpenKind } from '../../record/kinds.ts';
import { type DataFile } from '../../values/paths.ts';
import { openEntries } from './kind-table.ts';

/** 分片 — a part of a table: its entries, one a line, as in the table of its kind. */
export interface Shard {
  file: DataFile;
  kind: OpenKind;
  entries: object[];
}

/** 每片条数 — by their numbers, not by their places: an entry stays where it is when others come or go. */
const SHARD_SIZE = 100;

/** 编号的百位 — `q0101` to `q0200` are one shard: `q0101-q0200`. */
export function hundredOf(id: string): string {
  const [letter, number] = [id[0]!, Number(id.slice(1))];
  const first = number - ((number - 1) % SHARD_SIZE);
  const written = (each: number): string => letter + String(each).padStart(4, '0');
  return `${written(first)}-${written(first + SHARD_SIZE - 1)}`;
}

/** 在哪一片 — a naming by its edition, an edition by its year, whatever is numbered by its hundred; the few that bear words are one. */
function shardOf(kind: OpenKind, entry: { id?: string; year?: number; edition?: number | null }): string {
  if (kind === 'honours') return String(entry.edition ?? 'undated');
  if (kind === 'editions') return String(entry.year);
  return /^[a-z]\d{4,}$/.test(entry.id ?? '') ? hundredOf(entry.id!) : 'all';
}

/** 全部分片 — no head and no date of the record in them: a shard changes only when an entry in it does. */
export function* shardsOf(archive: Archive): Generator<Shard> {
  for (const kind of OPEN_KINDS)
    for (const [name, entries] of Map.groupBy(openEntries(archive, kind), (entry) => shardOf(kind, entry)))
      yield { file: `shards/${kind}/${name}.jsonl`, kind, entries };
}

/** 分片的文本 — one entry a line. */
export const shardText = ({ entries }: Shard): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
