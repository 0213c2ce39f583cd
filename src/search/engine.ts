import { phraseOf, wordsOf } from './cut.ts';
import { findNames, type NameIndex } from './names.ts';

/** 检索结果 — one page of the site. */
export interface Hit {
  id: string;
  url: string;
  title: string;
  brief: string;
  /** The sentence around what was found, HTML with `<mark>`, from the index; absent for names. */
  excerpt?: string;
}

/** 筛选 — filter name → value, e.g. 年度 → 2018. */
export type Filters = Record<string, string>;

interface PagefindResult {
  id: string;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string | null, options: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}

/** 检索引擎 — three functions; which index answers behind them is nobody's business. */
export interface Engine {
  names(query: string): Promise<Hit[]>;
  pages(query: string, filters: Filters): Promise<Hit[]>;
  ready(): Promise<void>;
}

/** 打开检索 — loads the name index at once, the full index at the first query that needs it. */
export function openEngine(root: string): Engine {
  let names: Promise<NameIndex> | undefined;
  let pagefind: Promise<Pagefind> | undefined;

  const loadNames = () =>
    (names ??= fetch(`${root}search/names.json`).then((response) => {
      if (!response.ok) throw new Error(`姓名索引：${response.status}`);
      return response.json() as Promise<NameIndex>;
    }));
  const loadPages = () =>
    (pagefind ??= (import(/* @vite-ignore */ `${root}pagefind/pagefind.js`) as Promise<Pagefind>).then(async (module) => {
      await module.options({ baseUrl: root, excerptLength: 24 });
      return module;
    }));

  return {
    ready: async () => void (await loadNames()),
    async names(query) {
      return findNames(await loadNames(), query).map(({ row: [id, title, , , titles, brief] }) => ({
        id,
        url: `${root}craftsmen/${id}/`,
        title,
        brief: [titles, brief].filter(Boolean).join('。'),
      }));
    },
    async pages(query, filters) {
      const engine = await loadPages();
      const phrases = wordsOf(query).map(phraseOf).filter(Boolean);
      if (phrases.length === 0 && Object.keys(filters).length === 0) return [];
      const answers = await Promise.all((phrases.length ? phrases : [null]).map((phrase) => engine.search(phrase, { filters })));
      const [first, ...others] = answers.map(({ results }) => results);
      const inAll = first!.filter(({ id }) => others.every((results) => results.some((result) => result.id === id)));
      return Promise.all(inAll.slice(0, 200).map(async (result) => hitOf(await result.data(), root)));
    },
  };
}

function hitOf({ url, excerpt, meta }: { url: string; excerpt: string; meta: Record<string, string> }, root: string): Hit {
  return {
    id: meta['id'] ?? url,
    url: url.startsWith(root) ? url : `${root}${url.replace(/^\//, '')}`,
    title: meta['title'] ?? url,
    brief: '',
    excerpt: excerpt.replaceAll('\u200B', ''),
  };
}
