// npm run bench — what a record of so many people costs: seconds by stage, memory, bytes.
import { resolve } from 'node:path';
import { buildSite } from '#lib/build-site.ts';
import { EXIT, fail, readArguments } from '#lib/command.ts';
import { fiction } from '#lib/fiction.ts';
import { inspect, reportText } from '#lib/inspect.ts';
import { STAGES, stopwatch, watchMemory, weigh, writeRecord } from '#lib/measure.ts';

const PLACE = '.cache/bench';
const { values } = readArguments({
  usage: 'npm run bench -- [--people 人数] [--json]',
  about: '生成一份虚构的名录，检查、建站，报告各步用时、内存峰值和成品分量。全部在 .cache/bench/ 里，不动 src/content 和 dist/。',
  options: { people: { type: 'string' }, json: { type: 'boolean' }, content: { type: 'string' } },
  help: {
    people: '虚构人数（默认 2000）',
    json: '在标准输出打印一个 JSON 对象，进度另行显示',
    content: '不虚构，测量另一份记录（或用环境变量 CONTENT_DIR）',
  },
});
if (values.people !== undefined && !/^[1-9]\d{0,4}$/.test(values.people))
  fail(`--people 填了“${values.people}”，应为 1 至 99999 的整数。`);
if (values.people && values.content) fail('--people 和 --content 只能用一个。');

const given = values.content ?? (values.people ? undefined : process.env['CONTENT_DIR'] || undefined);
const contentDir = given ?? `${PLACE}/content`;
const { stage, seconds } = stopwatch();
const memoryPeak = watchMemory();
if (!given) await stage('生成数据', () => writeRecord(contentDir, fiction(Number(values.people ?? 2000))));
const inspection = await stage('检查记录', () => inspect(contentDir));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  process.exit(EXIT.errors);
}
const options = { contentDir, outDir: `${PLACE}/dist`, cacheDir: resolve(PLACE, 'astro'), stage };
const { faults } = await buildSite(inspection.archive, options).catch((error: Error) => fail(error.message));
const memory = memoryPeak();
if (faults.length > 0) {
  for (const { file, message } of faults) console.error(`  【错误】${file}　${message}`);
  process.exit(EXIT.errors);
}
const { people, honours } = inspection.summary;
const total = Math.round(Object.values(seconds).reduce((all, each) => all + each, 0) * 1000) / 1000;
const site = weigh(options.outDir);
if (values.json) console.log(JSON.stringify({ people, honours, seconds: { ...seconds, total }, memory, ...site }, null, 2));
else {
  const packed = ({ bytes, brotli }: { bytes: number; brotli: number }) => `${bytes} 字节，Brotli 压缩后 ${brotli} 字节`;
  const megabytes = (peak: number | null) => (peak === null ? '这个系统上测不到' : `${peak} MB`);
  console.log(`${people} 人、${honours} 条命名${given ? '' : '，全部虚构'}`);
  for (const [name, each] of Object.entries({ ...seconds, total }))
    console.log(`  ${STAGES[name] ?? name}：${each.toFixed(1)} 秒`);
  console.log(
    `  内存峰值：本程序 ${megabytes(memory.self)}；Astro ${megabytes(memory.astro)}；Pagefind ${megabytes(memory.pagefind)}`,
  );
  console.log(`  成品：${site.pages} 个页面，${site.files} 个文件，${site.bytes} 字节`);
  console.log(`  居中的页面：${packed(site.medianPage)}（${site.medianPage.file}）`);
  console.log(`  最大的页面：${packed(site.largestPage)}（${site.largestPage.file}）`);
  console.log(`  检索索引：${site.searchIndex.files} 个文件，${site.searchIndex.bytes} 字节`);
  console.log(`    其中姓名索引：${site.namesIndex.files} 个文件，${packed(site.namesIndex)}`);
}
