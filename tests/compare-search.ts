// The tables of src/search/README.md: our search beside four others, on the same pages, in one run.
//   node tests/compare-search.ts FOLDER [--site dist] [--content src/content] [--bench] [--misses]
// FOLDER holds node_modules with minisearch, fuse.js and flexsearch; they are no part of this project.
// --bench: the invented record of `node scripts/bench.ts --people 500 --search`. --misses: what ours does not find.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type Page } from 'playwright-core';
import * as pagefind from 'pagefind';
import { readArchive } from '#door/archive.ts';
import { MARK } from '#domain/values/marks.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { filesOf } from '#lib/site/files.ts';
import { attribute, readPage } from '#lib/site/html.ts';
import { readSearchPages } from '#lib/search/page.ts';
import { serve } from '#lib/site/serve.ts';
import { EDGE, plain } from '#search/text/cut.ts';
import { naturalQueries } from './natural-queries.ts';
import { librariesOf } from './natural/engines.ts';
import { type Answer, idsOfPages, judge, missOf, tally } from './natural/judge.ts';
import { askAll, dice } from './site/search-driver.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    content: { type: 'string' },
    bench: { type: 'boolean' },
    misses: { type: 'boolean' },
  },
});
const SITE = values.site ?? (values.bench ? '.cache/bench/dist' : 'dist');
const archive = readArchive(values.content ?? (values.bench ? '.cache/bench/content' : undefined));

/** The plain pages: those of the modes say the same again. */
const pages = filesOf(SITE)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(join(SITE, file), 'utf8') }))
  .filter(({ html }) => !readPage(html).elements.some((element) => attribute(element, MARK.mode)));
const documents = pages
  .flatMap(({ file, html }) => readSearchPages(html, file.replace(/index\.html$/, '')))
  .map(({ id, path, title, text }) => ({ id, path, title, text, bare: plain(text) }));
const idAt = new Map(documents.map(({ path, id }) => [`/${path}`, id]));
const whole = documents.filter(({ path }) => !path.includes('#'));

// 连续的 — names, parts of them, runs of the text: what holds them is right.
const throwDice = dice(42);
const names = Array.from({ length: 60 }, () => archive.people[throwDice(archive.people.length)]!.name);
// A run that parts a number is none that anybody types.
const runs = Array.from({ length: 120 }, () => {
  const { bare } = whole[throwDice(whole.length)]!;
  const from = throwDice(Math.max(1, bare.length - 5));
  return bare.slice(from, from + 3 + throwDice(3));
})
  .filter((run) => !/\d/.test(run) && !run.includes(EDGE))
  .slice(0, 60);
const contiguous = [...new Set([...names, ...names.map((name) => name.slice(-2)), ...runs])];
const holding = new Map(
  contiguous.map((query) => [query, new Set(whole.filter(({ bare }) => bare.includes(plain(query))).map(({ id }) => id))]),
);
const natural = naturalQueries(archive);
const pageIds = idsOfPages(SITE, natural);
const answerable = natural.filter(({ none }) => !none);
/** A library that finds the page is given the part of it that says so: it was handed both, and knows no addresses within. */
const partsOf = Map.groupBy(
  documents.filter(({ path }) => path.includes('#')),
  ({ path }) => idAt.get(`/${path.split('#')[0]!}`) ?? '',
);

/** 一家 — how it answered both sets of queries, what they took, and how long. */
interface Run {
  name: string;
  contiguous: Measured;
  natural: Measured;
  ours?: true;
}
interface Measured {
  answers: Answer[];
  bytes: number;
  ms: number;
}

const table: Run[] = [];
for (const { name, bytes, ask } of await librariesOf(positionals[0] ?? '.', documents)) {
  const measured = (queries: readonly string[]): Measured => {
    const begun = performance.now();
    const answers = queries.map((query) => ({ ids: ask(query) }));
    return { answers, bytes, ms: (performance.now() - begun) / queries.length };
  };
  table.push({ name, contiguous: measured(contiguous), natural: measured(answerable.map(({ query }) => query)) });
}

// Plain Pagefind, as it comes, in a folder of its own: the site is only read.
const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
const { index } = await pagefind.createIndex();
for (const { file, html } of pages) await index!.addHTMLFile({ sourcePath: file, content: html });
await index!.writeFiles({ outputPath: join(folder, 'plain') });
await pagefind.close();
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pagefind</title>');

const weigh = (path: string): number => {
  const bytes = readFileSync(path);
  return /\.(?:bin|pf_\w+|pagefind)$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
};

/** 在浏览器里问 — on a page just opened; every file that is fetched for it is counted once, as it is sent. */
async function inBrowser(
  browser: Browser,
  [root, path]: [string, string],
  queries: readonly string[],
  ask: (page: Page, queries: readonly string[]) => Promise<Answer[]>,
): Promise<Measured> {
  const server = await serve(root, 0);
  const page = await browser.newPage({ bypassCSP: true });
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(decodeURI(new URL(request.url()).pathname.slice(1))));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${path}`);
  const begun = performance.now();
  const answers = await ask(page, queries);
  const ms = (performance.now() - begun) / queries.length;
  await page.close();
  server.closeAllConnections();
  server.close();
  const files = [...loaded].filter((file) => /^(?:plain|search|pagefind|assets)\/.*\.(?!css)\w+$/.test(file));
  return { answers, ms, bytes: files.reduce((sum, file) => sum + weigh(join(root, file)), 0) };
}

const askPagefind = async (page: Page, queries: readonly string[]): Promise<Answer[]> => {
  const found = await page.evaluate(async (all) => {
    const plain = (await import(`${location.origin}/plain/pagefind.js`)) as {
      search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const answers = [];
    for (const query of all) {
      const { results } = await plain.search(query);
      answers.push((await Promise.all(results.slice(0, 100).map((each) => each.data()))).map(({ url }) => url));
    }
    return answers;
  }, queries);
  return found.map((urls) => ({ ids: urls.map((url) => idAt.get(url) ?? url) }));
};

const browser = await openBrowser();
for (const run of [
  { name: '朴素 Pagefind', at: [folder, '/'] as [string, string], ask: askPagefind },
  { name: '本站', at: [SITE, '/search/'] as [string, string], ask: askAll, ours: true as const },
]) {
  const measured = (queries: readonly string[]) => inBrowser(browser, run.at, queries, run.ask);
  table.push({
    name: run.name,
    contiguous: await measured(contiguous),
    natural: await measured(answerable.map(({ query }) => query)),
    ...(run.ours && { ours: run.ours }),
  });
}
await browser.close();
rmSync(folder, { recursive: true, force: true });

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const costs = ({ bytes, ms }: Measured): string => `${Math.round(bytes / 1000)} KB | ${ms.toFixed(1)} ms |`;

console.log(`${documents.length} 页和节，${contiguous.length} 个连续的查询（姓名、名、正文片段）；前一百条里算\n`);
console.log('| 引擎 | 召回率 | 准确率 | 全部查询共取 | 每次 |\n| --- | --- | --- | --- | --- |');
for (const { name, contiguous: run } of table) {
  const parts = new Set(documents.filter(({ path }) => path.includes('#')).map(({ id }) => id));
  let [right, shown, wanted] = [0, 0, 0];
  run.answers.forEach(({ ids }, at) => {
    const held = holding.get(contiguous[at]!)!;
    const first = ids.filter((id) => !parts.has(id)).slice(0, 100);
    right += first.filter((id) => held.has(id)).length;
    shown += first.length;
    wanted += Math.min(100, held.size);
  });
  console.log(`| ${name} | ${percent(right / wanted)} | ${percent(shown ? right / shown : 0)} | ${costs(run)}`);
}

const decided = answerable.filter(({ all }) => all).length;
console.log(`\n${answerable.length} 个自然的查询；召回率和准确率在前二十条里算，只算记录的字段能定出全部的 ${decided} 个\n`);
console.log(
  '| 引擎 | 什么也没有 | 前五条有所要的 | 召回率 | 准确率 | 全部查询共取 | 每次 |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const { name, natural: run, ours } of table) {
  const judged = run.answers.map((answer, at) => {
    const query = answerable[at]!;
    if (ours) return judge(query, answer, pageIds);
    // The page of a part is as good as the part.
    const wider = { ...query, wanted: [...query.wanted, ...pagesOf(query.wanted)] };
    return judge(wider, answer, pageIds);
  });
  const { empty, right, suggested, recall, precision } = tally(judged);
  const step = suggested > 0 ? `（其中靠提示 ${percent(suggested)}）` : '';
  console.log(
    `| ${name} | ${percent(empty)} | ${percent(right)}${step} | ${percent(recall)} | ${percent(precision)} | ${costs(run)}`,
  );
  if (!ours) continue;
  const kinds = Map.groupBy(judged.keys(), (at) => answerable[at]!.kind);
  if (values.misses) {
    console.log('\n没有找到的：\n');
    for (const [kind, places] of kinds) {
      const missed = places.filter((at) => !judged[at]!.right);
      console.log(`- ${kind}：${places.length - missed.length} / ${places.length}`);
      for (const at of missed) console.log(`  - ${missOf(answerable[at]!, run.answers[at]!)}`);
    }
  }
}

/** 所在的页 — of parts. */
function pagesOf(wanted: readonly string[]): string[] {
  return [...partsOf].flatMap(([page, parts]) => (parts.some(({ id }) => wanted.includes(id)) ? page : []));
}
