// npm run build — check → pages → search index → downloads, into dist/.
import { settings, siteUrlOf } from '#settings';
import { isRealDate } from '#domain/values/date.ts';
import { copyOf } from '#lib/disk/copy.ts';
import { makeOnly, makersCalled } from '#lib/artefacts/only.ts';
import { MAKERS } from '#lib/artefacts/makers.ts';
import { buildSite } from '#lib/site/build.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';

const { values } = readArguments({
  usage: 'npm run build -- [--content 文件夹] [--out 文件夹] [--public] [--fresh] [--only 种类,种类] [--date 年-月-日]',
  about: '检查记录，生成页面、检索索引和数据文件。记录有错误就停下，原来的 dist/ 不动。',
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    public: { type: 'boolean' },
    fresh: { type: 'boolean' },
    only: { type: 'string' },
    date: { type: 'string' },
  },
  help: {
    content: '用另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
    out: '输出到哪里（默认 dist）',
    date: '按这一天可以公布的来建：解禁日期在它以后的年度不在其中（默认用 site.json 的 recordDate）',
    public: '要公开发布：没有对外的地址就不建',
    fresh: '全部重做，不沿用上一次的页面（结果逐字节相同，只是慢）',
    only: `只做这几种制品，不建网站，放在 --out 的文件夹（默认 .cache/only）：${MAKERS.map(({ kind }) => kind).join('、')}`,
  },
});
if (values.date !== undefined && !(values.date.length === 10 && isRealDate(values.date)))
  fail(`--date 填了“${values.date}”，应为真实日期，如 2026-11-28。`);
const makers = makersCalled(values.only);
const directory = copyOf(values.content ?? settings.contentDir);
const inspection = await step('检查记录', () => inspect(directory, undefined, { disclosed: true, on: values.date }));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  console.error('\n记录有错误，没有生成网站；原来的网站没有改动。');
  process.exit(EXIT.errors);
}
const address = siteUrlOf(inspection.archive.site.domain);
const isLocal = URL.parse(address)?.hostname === 'localhost';
if (values.public && isLocal)
  fail('没有对外的地址，不能公开发布。请在 site.json 写上 domain（域名），或用环境变量 SITE_URL 给出网址。');
const outDir = values.out ?? (makers ? '.cache/only' : settings.outDir);
const options = { contentDir: directory, outDir, on: values.date, fresh: values.fresh };
const { pages, anew, faults } = makers ? await makeOnly(inspection, makers, options) : await buildSite(inspection, options);
if (faults.length > 0) {
  for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
  console.error(`\n成品有 ${faults.length} 处差错，没有发布；原来的网站没有改动。`);
  process.exit(EXIT.errors);
}
if (makers) process.exit(EXIT.done);
console.log(
  `已生成 ${pages} 个页面（重做 ${anew} 个）：${inspection.summary.people} 人、${inspection.summary.honours} 条命名，在 ${outDir}/。`,
);
if (isLocal) console.log(`页面里写的地址是 ${address}，只能在本机看；公开发布前请写上域名。`);
