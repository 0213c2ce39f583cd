// npm start — checks the record, builds, serves. The first thing that a newcomer runs.
import { settings } from '#settings';
import { copyOf } from '#lib/disk/copy.ts';
import { buildSite } from '#lib/site/build.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';
import { inChinese } from '#lib/terminal/guard.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { openAddress } from '#lib/terminal/open-address.ts';
import { reportText } from '#lib/terminal/report.ts';
import { serve } from '#lib/site/serve.ts';

const { values } = readArguments({
  usage: 'npm start [-- --open]',
  about: '检查记录、生成网站，在本机打开。环境变量 PORT 改端口（默认 4321）。',
  options: { open: { type: 'boolean' } },
  help: { open: '网站就绪以后打开浏览器' },
});
const { port, base } = settings;
const address = `http://localhost:${port}${base}/`;
const contentDir = copyOf(settings.contentDir);
// With addresses of this machine: a finished site in dist/ is not touched.
const outDir = '.cache/preview';

const listen = () =>
  serve(outDir, port, base).catch((error: NodeJS.ErrnoException) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用，网站多半已经开着：请在浏览器里打开 ${address}。不是的话，关掉占用它的程序，或用 PORT=4322 npm start 换一个端口。`
        : inChinese(error),
    ),
  );
// A port that is taken is said now, not after the minutes of a build.
(await listen()).close();
const inspection = await step('检查记录', () => inspect(contentDir, undefined, { disclosed: true }));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  process.exit(EXIT.errors);
}
const { faults } = await buildSite(inspection, { contentDir, outDir });
if (faults.length > 0) {
  for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
  process.exit(EXIT.errors);
}
await listen();
console.log(`\n网站已就绪：${address}\n按 Ctrl+C 或关掉这个窗口结束。`);
if (values.open) openAddress(address);
