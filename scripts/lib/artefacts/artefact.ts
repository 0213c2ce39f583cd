import { type Archive } from '#domain/record/archive.ts';

/** 依据 — what artefacts are made from. */
export interface Given {
  /** The archive as it may be published. */
  archive: Archive;
  /** 站点根 — origin and sub-path, without a slash at the end. */
  address: string;
  /** 已做的 — file on the disk by its path in the site: bundles are made of what earlier makers made. */
  made: ReadonlyMap<string, string>;
}

/** 一件制品 — a file of the site that somebody takes away. */
export interface Artefact<Model = unknown> {
  /** Its path in the site, of `paths`. */
  path: string;
  /** 底稿 — all that the file says; of equal models and makers the files are equal. */
  model: Model;
}

/** 一种做法 — by which all artefacts of a kind are made. */
export interface Maker<Model = unknown> {
  /** As `--only` and the bench call it. */
  kind: string;
  name: string;
  /** 程序包 — packages whose versions do. */
  packages: readonly string[];
  artefacts: (given: Given) => Iterable<Artefact<Model>>;
  make: (model: Model, given: Given) => Promise<Uint8Array> | Uint8Array;
}

/** 登记一种做法 — the model is known to the maker alone. */
export const maker = <Model>(row: Maker<Model>): Maker => row as Maker;
