// npm start — checks the record, builds, serves. The first thing that a newcomer runs.
import { contentDir } from '#door/archive.ts';
import { buildSite } from '#lib/site/build.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';
import { inspect, reportText } from '#lib/terminal/inspect.ts';
import { serve } from '#lib/site/serve.ts';

readArguments({
  usage: 'npm start',
  about: '检查记录、生成网站，在本机打开。环境变量 PORT 改端口（默认 4321）。',
  options: {},
  help: {},
});
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT 填了“${process.env['PORT']}”，应为 1 到 65535 的整数。`);
process.env['SITE_URL'] ??= `http://localhost:${port}`;

const inspection = await step('检查记录', () => inspect(contentDir()));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  process.exit(EXIT.errors);
}
const { faults } = await buildSite(inspection.archive, { contentDir: contentDir(), outDir: 'dist' }).catch((error: Error) =>
  fail(error.message),
);
if (faults.length > 0) {
  for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
  process.exit(EXIT.errors);
}
const base = process.env['BASE_PATH'] ?? '/';
await serve('dist', port, base).catch((error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请关掉占用它的程序，或用 PORT=4322 npm start 换一个端口。`
      : error.message,
  ),
);
console.log(`\n网站已就绪：http://localhost:${port}${base.replace(/\/$/, '')}/\n按 Ctrl+C 结束。`);
