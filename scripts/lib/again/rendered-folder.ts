import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '#settings';
import { programsDigest } from './programs.ts';

const STORE = '.cache/rendered';
/** 留几份 — beside the present one: each is as large as all pages, packed. */
const KEPT = 2;

/** 页面的存处 — of this program and this address of the site; those of others go, but the newest; `fresh`, it is empty. */
export function renderedFolder(siteUrl: string, fresh = false): string {
  const name = hash('sha256', JSON.stringify([programsDigest(['src']), siteUrl, settings.base])).slice(0, 24);
  const known = existsSync(STORE) ? readdirSync(STORE).map((each) => join(STORE, each)) : [];
  const others = known.filter((each) => each !== join(STORE, name));
  const byAge = others.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(KEPT)) rmSync(old, { recursive: true });
  if (fresh) rmSync(join(STORE, name), { recursive: true, force: true });
  return join(STORE, name);
}
