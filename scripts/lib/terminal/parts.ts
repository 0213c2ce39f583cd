import { type Tally } from './tally.ts';

/** Where the bench leaves its record and its site; of so many people each is asked for. */
const SEARCH = { siteDist: '.cache/bench/dist', contentDir: '.cache/bench/content', searchQueries: '60' };

/** 代码 — layout, lint, unused exports, types: what needs neither record nor browser. */
export const lintCode = (total: Tally): Promise<void> =>
  total.commands([
    ['types hold in .ts and .astro', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint']],
    ['the linter finds nothing', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
    [
      'code is laid out as the house lays it out',
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ],
    ['no export, file or package is unused', ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']],
  ]);

/** 成品 — the real record built, then looked at in a browser. */
export function lookAtSite(total: Tally, files: readonly string[] = []): boolean {
  const built = total.command('the site builds from the record', ['scripts/build.ts']);
  if (built) for (const project of ['site', 'site-alone']) total.vitest(project, {}, files);
  return built;
}

/** 规模 — a fictional archive of so many people, each of whom must be found. */
export function tryAtSize(total: Tally, people: string): void {
  const bench = ['scripts/bench.ts', '--people', people, '--search'];
  if (total.command(`the pages and the index of ${people} fictional people build`, bench)) total.vitest('search', SEARCH);
}

/** 再建一次 — the second build of one record, with one byte flipped in everything that is cached, byte by byte. */
export const buildTwice = (total: Tally): void =>
  total.reproducible('two builds of one record are byte-identical, the second with a poisoned cache');
