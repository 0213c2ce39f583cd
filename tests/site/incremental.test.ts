import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANGES, afterChanges } from '#lib/bench/changing/changes.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { writeRecord } from '#lib/bench/measure.ts';
import { buildSite } from '#lib/site/build.ts';
import { filesOf } from '#lib/site/files.ts';
import { inspect } from '#lib/terminal/inspect.ts';

const RECORD = fiction(24);
const ROOT = mkdtempSync(join(tmpdir(), 'incremental-'));
const [content, again, whole] = ['content', 'again', 'whole'].map((name) => join(ROOT, name)) as [string, string, string];
const quiet = async <R>(_name: string, work: () => R | Promise<R>): Promise<R> => work();

async function build(record: typeof RECORD, outDir: string, fresh = false) {
  writeRecord(content, record);
  const { faults, pages, anew } = await buildSite(await inspect(content), { contentDir: content, outDir, fresh, stage: quiet });
  expect(faults).toEqual([]);
  return { pages, anew };
}

let built: Record<'first' | 'changed' | 'fresh', { pages: number; anew: number }>;
beforeAll(async () => {
  const changed = afterChanges(RECORD, CHANGES);
  built = {
    first: await build(RECORD, again, true),
    changed: await build(changed, again),
    fresh: await build(changed, whole, true),
  };
}, 600_000);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

test('after changes of every kind the site is, to the byte, what it would be made anew', () => {
  const files = filesOf(whole);
  expect(filesOf(again)).toEqual(files);
  const other = files.filter((file) => !readFileSync(join(again, file)).equals(readFileSync(join(whole, file))));
  expect(other).toEqual([]);
});

test('pages that no change concerns are taken from the last site', () => {
  expect(built.first.anew).toBe(built.first.pages);
  expect(built.fresh.anew).toBe(built.fresh.pages);
  expect(built.changed.pages).toBe(built.fresh.pages);
  expect(built.changed.anew).toBeGreaterThan(CHANGES.length);
  // Each of a dozen changes concerns its own page and lists; of so small a record that is much.
  expect(built.changed.anew).toBeLessThan(built.changed.pages * 0.9);
});
