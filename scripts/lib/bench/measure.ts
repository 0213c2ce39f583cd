import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type RawFile } from '#domain/record/archive.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';
import { MODES } from '../site/modes.ts';

/** 写出记录 — files of a record onto the disk, in place of what lay there. */
export function writeRecord(directory: string, files: readonly RawFile[]): void {
  rmSync(directory, { recursive: true, force: true });
  for (const { file, value, body } of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    // A JSON string is a YAML string too.
    const front = Object.entries(value as object).map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`);
    writeFileSync(
      join(directory, file),
      body === undefined ? JSON.stringify(value, null, 2) : `---\n${front.join('')}---\n\n${body}`,
    );
  }
}

/** 成品分量 — pages and indexes as they lie on the disk and as a host sends them, Brotli at its best. */
export function weigh(site: string) {
  const files = filesOf(site).map((file) => ({ file, bytes: statSync(join(site, file)).size }));
  const sum = (some: typeof files) => some.reduce((all, { bytes }) => all + bytes, 0);
  const brotli = (file: string) => brotliCompressSync(readFileSync(join(site, file))).length;
  const pages = files.filter(({ file }) => file.endsWith('.html')).sort((a, b) => a.bytes - b.bytes);
  const [median, largest] = [pages[Math.floor(pages.length / 2)]!, pages.at(-1)!];
  const search = files.filter(({ file }) => /^(?:pagefind|search)\//.test(file) && !file.endsWith('.html'));
  const names = search.filter(({ file }) => /^search\/\w+\/names[./]/.test(file));
  return {
    pages: pages.length,
    /** 生成的页面 — those that Astro renders: the other modes of reading are made of them. */
    rendered: pages.filter(({ file }) => !MODES.some((mode) => file.startsWith(`${mode}/`))).length,
    files: files.length,
    bytes: sum(files),
    medianPage: { ...median, brotli: brotli(median.file) },
    largestPage: { ...largest, brotli: brotli(largest.file) },
    searchIndex: { files: search.length, bytes: sum(search) },
    /** 离线版 — none where the site was built for the search alone. */
    offline: files.find(({ file }) => file === fileAt(paths.offlineFile))?.bytes ?? null,
    namesIndex: { files: names.length, bytes: sum(names), brotli: names.reduce((all, { file }) => all + brotli(file), 0) },
  };
}
