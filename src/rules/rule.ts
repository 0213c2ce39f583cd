import { type Archive } from '#domain/record/archive.ts';
import { editionSubject } from '#domain/record/finding.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { type Pick, type Place, walk } from '#domain/record/walk.ts';
import { type IsRestDay } from '#domain/values/calendar.ts';
import { type Programme } from '#domain/programme/programme.ts';

/** 一处 — what a check yields: where in the record, whom it concerns, and the sentence for the editor. */
export interface Spot {
  file: string;
  path: string;
  message: string;
  /** 对象 — the id of the entry, or `e2018` for an edition; exceptions are signed for a subject. */
  subject: string;
}

/** 检查时所知 — what is handed to a check from outside; rules know neither clock nor disk nor calendar. */
export interface Context {
  /** 核验基准日, YYYY-MM-DD: what lies after it lies in the future. */
  today: string;
  /** 是否休息日 — weekends and statutory holidays, less the days worked instead. */
  isRestDay: IsRestDay;
  /** 工程各表 — the titles, numbers and sums that the record is held against. */
  programme: Programme;
}

export type SpecimenFiles = Record<string, any>;

/** 例子 — a small change of the complete fictional edition (`tests/specimen.ts`): passed, or failed with this very sentence. */
export interface Example {
  name: string;
  change: (files: SpecimenFiles) => void;
  /** For a failing example: a part of the message that it must produce. */
  says?: string;
}

/** 规则 — one sentence that must be so, with its authority, its check and its examples. */
export interface Rule {
  /** File name and address: `record/id-unique` → `/rules/#record/id-unique`. */
  id: string;
  /** 应当如何, an affirmative Chinese sentence. */
  title: string;
  /** 依据: the clause it stands on, as a reader cites it. */
  article: string;
  /** 为什么, for the public page. */
  why: string;
  scope: 'entry' | 'edition' | 'archive';
  /** must → error, may → warning. */
  force: 'must' | 'may';
  /** 适用年度 — editions that it governs; documents change, history does not. All, if left out. */
  editions?: { from?: number; to?: number };
  check: (archive: Archive, context: Context) => Iterable<Spot>;
  passing: Example[];
  failing: Example[];
}

/** 位置 — a spot in an entry of the archive. */
export function at(archive: Archive, entry: object, path: string, message: string): Spot {
  const origin = archive.origin.get(entry) ?? { file: '', path: '' };
  const joined = origin.path && path && !path.startsWith('[') ? `${origin.path}.${path}` : origin.path + path;
  const { id, year } = entry as { id?: string; year?: number };
  return { file: origin.file, path: joined, message, subject: id ?? (year === undefined ? '' : editionSubject(year)) };
}

/** 全部条目里的某一类值 — every place of that shape or note, whatever the kind: no field is left out by hand. */
export function* everywhere(archive: Archive, pick: Pick): Generator<Place & { entry: EntryOf<KindName> }> {
  for (const kind of KIND_NAMES) {
    const entries: EntryOf<KindName>[] = kind === 'site' ? [archive.site] : archive[kind];
    for (const entry of entries) for (const place of walk(kindRow(kind).schema, entry, pick)) yield { ...place, entry };
  }
}

/** 适用的年度 — the editions that a rule governs. */
export const governed = (archive: Archive, { from = -Infinity, to = Infinity }: { from?: number; to?: number } = {}) =>
  archive.editions.filter(({ year }) => year >= from && year <= to);
