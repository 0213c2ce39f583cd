// npm run bench — what a record of so many people costs: seconds by stage, memory, bytes; or the table of several sizes.
import { settings } from '#settings';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { benchPhotographs } from '#lib/bench/measure-photographs.ts';
import { measureRun, PLACE } from '#lib/bench/run.ts';
import { TIMED } from '#lib/bench/stages.ts';
import { measureTable, rewriteTable } from '#lib/bench/table/measure-table.ts';
import { benchText } from '#lib/bench/text.ts';

const { values } = readArguments({
  usage:
    'npm run bench -- [--people 人数] [--search] [--photographs 张数] [--json]，或 npm run bench -- --table [--sizes 人数,人数] [--without 制品] [--again]',
  about:
    '生成一份虚构的名录，检查、建站，报告各步用时、内存峰值和成品分量。全部在 .cache/bench/ 里，不动 src/content 和 dist/。--table 量几种人数和真实记录，写成 docs/测量.md 和 docs/测量.json；装在 .cache/bench/peers/ 的 Hugo 和 Eleventy 一起量。',
  options: {
    ...{ people: { type: 'string' }, search: { type: 'boolean' }, measure: { type: 'boolean' }, json: { type: 'boolean' } },
    ...{ content: { type: 'string' }, without: { type: 'string' }, import: { type: 'boolean' }, weight: { type: 'boolean' } },
    ...{ table: { type: 'boolean' }, sizes: { type: 'string' }, again: { type: 'boolean' } },
    ...{ rewrite: { type: 'boolean' }, photographs: { type: 'string' }, changes: { type: 'boolean' } },
  },
  help: {
    people: '虚构人数（默认 2000）',
    search: '只生成页面和检索索引（不题字、不写阅读模式、不检查成品），供检索的测试和测量',
    measure: '再用真实浏览器量检索：首次查询的字节数和毫秒数',
    photographs: '不建站，只量这么多张 3000×2000 的示例照片：从打开到放进成品，做第一遍和第二遍各要多久',
    json: '在标准输出打印一个 JSON 对象，进度另行显示',
    content: '不虚构，测量另一份记录（或用环境变量 CONTENT_DIR）',
    without: '不做的一步，现在只有：制品（数据文件除外；缺少的文件不算差错）',
    import: '再量导入：一本填好的填报表，每人改一处',
    weight: '再称各类页面：网页的字节是光文字的几倍',
    changes: '再逐处改：建好以后一处一处地改记录，量再建一次要多久，与从头建的逐字节比',
    table: '量几种人数，写成文档里的表；这份程序量过的人数不再量',
    sizes: '量哪几种人数（默认 1000,2000,5000），用逗号分开',
    again: '量过的也重新量',
    rewrite: '不测量，只按 docs/测量.json 重写 docs/测量.md',
  },
});
const WHOLE = /^[1-9]\d{0,4}$/;
if (values.people !== undefined && !WHOLE.test(values.people)) fail(`--people 填了“${values.people}”，应为 1 至 99999 的整数。`);
if (values.photographs) process.exit(await benchPhotographs(values.photographs, PLACE, values.json));
if (values.people && values.content) fail('--people 和 --content 只能用一个。');
if (values.without !== undefined && values.without !== TIMED.artefacts)
  fail(`--without 填了“${values.without}”，能不做的只有：${TIMED.artefacts}。`);
const bare = values.without !== undefined;
if (values.rewrite) {
  rewriteTable();
  process.exit(EXIT.done);
}
if (values.table) {
  const sizes = (values.sizes ?? '1000,2000,5000').split(/[,，、]/);
  const wrong = sizes.find((size) => !WHOLE.test(size));
  if (wrong !== undefined) fail(`--sizes 里的“${wrong}”应为 1 至 99999 的整数，如 --sizes 1000,10000。`);
  await measureTable({ sizes: sizes.map(Number), without: bare ? [TIMED.artefacts] : [], again: values.again ?? false });
  process.exit(EXIT.done);
}
const contentDir = values.content ?? (values.people ? undefined : settings.otherContentDir);
const wanted = { ...values, people: Number(values.people ?? 2000), importing: values.import, changing: values.changes };
const result = await measureRun({ ...wanted, contentDir, bare });
if (result === undefined) process.exit(EXIT.errors);
console.log(values.json ? JSON.stringify(result, null, 2) : benchText(result, contentDir === undefined));
