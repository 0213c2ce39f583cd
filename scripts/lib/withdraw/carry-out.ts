import { existsSync, readFileSync, rmdirSync, rmSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { type Archive } from '#domain/record/archive.ts';
import { type Retired } from '#domain/record/entries/site.ts';
import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { KINDS } from '#domain/record/kinds.ts';
import { cutProse, stepsOf } from '#door/parse.ts';
import { putAll } from '../disk/put.ts';
import { type Change, inReverse } from './changes.ts';
import { hideNames, personNames } from './names.ts';
import { type Withdrawal } from './plan.ts';

/** 动手 — in a folder that holds the record: all that is new is written beside first, so that a full disk changes nothing. */
export function carryOut(archive: Archive, directory: string, plan: Withdrawal, retired: readonly Retired[]): void {
  const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
  const written = new Map<string, string>();
  const changes = [...plan.changes];
  for (const file of plan.rewritten) {
    const text = hideNames(read(file), plan.names, personNames(archive));
    written.set(file, text);
    changes.push(...checksumsOf(archive, file, createHash('sha256').update(text).digest('hex')));
  }
  for (const [file, own] of Map.groupBy(changes, (change) => change.file)) written.set(file, rewrite(file, read(file), own));
  const add = (text: string, entry: Retired) =>
    applyEdits(text, modify(text, [-1], entry, { isArrayInsertion: true, formattingOptions: LAYOUT }));
  written.set(RETIRED, retired.reduce(add, read(RETIRED)));

  putAll(directory, written);
  for (const file of plan.files) {
    rmSync(join(directory, file), { force: true });
    const folder = dirname(join(directory, file));
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

const RETIRED = `${KINDS.retired.folder}.json`;

/** 校验码 — where the record notes that of a file, it is that of the file as it is now. */
const checksumsOf = (archive: Archive, file: string, sha256: string): Withdrawal['changes'] =>
  assetUses(archive).flatMap(({ entry, path, file: used, sha256: noted }) => {
    const origin = archive.origin.get(entry);
    if (used !== file || !noted || !origin) return [];
    const steps = [...stepsOf(origin.path), ...stepsOf(path).slice(0, -1), 'sha256'];
    return [{ file: origin.file, steps, text: sha256, what: '校验码' }];
  });

const LAYOUT = { insertSpaces: true, tabSize: 2 };

/** 改写 — one file of the record with these changes, its layout kept. */
export const rewrite = (file: string, source: string, changes: readonly Change[]): string =>
  file.endsWith('.json') ? inJson(source, changes) : inProse(source, changes);

const inJson = (source: string, changes: readonly Change[]): string =>
  inReverse(changes).reduce(
    (text, { steps, text: said }) => applyEdits(text, modify(text, steps as JSONPath, said, { formattingOptions: LAYOUT })),
    source,
  );

function inProse(source: string, changes: readonly Change[]): string {
  const parts = cutProse(source);
  if (!parts) return source;
  const own = inReverse(changes.filter((change) => change.body === undefined));
  const document = parseDocument(parts.matter);
  for (const { steps, text } of own) {
    if (text === undefined) document.deleteIn(steps);
    else document.setIn(steps, text);
  }
  const matter = own.length === 0 ? parts.matter : document.toString({ lineWidth: 0 }).trimEnd();
  return parts.open + matter + parts.close + (changes.find((change) => change.body !== undefined)?.body ?? parts.body);
}
