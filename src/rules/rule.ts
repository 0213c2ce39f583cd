import { type Archive } from '#domain/archive.ts';

/** 一处 — what a check yields: where in the record, and the sentence for the editor. */
export interface Spot {
  file: string;
  path: string;
  message: string;
}

/** 检查时所知 — what is handed to a check from outside; rules know neither clock nor disk. */
export interface Context {
  /** 核验基准日, YYYY-MM-DD: what lies after it lies in the future. */
  today: string;
}

/** 例子 — a small record that a rule passes, or fails with this very sentence. */
export interface Example {
  name: string;
  /** Changes the smallest valid record (`rules/specimen.ts`) into the case. */
  change: (files: SpecimenFiles) => void;
  /** For a failing example: a part of the message that it must produce. */
  says?: string;
}
export type SpecimenFiles = Record<string, any>;

/** 规则 — one sentence that must be so, with its authority, its check and its examples. */
export interface Rule {
  /** File name and address: `record/id-unique` → `/rules/#record/id-unique`. */
  id: string;
  /** 应当如何, an affirmative Chinese sentence. */
  title: string;
  /** 依据: the article it stands on. */
  article: string;
  /** 为什么, for the public page. */
  why: string;
  scope: 'entry' | 'edition' | 'archive' | 'site';
  /** must → error, may → warning. */
  force: 'must' | 'may';
  check: (archive: Archive, context: Context) => Iterable<Spot>;
  passing: Example[];
  failing: Example[];
}

/** 位置 — a spot in an entry of the archive. */
export function at(archive: Archive, entry: object, path: string, message: string): Spot {
  const origin = archive.origin.get(entry) ?? { file: '', path: '' };
  const joined = origin.path && path && !path.startsWith('[') ? `${origin.path}.${path}` : origin.path + path;
  return { file: origin.file, path: joined, message };
}
