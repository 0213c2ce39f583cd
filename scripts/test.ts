// npm test — everything that must hold. The last line is `N passed, N failed`, true to the runs.
import { tally } from '#lib/terminal/tally.ts';
import { EXIT, readArguments } from '#lib/terminal/command.ts';

readArguments({
  usage: 'npm test',
  about: '排版、类型、单元测试、建站、成品检查（真实浏览器），全部跑一遍。',
  options: {},
  help: {},
});
/** Where the bench leaves its record and its site; of so many people each is asked for. */
const SEARCH = { siteDist: '.cache/bench/dist', contentDir: '.cache/bench/content', searchQueries: '60' };
const total = tally();
total.command('code is laid out as the house lays it out', [
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '.',
]);
total.command('types hold in .ts and .astro', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint']);
total.vitest('unit');
if (total.command('the site builds from the record', ['scripts/build.ts'])) {
  total.vitest('site');
  for (const people of ['2000', '10000']) {
    const bench = ['scripts/bench.ts', '--people', people, '--search'];
    if (total.command(`the pages and the index of ${people} fictional people build`, bench)) total.vitest('search', SEARCH);
  }
  total.reproducible('two builds of one record are byte-identical');
}
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
