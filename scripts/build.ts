// npm run build — check → pages → search index → downloads, into dist/.
import { settings } from '#settings';
import { buildSite } from '#lib/site/build.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';

const { values } = readArguments({
  usage: 'npm run build -- [--content 文件夹] [--out 文件夹]',
  about: '检查记录，生成页面、检索索引和数据文件。记录有错误就停下，原来的 dist/ 不动。',
  options: { content: { type: 'string' }, out: { type: 'string' } },
  help: { content: '用另一份记录（默认 src/content，或环境变量 CONTENT_DIR）', out: '输出到哪里（默认 dist）' },
});
const directory = values.content ?? settings.contentDir;
const inspection = await step('检查记录', () => inspect(directory));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  console.error('\n记录有错误，没有生成网站；原来的网站没有改动。');
  process.exit(EXIT.errors);
}
const outDir = values.out ?? settings.outDir;
const { pages, faults } = await buildSite(inspection, { contentDir: directory, outDir }).catch((error: Error) =>
  fail(error.message),
);
if (faults.length > 0) {
  for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
  console.error(`\n成品有 ${faults.length} 处差错，没有发布；原来的网站没有改动。`);
  process.exit(EXIT.errors);
}
console.log(`已生成 ${pages} 个页面：${inspection.summary.people} 人、${inspection.summary.honours} 条命名，在 ${outDir}/。`);
