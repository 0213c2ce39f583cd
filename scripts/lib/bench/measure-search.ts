import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Archive } from '#domain/record/archive.ts';
import { paths } from '#domain/values/paths.ts';
import { openEngine } from '#search/page/engine.ts';
import { openBrowser } from '../terminal/browser.ts';
import { generationOf } from '../search/generation.ts';
import { serve } from '../site/serve.ts';
import { evenly } from './weight/types.ts';
import { SEARCH_MARK } from '#domain/values/marks.ts';

/** 检索所费 — bytes as a host sends them (Brotli at its best, what is packed already as it is), milliseconds. */
export interface SearchCost {
  /** A first visit that asks for a full name: all that is loaded beside the page itself. */
  firstName: Cost;
  /** A first visit that asks for a run of words out of a text. */
  firstText: Cost;
  /** A name once the index is loaded: the engine alone, no drawing. */
  nameLoaded: { ms: number };
  /** The largest file of the name index that anybody loads. */
  namesFile: number;
}
interface Cost {
  bytes: number;
  ms: number;
  worst: { bytes: number; ms: number };
}

const ASKED = 40;
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
const round = (value: number): number => Math.round(value * 100) / 100;

/** 量检索 — each question in a browser that has seen nothing yet, against a site served on this machine. */
export async function measureSearch(site: string, archive: Archive): Promise<SearchCost> {
  const [server, browser] = await Promise.all([serve(site, 0), openBrowser()]);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const weights = new Map<string, number>();
  const weigh = (path: string): number => {
    let weight = weights.get(path);
    if (weight === undefined) {
      const bytes = readFileSync(join(site, path));
      const packed = /\.(?:bin|wasm|pf_\w+|pagefind)$/.test(path);
      weights.set(path, (weight = packed ? bytes.length : brotliCompressSync(bytes).length));
    }
    return weight;
  };

  async function ask(query: string): Promise<{ bytes: number; ms: number }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded = new Set<string>();
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (!/\.(?:css|svg)$|\/$/.test(pathname)) loaded.add(pathname.slice(1));
    });
    await page.goto(`${origin}${paths.search}`);
    const ms = await page.evaluate(
      async ({ words, state }) => {
        const list = document.querySelector<HTMLElement>(`[${state}]`)!;
        const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
        input.value = words;
        const begun = performance.now();
        input.form!.requestSubmit();
        while (!['done', 'failed'].includes(list.getAttribute(state)!)) await new Promise((next) => setTimeout(next, 1));
        return performance.now() - begun;
      },
      { words: query, state: SEARCH_MARK.state },
    );
    // Excerpts of the hits on the screen belong to the answer.
    await page.waitForLoadState('networkidle');
    await context.close();
    return { bytes: [...loaded].reduce((sum, path) => sum + weigh(path), 0), ms };
  }
  async function askAll(queries: readonly string[]): Promise<Cost> {
    const answers = [];
    for (const query of queries) answers.push(await ask(query));
    const [bytes, ms] = [answers.map((each) => each.bytes), answers.map((each) => each.ms)];
    return {
      bytes: median(bytes),
      ms: round(median(ms)),
      worst: { bytes: Math.max(...bytes), ms: round(Math.max(...ms)) },
    };
  }

  const names = evenly(archive.people, ASKED).map(({ name }) => name);
  const facts = archive.people.flatMap(({ facts: [fact] }) => (fact ? [fact.text] : []));
  const runs = evenly(facts, ASKED).map(
    (text, index) => /\p{Script=Han}{4,6}/gu.exec(text.slice(index % 5))?.[0] ?? text.slice(0, 4),
  );
  try {
    const firstName = await askAll(names);
    const firstText = await askAll(runs);
    const engine = openEngine({ root: `${origin}/`, generation: generationOf(site)! }, `${origin}/`);
    for (const name of names) await engine.names(name);
    const begun = performance.now();
    for (const name of names) await engine.names(name);
    const nameLoaded = { ms: round((performance.now() - begun) / names.length) };
    const namesFile = Math.max(...[...weights].filter(([path]) => /^search\/\w+\/names/.test(path)).map(([, bytes]) => bytes));
    return { firstName, firstText, nameLoaded, namesFile };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
