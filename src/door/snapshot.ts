import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type Archive } from '#domain/record/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { type Outcome } from '#rules/run.ts';

/** 底片 — what a build read and found, handed to the pages: the record is read once, the rules run once. */
export interface Snapshot {
  archive: Archive;
  outcome: Outcome;
}

/** Only what may be published goes over. Entries stay the same objects, so that maps by entry hold. */
export function writeSnapshot(file: string, { archive, outcome }: Snapshot): void {
  writeFileSync(file, serialize({ archive: publicArchive(archive), outcome }));
}

export const readSnapshot = (file: string): Snapshot => deserialize(readFileSync(file)) as Snapshot;

const HANDED = Symbol.for('snapshot handed over');
/** The configuration and the pages, which Astro bundles, have each a module of this file: the process keeps what it read. */
const held = globalThis as { [HANDED]?: { file: string; snapshot: Snapshot } };

/** 交来的底片 — read once in a process. */
export function handedOver(file: string): Snapshot {
  if (held[HANDED]?.file !== file) held[HANDED] = { file, snapshot: readSnapshot(file) };
  return held[HANDED].snapshot;
}
