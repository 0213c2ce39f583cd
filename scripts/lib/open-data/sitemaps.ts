import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitemapsOf } from '#domain/export/feeds/sitemaps.ts';
import { type Archive } from '#domain/record/archive.ts';
import { fileAt } from '#domain/values/paths.ts';
import { settings, siteUrlOf } from '#settings';

/** 写网站地图 — of the pages that stand in a folder, for machines. */
export function writeSitemaps(site: string, pages: readonly string[], archive: Archive): void {
  const found = pages.map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`);
  const maps = sitemapsOf(archive, found, siteUrlOf(archive.site.domain) + settings.base);
  for (const { path, text } of maps) writeFileSync(join(site, fileAt(path)), text);
}
