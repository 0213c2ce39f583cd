import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isEmbedded } from '#domain/values/takeaways.ts';
import { paths, fileAt } from '#domain/values/paths.ts';
import { servedType } from '../deploy/served-type.ts';
import { openZip } from '../packing/zip-writer.ts';
import { filesOf } from '../site/files.ts';
import { headOf, readPage, textOf } from '../site/html.ts';
import { modeOf } from '../site/modes.ts';
import { indexLine, urlOf } from './captured.ts';
import { sumOfFile } from './manifest.ts';
import { openWarc } from './warc.ts';

/** 网页档案的说明 — what the package says of itself. */
export interface Described {
  /** Origin and sub-path, without a slash at the end. */
  address: string;
  /** 发布日期 — all that is recorded is as it was on this day. */
  date: string;
  title: string;
  description: string;
}

const SOFTWARE = 'qilu-craftsmen-roll';

/** 网页档案 — a WACZ 1.1.1 of a built site: every file at its address, an index of them, and a list of the pages. */
export function writeWacz(to: string, site: string, { address, date, title, description }: Described): void {
  const warc = `${to}.warc.gz`;
  try {
    const writer = openWarc(warc, date, {
      software: SOFTWARE,
      format: 'WARC File Format 1.1',
      isPartOf: title,
      description: description.replaceAll('\n', ' '),
    });
    const files = filesOf(site);
    const index = files.map((file) =>
      indexLine(writer.add(join(site, file), urlOf(address, file), servedType(file) ?? 'application/octet-stream'), date),
    );
    writer.close();
    const zip = openZip(to, date);
    const resources: { name: string; path: string; hash: string; bytes: number }[] = [];
    const list = (path: string, sum: string, bytes: number): void => {
      resources.push({ name: path.slice(path.lastIndexOf('/') + 1), path, hash: `sha256:${sum}`, bytes });
    };
    const put = (path: string, text: string): string => {
      const bytes = Buffer.from(text);
      const sum = createHash('sha256').update(bytes).digest('hex');
      zip.add(path, bytes);
      list(path, sum, bytes.length);
      return sum;
    };
    zip.addFile('archive/data.warc.gz', warc, { stored: true });
    list('archive/data.warc.gz', sumOfFile(warc), statSync(warc).size);
    put('indexes/index.cdx', index.sort(byBytes).join(''));
    put('pages/pages.jsonl', pagesOf(site, files, address, date));
    const about = { profile: 'data-package', wacz_version: '1.1.1', title, description, software: SOFTWARE };
    const when = { created: `${date}T00:00:00Z`, mainPageUrl: `${address}/`, mainPageDate: `${date}T00:00:00Z` };
    const own = put('datapackage.json', `${JSON.stringify({ ...about, ...when, resources: [...resources] }, null, 1)}\n`);
    put('datapackage-digest.json', `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${own}` }, null, 1)}\n`);
    zip.close();
  } finally {
    rmSync(warc, { force: true });
  }
}

/** A reader looks a line up by halving: the order is that of the bytes.. */
const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 页面清单 — each page once: its other modes, and what stands in frames elsewhere, are found by their addresses. */
function pagesOf(site: string, files: readonly string[], address: string, date: string): string {
  const isPage = (file: string): boolean =>
    file.endsWith('.html') && !modeOf(file) && !isEmbedded(file) && file !== fileAt(paths.notFound);
  const lines = files.filter(isPage).map((file) => {
    const url = urlOf(address, file);
    const [title] = /<title>[^<]*<\/title>/.exec(readFileSync(join(site, file), 'utf8')) ?? [];
    const named = title === undefined ? undefined : headOf(readPage(title))[0];
    const id = createHash('sha256').update(url).digest('hex').slice(0, 16);
    return { id, url, ts: `${date}T00:00:00Z`, ...(named && { title: textOf(named) }) };
  });
  const head = { format: 'json-pages-1.0', id: 'pages', title: '全部页面' };
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}
