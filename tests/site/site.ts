import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { openBrowser } from '#lib/terminal/browser.ts';
import { filesOf } from '#lib/site/files.ts';
import { isEmbedded } from '#domain/values/takeaways.ts';
import { readPage } from '#lib/site/html.ts';
import { pageKindOf } from '#lib/bench/weight/page-kind.ts';
import { serve } from '#lib/site/serve.ts';
import { settings } from '#settings';

/** 待验站点 — the folder of the built site. */
export const SITE = process.env['SITE_DIST'] || 'dist';

/** 对外地址 — origin that the site was built for. */
export const ORIGIN = settings.siteUrl;

/** 成品文件 — every file of the built site, and the text of one. */
export const files: readonly string[] = filesOf(SITE);
export const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');
export const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

/** 页面 — one HTML file and its address inside the site. */
export interface BuiltPage {
  file: string;
  path: string;
  html: string;
  /** 阅读模式 — `elder`, `contrast`; empty for the plain page. */
  mode: string;
  /** The address of the plain page that this one is. */
  plainPath: string;
}

const html = files.filter((file) => file.endsWith('.html'));
export const pages: readonly BuiltPage[] = html.filter((file) => !isEmbedded(file)).map(pageOf);

/** 嵌在别处的卡片 — frames of other sites hold them: they have a test of their own. */
export const embedded: readonly BuiltPage[] = html.filter(isEmbedded).map(pageOf);

function pageOf(file: string): BuiltPage {
  const html = read(file);
  const path = `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
  const mode = /^<!doctype html>\s*<html\b[^>]*\sdata-mode="([\w-]+)"/i.exec(html)?.[1] ?? '';
  return { file, path, html, mode, plainPath: mode && path.startsWith(`/${mode}/`) ? path.slice(mode.length + 1) : path };
}

/** 本来的页面 — those that search engines and links know: no other mode of reading. */
export const plainPages = pages.filter(({ mode }) => mode === '');

/** 常驻页面 — not those that lead on to another address at once: a browser can't stay there to look. */
const lasting = pages.filter(({ html }) => !/<meta http-equiv="refresh"/i.test(html));

/** 页面种类 — by the address alone. */
export const kindOf = ({ path }: Pick<BuiltPage, 'path'>): string => pageKindOf(path);

/** 每种页面 — the longest and the shortest page of each kind, the fullest and the emptiest case; in another mode the longest. */
export const oneOfEachKind: readonly BuiltPage[] = [...Map.groupBy(lasting, kindOf).values()].flatMap((alike) => {
  const bySize = alike.toSorted((a, b) => b.html.length - a.html.length);
  return [...new Set([bySize[0]!, bySize.at(-1)!])].slice(0, bySize[0]!.mode ? 1 : 2);
});

/** 要看的页面 — every plain page, and one of each kind in every other mode. */
export const pagesToSee: readonly BuiltPage[] = lasting.filter((page) => page.mode === '' || oneOfEachKind.includes(page));

/** 构造 — which elements, with which classes and attributes, stand in which; what bars a reader is decided by these. */
const buildOf = ({ html }: BuiltPage): Set<string> =>
  new Set(
    readPage(html).elements.map((element) => {
      const names = element.attrs.map(({ name, value }) => (name === 'class' ? `.${value}` : name));
      const within = element.parentNode && 'tagName' in element.parentNode ? element.parentNode.tagName : '';
      return `${within}>${element.tagName}[${names.join(' ')}]`;
    }),
  );

let everyBuild: BuiltPage[] | undefined;

/**
 * 每种构造都见得到 — so many pages that each kind is among them and each construction stands, in each mode, on one of
 * them; each is the one that shows most of what is not seen yet. Of a look at all pages it leaves out only constructions
 * seen already; what depends on more than one element (order of headings, ids, labels, titles, the whole content model)
 * is asked of every page, without a browser.
 */
export const pagesOfEveryBuild = (): readonly BuiltPage[] => {
  if (everyBuild) return everyBuild;
  const all = pagesToSee.map((page) => {
    const shown = [...buildOf(page)].map((part) => `${page.mode} ${part}`);
    return { page, shown: new Set(page.mode === '' ? [...shown, kindOf(page)] : shown) };
  });
  const unseen = new Set(all.flatMap(({ shown }) => [...shown]));
  everyBuild = [];
  while (unseen.size > 0) {
    const gains = all.map(({ shown }) => shown.intersection(unseen).size);
    const { page, shown } = all[gains.indexOf(Math.max(...gains))]!;
    everyBuild.push(page);
    for (const part of shown) unseen.delete(part);
  }
  return everyBuild;
};

/** 打开的站点 — the site served on this machine, a browser, and a way to read a page as a browser parses it. */
export interface OpenSite {
  browser: Browser;
  origin: string;
  /**
   * What `extract` finds in the markup of the page; nothing is loaded and no script runs. It is read
   * as text and run in the browser, so it may use nothing from around it.
   */
  parse<T>(page: Pick<BuiltPage, 'html'>, extract: (document: Document) => T): Promise<T>;
  /** The same for every page in their order, or for those that are asked for. */
  parseAll<T>(extract: (document: Document) => T, wanted?: readonly BuiltPage[]): Promise<(BuiltPage & { found: T })[]>;
  /** Message of the XML parser, or nothing if the text is well-formed. */
  xmlFault(text: string): Promise<string | null>;
  close(): Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  if (pages.length === 0) throw new Error(`No page in ${SITE}: build the site first.`);
  const [server, browser] = await Promise.all([serve(SITE, 0), openBrowser()]);
  const desk = await browser.newPage();

  /** What the desk holds already, by its place there: a page is handed over once. */
  const held = new Map<string, number>();
  /** Many pages in one question: each costs a millisecond to parse, and many to hand over alone. */
  const parseMany = async <T>(wanted: readonly Pick<BuiltPage, 'html'>[], extract: (document: Document) => T): Promise<T[]> => {
    const found: T[] = [];
    for (let from = 0; from < wanted.length; from += 50) {
      const texts = wanted.slice(from, from + 50).map(({ html }) => {
        const place = held.get(html);
        if (place === undefined) held.set(html, held.size);
        return place ?? html;
      });
      const answers = await desk.evaluate(
        ([source, documents]) => {
          const extractHere = new Function(`return ${source}`)() as (document: Document) => unknown;
          const desk = ((window as { desk?: string[] }).desk ??= []);
          return documents.map((given) => {
            if (typeof given === 'string') desk.push(given);
            const text = typeof given === 'string' ? given : desk[given]!;
            return extractHere(new DOMParser().parseFromString(text, 'text/html'));
          });
        },
        [extract.toString(), texts] as const,
      );
      found.push(...(answers as T[]));
    }
    return found;
  };

  return {
    browser,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    parse: async (page, extract) => (await parseMany([page], extract))[0]!,
    async parseAll(extract, wanted = pages) {
      const found = await parseMany(wanted, extract);
      return wanted.map((page, index) => ({ ...page, found: found[index]! }));
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

/** 看一次 — what several tests ask of the same pages is looked at when the first asks, in one look. */
export const once = <T>(look: () => Promise<T>): (() => Promise<T>) => {
  let seen: Promise<T> | undefined;
  return () => (seen ??= look());
};

/** 几页并行 — does the work over all items with so many open pages, in their order. */
export async function withPages<I, R>(
  count: number,
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
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, lane));
  return results.flat();
}

/** 两页并行 — with two open pages: as many as the machine has cores. */
export const withTwoPages = <I, R>(
  items: readonly I[],
  open: () => Promise<Page>,
  work: (page: Page, item: I) => Promise<R[]>,
): Promise<R[]> => withPages(2, items, open, work);

/** 版面移动 — how far what already stood on the page has moved since it began to load (the sum of its layout shifts). */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(sum), 100));
      }),
  );

/** 看得见的文字 — blanks and line ends of the markup as a reader sees them. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
