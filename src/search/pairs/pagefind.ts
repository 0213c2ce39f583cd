import { fetched, inTime, OtherGeneration, sumOf, type Place, type Store } from '../text/store.ts';

/** Pagefind 的编号与校验 — beginnings of its ids in the order of our documents, and a sum of every file that it may ask for. */
export interface PagefindFile {
  ids: string;
  sums: Record<string, string>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string): Promise<{ results: { id: string }[] }>;
}

/**
 * Pagefind answers as if nothing stood where a file could not be had. So what it fetches goes through here:
 * within the limit of all, and against the sum that the build wrote. Tells the last fault so far.
 */
function watch(folder: string, sums: Readonly<Record<string, string>>): () => unknown {
  const ask = globalThis.fetch;
  let fault: unknown;
  globalThis.fetch = async (input, options) => {
    const address = String(input instanceof Request ? input.url : input);
    const [path = '', inside] = address.split('?')[0]!.split(folder).reverse();
    if (inside === undefined) return ask(input, options);
    try {
      const bytes = await fetched(address, options, ask);
      if (sums[path] !== undefined && sums[path] !== sumOf(bytes)) throw new OtherGeneration(path);
      return new Response(bytes as BodyInit);
    } catch (error) {
      throw (fault = error);
    }
  };
  return () => fault;
}

interface Opened {
  pagefind: Pagefind;
  documents: Map<string, number>;
  width: number;
  /** What went wrong before it was begun. */
  before: unknown;
}

/**
 * 散见 — pages that hold all characters of a text, wherever each stands, in the order of Pagefind's own weights: for
 * what stands nowhere in a row. Every character was given to it as a word. Pagefind names its own ids; the build
 * wrote their beginnings in the order of ours.
 */
export function openNear(store: Store, { root, generation }: Place): (text: string) => Promise<number[]> {
  const folder = `${root}pagefind/${generation}/`;
  let opened: Promise<Opened> | undefined;
  let fault: (() => unknown) | undefined;
  let turn = 0;
  const open = async (): Promise<Opened> => {
    const [{ documents }, { ids, sums }] = await Promise.all([store.manifest(), store.json<PagefindFile>('pagefind.json')]);
    fault ??= watch(folder, sums);
    const before = fault();
    const address = `${folder}pagefind.js${turn ? `?${turn}` : ''}`;
    const pagefind = await inTime(import(/* @vite-ignore */ address) as Promise<Pagefind>);
    // Without a worker there is one file less to fetch; so few documents are searched in a moment.
    await pagefind.options({ baseUrl: root, noWorker: true });
    const width = ids.length / documents;
    const known = Array.from({ length: documents }, (_, at) => [ids.slice(at * width, (at + 1) * width), at] as const);
    return { pagefind, width, before, documents: new Map(known) };
  };
  /** What it could not fetch Pagefind never asks for again: after a failure it is begun anew. */
  const again = (of: Promise<Opened>): void => {
    if (opened !== of) return;
    opened = undefined;
    turn++;
  };
  return async (text) => {
    const asked = (opened ??= open());
    try {
      const { pagefind, documents, width, before } = await asked;
      const { results } = await pagefind.search(Array.from(text).join(' '));
      if (fault?.() !== before) throw fault?.();
      return results.map(({ id }) => documents.get(id.split('_').pop()!.slice(0, width))!);
    } catch (error) {
      again(asked);
      throw error;
    }
  };
}
