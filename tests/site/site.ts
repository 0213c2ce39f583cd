import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { openBrowser } from '#lib/browser.ts';
import { filesOf } from '#lib/build-site.ts';
import { serve } from '#lib/serve.ts';

/** 待验站点 — the folder of the built site. */
export const SITE = process.env['SITE_DIST'] || 'dist';

/** 对外地址 — origin that the site was built for. */
export const ORIGIN = (process.env['SITE_URL'] || 'http://localhost:4321').replace(/\/$/, '');

/** 成品文件 — every file of the built site, and the text of one. */
export const files: readonly string[] = filesOf(SITE);
export const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');
export const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

/** 页面 — one HTML file and its address inside the site. */
export interface BuiltPage {
  file: string;
  path: string;
  html: string;
}

export const pages: readonly BuiltPage[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, path: `/${file.replace(/(?<=^|\/)index\.html$/, '')}`, html: read(file) }));

/** 页面种类 — `/craftsmen/q0001/` and `/craftsmen/q0002/` are one kind. */
const kindOf = ({ path }: BuiltPage): string =>
  path.replace(/\/[a-z]\d{4,}(?=\/)/g, '/{id}').replace(/\/(?:\d+|[A-Z])(?=\/)/g, '/{code}');

/** 每种页面 — the longest and the shortest page of each kind: the fullest and the emptiest case. */
export const oneOfEachKind: readonly BuiltPage[] = [...Map.groupBy(pages, kindOf).values()].flatMap((alike) => {
  const bySize = alike.toSorted((a, b) => b.html.length - a.html.length);
  return [...new Set([bySize[0]!, bySize.at(-1)!])];
});

/** 打开的站点 — the site served on this machine, a browser, and a way to read a page as a browser parses it. */
export interface OpenSite {
  browser: Browser;
  origin: string;
  /** What `extract` finds in the markup of the page; nothing is loaded and no script runs. */
  parse<T>(page: BuiltPage, extract: (document: Document) => T): Promise<T>;
  /** The same for every page, in their order. */
  parseAll<T>(extract: (document: Document) => T): Promise<(BuiltPage & { found: T })[]>;
  /** Message of the XML parser, or nothing if the text is well-formed. */
  xmlFault(text: string): Promise<string | null>;
  close(): Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  if (pages.length === 0) throw new Error(`No page in ${SITE}: build the site first.`);
  const [server, browser] = await Promise.all([serve(SITE, 0), openBrowser()]);
  const desk = await browser.newPage();

  const parse = async <T>({ html }: BuiltPage, extract: (document: Document) => T): Promise<T> => {
    const document = await desk.evaluateHandle((text) => new DOMParser().parseFromString(text, 'text/html'), html);
    try {
      return (await document.evaluate(extract as (document: Document) => unknown)) as T;
    } finally {
      await document.dispose();
    }
  };

  return {
    browser,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    parse,
    async parseAll(extract) {
      const all = [];
      for (const page of pages) all.push({ ...page, found: await parse(page, extract) });
      return all;
    },
    xmlFault: (text) =>
      desk.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        return document.querySelector('parsererror')?.textContent ?? null;
      }, text),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** 两页并行 — does the work over all items with two open pages: as many as the machine has cores. */
export async function withTwoPages<I, R>(
  items: readonly I[],
  open: () => Promise<Page>,
  work: (page: Page, item: I) => Promise<R[]>,
): Promise<R[]> {
  const results: R[][] = [];
  let next = 0;
  const lane = async () => {
    const page = await open();
    while (next < items.length) {
      const index = next++;
      results[index] = await work(page, items[index]!);
    }
    await page.close();
  };
  await Promise.all([lane(), lane()]);
  return results.flat();
}

/** 看得见的文字 — blanks and line ends of the markup as a reader sees them. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
