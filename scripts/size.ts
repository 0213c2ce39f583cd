// npm run size -- [--all] — fictional archives of another size, and the second build.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { siteBuilds, buildTwice, tryAtSize } from '#lib/terminal/parts.ts';
import { tally } from '#lib/terminal/tally.ts';

const { values } = readArguments({
  usage: 'npm run size -- [--all]',
  about: '两千个虚构的人：建站，逐个检索；再把真实的记录建两次，逐字节比较。',
  options: { all: { type: 'boolean' } },
  help: { all: '再加一万人' },
});
const total = tally();
for (const people of values.all ? ['2000', '10000'] : ['2000']) await tryAtSize(total, people);
if (await siteBuilds(total)) await buildTwice(total);
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
