import { type Tally } from './tally.ts';

/** Where the bench leaves its record and its site; of so many people each is asked for. */
const SEARCH = { siteDist: '.cache/bench/dist', contentDir: '.cache/bench/content', searchQueries: '60' };

type Check = [name: string, args: string[]];

/** 类型 — in .ts and .astro. */
const TYPES: Check = [
  'types hold in .ts and .astro',
  ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
];
const CODE: Check[] = [
  [
    'the search uses nothing that the oldest browser of the promise lacks',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/search/tsconfig.browser.json'],
  ],
  ['the linter finds nothing', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  [
    'code is laid out as the house lays it out',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  ['no export, file or package is unused', ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']],
];

/** 代码 — layout, lint, unused exports, types: what needs neither record nor browser. */
export const lintCode = (total: Tally): Promise<void> => total.commands([TYPES, ...CODE]);

/** 建站 — from the real record, into dist/. */
export const siteBuilds = (total: Tally): Promise<boolean> =>
  total.command('the site builds from the record', ['scripts/build.ts']);

/** 成品 — the real record built, then looked at in a browser. */
export async function lookAtSite(total: Tally, files: readonly string[] = []): Promise<void> {
  if (!(await siteBuilds(total))) return;
  for (const project of ['site', 'site-alone']) await total.vitest(project, {}, files);
}

/**
 * 全部 — everything, in two lanes for two cores, since neither half uses both: a build makes one thing after the
 * other, a test in a browser waits. All that Astro does stands in one lane: it keeps what it is doing in one folder
 * of the checkout, and two builds refuse each other.
 */
export async function testAll(total: Tally): Promise<void> {
  const built = total.command(...TYPES).then(() => siteBuilds(total));
  const grown = built.then((ok) => ok && buildAtSize(total, '2000'));
  const look = async () => {
    await total.commands(CODE);
    await total.vitest('unit');
    if (await built) await total.vitest('site');
    if (await grown) await searchAtSize(total);
  };
  const build = async () => {
    await grown;
    if (!(await built)) return;
    await total.vitest('site-alone');
    await buildTwice(total);
  };
  await Promise.all([look(), build()]);
}

/** 规模 — a fictional archive of so many people, each of whom must be found. */
export async function tryAtSize(total: Tally, people: string): Promise<void> {
  if (await buildAtSize(total, people)) await searchAtSize(total);
}

const buildAtSize = (total: Tally, people: string): Promise<boolean> =>
  total.command(`the pages and the index of ${people} fictional people build`, [
    'scripts/bench.ts',
    '--people',
    people,
    '--search',
  ]);

const searchAtSize = (total: Tally): Promise<void> => total.vitest('search', SEARCH);

/** 再建一次 — the second build of one record, with one byte flipped in everything that is cached, byte by byte. */
export const buildTwice = (total: Tally): Promise<void> =>
  total.reproducible('two builds of one record are byte-identical, the second with a poisoned cache');
