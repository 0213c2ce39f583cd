import { existsSync, readFileSync, renameSync, rmdirSync, rmSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { type Archive } from '#domain/record/archive.ts';
import { type Retired } from '#domain/record/entries/site.ts';
import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { stepsOf } from '#door/parse.ts';
import { type Change, inReverse } from './changes.ts';
import { hideNames, personNames } from './names.ts';
import { type Withdrawal } from './plan.ts';

/** 动手 — in a folder that holds the record: every file is written beside and renamed. */
export function carryOut(archive: Archive, directory: string, plan: Withdrawal, retired: readonly Retired[]): void {
  const changes: Withdrawal['changes'] = [...plan.changes];
  for (const file of plan.rewritten) {
    const text = hideNames(readFileSync(join(directory, file), 'utf8'), plan.names, personNames(archive));
    replace(join(directory, file), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    for (const { entry, path, file: used, sha256: noted } of assetUses(archive)) {
      const origin = archive.origin.get(entry);
      if (used === file && noted && origin)
        changes.push({
          file: origin.file,
          steps: [...stepsOf(origin.path), ...stepsOf(path).slice(0, -1), 'sha256'],
          text: sha256,
          what: '',
        });
    }
  }
  for (const [file, own] of Map.groupBy(changes, (change) => change.file)) {
    const source = readFileSync(join(directory, file), 'utf8');
    replace(join(directory, file), file.endsWith('.json') ? inJson(source, own) : inProse(source, own));
  }
  for (const file of plan.files) {
    rmSync(join(directory, file), { force: true });
    const folder = dirname(join(directory, file));
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  const list = join(directory, 'retired.json');
  const source = readFileSync(list, 'utf8');
  const added = retired.reduce(
    (text, entry) => applyEdits(text, modify(text, [-1], entry, { isArrayInsertion: true, formattingOptions: LAYOUT })),
    source,
  );
  replace(list, added);
}

function replace(file: string, text: string): void {
  const beside = `${file}.new`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

const LAYOUT = { insertSpaces: true, tabSize: 2 };

const inJson = (source: string, changes: readonly Change[]): string =>
  inReverse(changes).reduce(
    (text, { steps, text: said }) => applyEdits(text, modify(text, steps as JSONPath, said, { formattingOptions: LAYOUT })),
    source,
  );

const MATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))([\s\S]*)$/;

function inProse(source: string, changes: readonly Change[]): string {
  const [, open = '', matter = '', close = '', body = ''] = MATTER.exec(source) ?? [];
  const own = inReverse(changes.filter((change) => change.body === undefined));
  const document = parseDocument(matter);
  for (const { steps, text } of own) {
    if (text === undefined) document.deleteIn(steps);
    else document.setIn(steps, text);
  }
  const written = own.length === 0 ? matter : document.toString({ lineWidth: 0 }).trimEnd();
  return open + written + close + (changes.find((change) => change.body !== undefined)?.body ?? body);
}
