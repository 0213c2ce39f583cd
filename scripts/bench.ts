// npm run bench — what a record of so many people costs: seconds by stage, memory, bytes.
import { rmSync } from 'node:fs';
import { settings } from '#settings';
import { buildPages } from '#lib/site/build.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';
import { benchText } from '#lib/bench/text.ts';
import { stopwatch, watchMemory, weigh, writeRecord } from '#lib/bench/measure.ts';
import { benchPhotographs } from '#lib/bench/measure-photographs.ts';
import { wholeSite } from '#lib/bench/whole-site.ts';
import { measureSearch } from '#lib/bench/measure-search.ts';

const PLACE = '.cache/bench';
const { values } = readArguments({
  usage: 'npm run bench -- [--people 人数] [--search] [--photographs 张数] [--json]',
  about: '生成一份虚构的名录，检查、建站，报告各步用时、内存峰值和成品分量。全部在 .cache/bench/ 里，不动 src/content 和 dist/。',
  options: {
    people: { type: 'string' },
    search: { type: 'boolean' },
    measure: { type: 'boolean' },
    photographs: { type: 'string' },
    json: { type: 'boolean' },
    content: { type: 'string' },
  },
  help: {
    people: '虚构人数（默认 2000）',
    search: '只生成页面和检索索引（不题字、不写阅读模式、不检查成品），供检索的测试和测量',
    measure: '再用真实浏览器量检索：首次查询的字节数和毫秒数',
    photographs: '不建站，只量这么多张 3000×2000 的示例照片：从打开到放进成品，做第一遍和第二遍各要多久',
    json: '在标准输出打印一个 JSON 对象，进度另行显示',
    content: '不虚构，测量另一份记录（或用环境变量 CONTENT_DIR）',
  },
});
if (values.people !== undefined && !/^[1-9]\d{0,4}$/.test(values.people))
  fail(`--people 填了“${values.people}”，应为 1 至 99999 的整数。`);
if (values.photographs) process.exit(await benchPhotographs(values.photographs, PLACE, values.json));
if (values.people && values.content) fail('--people 和 --content 只能用一个。');

const given = values.content ?? (values.people ? undefined : settings.otherContentDir);
const contentDir = given ?? `${PLACE}/content`;
const { stage, seconds } = stopwatch();
const memoryPeak = watchMemory();
if (!given) await stage('生成数据', () => writeRecord(contentDir, fiction(Number(values.people ?? 2000))));
const inspection = await stage('检查记录', () => inspect(contentDir));
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  process.exit(EXIT.errors);
}
if (values.search) rmSync(`${PLACE}/dist`, { recursive: true, force: true });
const options = { contentDir, outDir: `${PLACE}/dist`, stage };
const built = values.search ? (await buildPages(inspection, options), {}) : await wholeSite(inspection, options);
const [memory, site] = [memoryPeak(), weigh(options.outDir)];
const search = values.measure ? await stage('量检索', () => measureSearch(options.outDir, inspection.archive)) : undefined;
const { people, honours } = inspection.summary;
const total = Math.round(Object.values(seconds).reduce((all, each) => all + each, 0) * 1000) / 1000;
const result = { people, honours, seconds: { ...seconds, total }, memory, ...site, ...built, ...(search && { search }) };
console.log(values.json ? JSON.stringify(result, null, 2) : benchText(result, given === undefined));
