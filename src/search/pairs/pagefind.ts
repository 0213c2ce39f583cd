import { phraseOf, plain } from '../text/cut.ts';
import { fetched, inTime, OtherGeneration, sumOf, type Place, type Store } from '../text/store.ts';
import { type Body } from './body.ts';

/** Pagefind 的编号与校验 — beginnings of its ids in the order of our documents, and a sum of every file that it may ask for. */
export interface PagefindFile {
  ids: string;
  sums: Record<string, string>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string): Promise<{ results: { id: string }[] }>;
}

/** So few candidates are read to the end; more, and Pagefind is asked for the whole run. */
const FEW = 16;

/** 最近的字对 — the neighbours whose code points lie nearest: most often in one part of the index, and only that is loaded. */
function nearestPair(characters: readonly string[]): string {
  const distance = (at: number) => Math.abs(characters[at]!.codePointAt(0)! - characters[at + 1]!.codePointAt(0)!);
  let best = 0;
  for (let at = 1; at + 1 < characters.length; at++) if (distance(at) < distance(best)) best = at;
  return characters[best]! + characters[best + 1]!;
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
 * Pagefind’s answer to a run is exact, since every character was given to it as a word and the run is
 * asked for in quotes. Two characters of it load a fraction of the index; the few texts that hold these are
 * read. Pagefind names its own ids; the build wrote their beginnings in the order of ours.
 */
export function pagefindBody(store: Store, { root, generation }: Place): Body {
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
  const find = async (run: string): Promise<number[]> => {
    const asked = (opened ??= open());
    try {
      const { pagefind, documents, width, before } = await asked;
      const { results } = await pagefind.search(phraseOf(run));
      if (fault?.() !== before) throw fault?.();
      return results.map(({ id }) => documents.get(id.split('_').pop()!.slice(0, width))!).sort((a, b) => a - b);
    } catch (error) {
      again(asked);
      throw error;
    }
  };
  const holds = async (document: number, run: string): Promise<boolean> =>
    plain(new TextDecoder().decode(await store.bytes(`text/${document}.bin`))).includes(run);
  return async (word) => {
    const characters = Array.from(word);
    if (characters.length < 3) return find(word);
    const candidates = await find(nearestPair(characters));
    if (candidates.length > FEW) return find(word);
    const held = await Promise.all(candidates.map((document) => holds(document, word)));
    return candidates.filter((_, at) => held[at]);
  };
}
