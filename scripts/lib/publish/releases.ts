import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';
import { MANIFEST } from '../keeping/site-manifest.ts';
import { sumsListed, takeStock } from './inventory.ts';
import { hexOf } from './signature.ts';

/** 当前 — the link that a server follows. */
export const CURRENT = 'current';

const manifestIn = (folder: string): string | undefined => {
  const file = join(folder, MANIFEST);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

/**
 * 放进服务器的文件夹 — a release lies whole beside the others before the link leads to it, in one step; with it lie the
 * styles and scripts of the release before, which a page that is open may still ask for. The former release stays, the
 * ones before it go. Says the name of the release.
 */
export function publishFolder(site: string, to: string): string {
  takeStock(site);
  const name = hexOf(manifestIn(site)!).slice(0, 12);
  const [releases, current] = [join(to, 'releases'), join(to, CURRENT)];
  const next = join(releases, name);
  const former = existsSync(current) ? manifestIn(current) : undefined;
  const formerName = former === undefined ? undefined : hexOf(former).slice(0, 12);
  if (formerName === name) return name;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(releases, { recursive: true });
  cpSync(site, next, { recursive: true });
  if (former !== undefined)
    for (const file of filesOf(current).filter((each) => isKept(each, former) && !existsSync(join(next, each)))) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      cpSync(join(current, file), join(next, file));
    }
  const link = `${current}.next`;
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  renameSync(link, current);
  for (const each of readdirSync(releases))
    if (each !== name && each !== formerName) rmSync(join(releases, each), { recursive: true });
  return name;
}

const isKept = (file: string, manifest: string): boolean => `/${file}`.startsWith(paths.assets) && sumsListed(manifest).has(file);
