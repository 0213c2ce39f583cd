import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settings } from '#settings';

const STORE = '.cache/rendered';
const ROOT = resolve(import.meta.dirname, '../../..');
/** 留几份 — beside the present one: each is as large as all pages, packed. */
const KEPT = 2;

/** 做页面的程序 — all that decides what a page looks like, beside the record. */
function programs(): string[] {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(ROOT, 'src/content') + '/') && !file.endsWith('.test.ts'));
  return [...sources.sort(), ...['astro.config.mjs', 'package-lock.json'].map((file) => join(ROOT, file))];
}

/** 页面的存处 — of this program and this address of the site; those of others go, but the newest. */
export function renderedFolder(siteUrl: string): string {
  const digests = programs().map((file) => hash('sha256', readFileSync(file)));
  const name = hash('sha256', JSON.stringify([digests, siteUrl, settings.base, process.version])).slice(0, 24);
  const known = existsSync(STORE) ? readdirSync(STORE).map((each) => join(STORE, each)) : [];
  const others = known.filter((each) => each !== join(STORE, name));
  for (const old of others.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(KEPT))
    rmSync(old, { recursive: true });
  return join(STORE, name);
}
