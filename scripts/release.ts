// npm run release — all that is kept of a day: site, data, pages, list of changes, and the record in a bag.
import { rmSync } from 'node:fs';
import { isRealDate } from '#domain/values/date.ts';
import { readArchive } from '#door/archive.ts';
import { settings, siteUrlOf } from '#settings';
import { copyOf } from '#lib/disk/copy.ts';
import { clearReleases } from '#lib/keeping/clear-releases.ts';
import { RELEASES } from '#lib/keeping/places.ts';
import { embargoedIn, makeRelease, refuseRelease } from '#lib/keeping/release.ts';
import { buildSite } from '#lib/site/build.ts';
import { EXIT, fail, readArguments, step } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';

const { values } = readArguments({
  usage: 'npm run release -- --date 年-月-日 [--out 文件夹] [--content 文件夹] | --clear',
  about:
    '检查、建站，把这一天的全部归到一个文件夹：public 可以公开（网站、数据包、网页档案、校验码、变更清单），bag 是馆藏的档案包，含全部记录，不公开。同一份记录、同一天，两次做出来逐字节相同。',
  options: { date: { type: 'string' }, out: { type: 'string' }, content: { type: 'string' }, clear: { type: 'boolean' } },
  help: {
    date: '发布的日子，不早于 site.json 的 recordDate；一定要写，程序不看钟',
    out: '放在哪里（默认 releases）：每次一个文件夹，以日期为名',
    clear: '不发布，只清除还含有已撤下条目的旧发布：网站、数据、网页档案和档案包都删去，只留清单',
    content: '用另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
  },
});
const { date, out = RELEASES } = values;
if (values.clear) {
  const cleared = await clearReleases(out, readArchive(values.content ?? settings.contentDir).retired);
  console.log(cleared.length > 0 ? `已清除 ${cleared.join('、')}。抄到别处的也要删去。` : '没有要清除的发布。');
  process.exit(EXIT.done);
}
if (date === undefined) fail('请写明发布的日子，如 npm run release -- --date 2026-11-29。');
if (!(date.length === 10 && isRealDate(date))) fail(`--date 填了“${date}”，应为真实日期，如 2026-11-29。`);
refuseRelease(out, date);
const record = copyOf(values.content ?? settings.contentDir);
const inspection = await step('检查记录', () => inspect(record, undefined, { disclosed: true, on: date }));
const { archive, summary } = inspection;
if (summary.errors > 0) {
  console.error(`${reportText(inspection)}\n\n记录有错误，没有发布。`);
  process.exit(EXIT.errors);
}
if (date < archive.site.recordDate)
  fail(`--date 填了 ${date}，早于记录截止日期 ${archive.site.recordDate}。请写不早于它的日子。`);
const site = '.cache/release/dist';
rmSync(site, { recursive: true, force: true });
const { faults } = await buildSite(inspection, { contentDir: record, outDir: site, on: date });
for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
if (faults.length > 0) {
  console.error(`\n成品有 ${faults.length} 处差错，没有发布。`);
  process.exit(EXIT.errors);
}
const address = siteUrlOf(archive.site.domain) + settings.base;
const given = { site, record, archive, address, date, embargoed: embargoedIn(record, date) };
const done = await step('归档', () => makeRelease(out, given));
rmSync(site, { recursive: true, force: true });
console.log(`已发布，在 ${done}/：public 可以公开；bag 是馆藏的档案包，不公开。核对用 npm run verify -- --release ${done}。`);
if (URL.parse(address)?.hostname === 'localhost')
  console.log(`页面和网页档案里写的地址是 ${address}，只能在本机看；正式归档前请写上域名。`);
