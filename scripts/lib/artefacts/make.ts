import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { fileAt } from '#domain/values/paths.ts';
import { type Prepared } from '../assets/assets.ts';
import { openCache } from '../assets/cache.ts';
import { type Given, type Maker } from './artefact.ts';

const STORE = '.cache/artefacts';
const ROOT = resolve(import.meta.dirname, '../../..');

/** 公用的程序 — which every room may use: the code, addresses, dates, colours and drawings. */
const SHARED = ['src', 'src/domain/values', 'src/domain/views/drawings'];

/** 做制品的房间 — one list for all kinds: which uses which changes more often than a list is kept. */
const ROOMS = ['artefacts', 'assets', 'epub', 'office', 'open-data', 'packing', 'press', 'typeset'];

/** 程序的指纹 — a digest of each program of the rooms, folders below `scripts/lib`, and of what all rooms share. */
export const programsIn = (rooms: readonly string[]): string[] =>
  [...SHARED, ...rooms.map((room) => join('scripts/lib', room))].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => /(?<!\.test)\.ts$|\.typ$/.test(file))
      .sort()
      .map((file) =>
        createHash('sha256')
          .update(readFileSync(join(ROOT, folder, file)))
          .digest('hex'),
      ),
  );

/** 做法的指纹 — of the programs and packages that decide the bytes: when one changes, all is made anew. */
export const recipeOf = ({ kind, packages }: Maker): string => JSON.stringify([kind, programsIn(ROOMS), versionsOf(packages)]);

/** 程序包的版本 — as they are installed. */
export const versionsOf = (packages: readonly string[]): [string, string][] =>
  packages.map((name) => [
    name,
    (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version,
  ]);

/** 用时和分量 — of one kind of artefact. */
export interface Made {
  kind: string;
  name: string;
  files: number;
  made: number;
  bytes: number;
  seconds: number;
}

/** 同时做的 — so many are under way at once: a panel has six papers, and each core its own panel. */
const AHEAD = 8 * Math.min(8, availableParallelism());

/** 做制品 — all of the kinds wanted, new ones only where the model or the way of making changed. */
export async function makeArtefacts(
  from: Omit<Given, 'made'>,
  makers: readonly Maker[],
): Promise<{ files: Prepared[]; made: Made[] }> {
  const files: Prepared[] = [];
  const made: Made[] = [];
  const byPath = new Map<string, string>();
  const given: Given = { ...from, made: byPath };
  for (const maker of makers) {
    const from = performance.now();
    const store = openCache(STORE, recipeOf(maker));
    const row: Made = { kind: maker.kind, name: maker.name, files: 0, made: 0, bytes: 0, seconds: 0 };
    const put = (path: string, file: string) => {
      byPath.set(path, file);
      files.push({ from: file, to: fileAt(path) });
      row.files += 1;
      row.bytes += statSync(file).size;
    };
    const begun: { path: string; file: Promise<string> }[] = [];
    for (const { path, model } of maker.artefacts(given)) {
      const file = store.keep(`${path}\n${JSON.stringify(model)}`, extname(path).slice(1), async (to) => {
        row.made += 1;
        writeFileSync(to, await maker.make(model, given));
      });
      // Whoever fails is heard when it is waited for.
      file.catch(() => undefined);
      begun.push({ path, file });
      if (begun.length < AHEAD) continue;
      const first = begun.shift()!;
      put(first.path, await first.file);
    }
    for (const { path, file } of begun) put(path, await file);
    row.seconds = Math.round(performance.now() - from) / 1000;
    made.push(row);
  }
  return { files, made };
}
