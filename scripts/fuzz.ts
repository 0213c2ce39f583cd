// npm run fuzz — tries with ever new seeds what the unit tests try with recorded ones; what falls is kept for them.
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { runNode } from '#lib/terminal/run-node.ts';

const AREAS = ['模式', '规则', '检索', '正文', '导入', '保存', '部署'];
const { values } = readArguments({
  usage: 'npm run fuzz -- --minutes 10 [--area 导入] [--seed 1]',
  about:
    '用随便什么输入试模式、规则、检索、正文、导入、保存和部署：都应当守住的话，换着种子试到时间为止。倒下的输入缩到最小，记进 tests/fuzz/kept/，单元测试从此重放；有倒下的，退出码为 1。',
  options: { minutes: { type: 'string' }, area: { type: 'string' }, seed: { type: 'string' } },
  help: {
    minutes: '试几分钟（默认 1）',
    area: `只试一个领域：${AREAS.join('、')}`,
    seed: '从哪个种子起（默认由时钟定，开头会说）',
  },
});
const { minutes = '1', area, seed } = values;
if (!/^\d{1,4}(\.\d+)?$/.test(minutes) || Number(minutes) === 0) fail(`--minutes 填了“${minutes}”，应为分钟数，如 10。`);
if (area !== undefined && !AREAS.includes(area)) fail(`--area 填了“${area}”，应为以下之一：${AREAS.join('、')}。`);
if (seed !== undefined && !/^\d{1,9}$/.test(seed)) fail(`--seed 填了“${seed}”，应为不超过九位的整数。`);
const chosen = [...(area ? ['--area', area] : []), ...(seed ? ['--seed', seed] : [])];
const { ok } = await runNode(['tests/fuzz/run.ts', '--minutes', minutes, ...chosen], {}, false);
process.exitCode = ok ? EXIT.done : EXIT.errors;
