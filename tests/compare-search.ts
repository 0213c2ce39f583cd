// The table of src/search/README.md: our search beside four others, on the same pages, in one run.
//   node scripts/bench.ts --people 500 --search && node tests/compare-search.ts FOLDER
// FOLDER holds node_modules with minisearch, fuse.js and flexsearch; they are no part of this project.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readArchive } from '#door/archive.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { filesOf } from '#lib/site/files.ts';
import { readSearchPages } from '#lib/search/page.ts';
import { serve } from '#lib/site/serve.ts';
import { plain } from '#search/text/cut.ts';
import { askAll, dice } from './site/search-driver.ts';

const SITE = '.cache/bench/dist';
const need = createRequire(resolve(process.argv[2] ?? '.', 'node_modules/none.js'));
const archive = readArchive('.cache/bench/content');
const documents = filesOf(SITE)
  .filter((file) => file.endsWith('.html'))
  .flatMap((file) => readSearchPages(readFileSync(join(SITE, file), 'utf8'), file.replace(/index\.html$/, '')))
  .filter(({ path }) => !path.includes('#'))
  .map(({ id, path, title, text }) => ({ id, path, title, text, bare: plain(text) }));
const throwDice = dice(42);
const names = Array.from({ length: 60 }, () => archive.people[throwDice(archive.people.length)]!.name);
const runs = Array.from({ length: 60 }, () => {
  const { bare } = documents[throwDice(documents.length)]!;
  const from = throwDice(Math.max(1, bare.length - 5));
  return bare.slice(from, from + 3 + throwDice(3));
});
const queries = [...new Set([...names, ...names.map((name) => name.slice(-2)), ...runs])];
const holding = new Map(
  queries.map((query) => [query, new Set(documents.filter(({ bare }) => bare.includes(plain(query))).map(({ id }) => id))]),
);
const ids = new Map(documents.map(({ path, id }) => [`/${path}`, id]));

interface Row {
  bytes: number;
  ms: number;
  recall: number;
  precision: number;
}
const rows: Record<string, Row> = {};
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** Counts over the first hundred that each shows. */
function judge(name: string, bytes: number, ms: number, answers: readonly (readonly string[])[]): void {
  let [right, shown, wanted] = [0, 0, 0];
  answers.forEach((answer, index) => {
    const held = holding.get(queries[index]!)!;
    const first = answer.slice(0, 100);
    right += first.filter((id) => held.has(id)).length;
    shown += first.length;
    wanted += Math.min(100, held.size);
  });
  rows[name] = { bytes, ms: ms / queries.length, recall: right / wanted, precision: shown ? right / shown : 0 };
}
const packed = (...texts: string[]): number => texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
const program = (name: string): string => readFileSync(need.resolve(name), 'utf8');
const timed = async (ask: (query: string) => readonly string[] | Promise<readonly string[]>) => {
  const begun = performance.now();
  const answers = [];
  for (const query of queries) answers.push(await ask(query));
  return { answers, ms: performance.now() - begun };
};

// Chinese for the libraries as their documentation advises: every hanzi a token.
const tokenize = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
const MiniSearch = need('minisearch');
const mini = new MiniSearch({ fields: ['title', 'text'], tokenize, searchOptions: { combineWith: 'AND', tokenize } });
mini.addAll(documents);
{
  const { answers, ms } = await timed((query) => mini.search(query).map(({ id }: { id: string }) => id));
  judge('MiniSearch', packed(JSON.stringify(mini), program('minisearch')), ms, answers);
}
const Fuse = need('fuse.js');
const fuse = new (Fuse.default ?? Fuse)(documents, { keys: ['title', 'text'], ignoreLocation: true, threshold: 0.2 });
{
  const { answers, ms } = await timed((query) => fuse.search(query).map(({ item }: { item: { id: string } }) => item.id));
  const data = JSON.stringify(documents.map(({ id, title, text }) => ({ id, title, text })));
  judge('Fuse.js', packed(data, program('fuse.js')), ms, answers);
}
const { Index } = need('flexsearch');
const flex = new Index({ encode: tokenize, tokenize: 'strict', context: false });
for (const { id, title, text } of documents) flex.add(id, `${title} ${text}`);
{
  const { answers, ms } = await timed((query) => flex.search(query, { limit: 1000 }) as string[]);
  const parts: string[] = [];
  await flex.export((_key: string, data: string) => void parts.push(data ?? ''));
  judge('FlexSearch', packed(parts.join(''), program('flexsearch')), ms, answers);
}

const server = await serve(SITE, 0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await openBrowser();
const { index } = await pagefind.createIndex();
await index!.addDirectory({ path: SITE });
await index!.writeFiles({ outputPath: join(SITE, 'plain') });
await pagefind.close();
const weigh = (path: string): number => {
  const bytes = readFileSync(join(SITE, path));
  return /\.(?:bin|pf_\w+|pagefind)$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
};
for (const [name, path] of [
  ['朴素 Pagefind', '/'],
  ['本站', '/search/'],
] as const) {
  const page = await browser.newPage({ bypassCSP: true });
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(origin + path);
  const begun = performance.now();
  const answers =
    path === '/search/'
      ? (await askAll(page, queries)).map((shown) => shown.ids)
      : await page.evaluate(async (all) => {
          const plain = (await import(`${location.origin}/plain/pagefind.js`)) as {
            search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
          };
          const found = [];
          for (const query of all) {
            const { results } = await plain.search(query);
            found.push((await Promise.all(results.slice(0, 100).map((each) => each.data()))).map(({ url }) => url));
          }
          return found;
        }, queries);
  const ms = performance.now() - begun;
  const bytes = [...loaded].filter((file) => /^(?:plain|search|pagefind|assets)\/.*\.(?!css)\w+$/.test(file));
  const found = answers.map((answer) => answer.map((each) => ids.get(each) ?? each));
  judge(
    name,
    bytes.reduce((sum, file) => sum + weigh(file), 0),
    ms,
    found,
  );
  await page.close();
}
await browser.close();
server.closeAllConnections();
server.close();

console.log(`${documents.length} 页，${queries.length} 个查询（姓名、名、正文片段）\n`);
console.log('| 引擎 | 召回率 | 准确率 | 全部查询共取 | 每次 |\n| --- | --- | --- | --- | --- |');
for (const [name, { recall, precision, bytes, ms }] of Object.entries(rows))
  console.log(`| ${name} | ${percent(recall)} | ${percent(precision)} | ${Math.round(bytes / 1000)} KB | ${ms.toFixed(1)} ms |`);
