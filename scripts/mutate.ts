// npm run mutate -- [rule …] — changes every rule for the worse, one place at a time: does an example turn red?
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { runNode } from '#lib/terminal/run-node.ts';

const { values, positionals } = readArguments({
  usage: 'npm run mutate -- [规则 …] [--approve]',
  about:
    '把每条规则一次改错一处，看例子和样本看不看得出来；列出看不出来的，不到 95% 退出码为 1。规则写编号或开头的一部分（record/、studio/match），不写就是全部。',
  options: { approve: { type: 'boolean' } },
  help: { approve: '重写 tests/outcomes/：每条规则对每个例子说的话' },
  allowPositionals: true,
});
if (values.approve && positionals.length > 0) fail('--approve 重写全部规则的结果，不能只写几条。');
const { ok } = await runNode(['tests/mutate/run.ts', ...(values.approve ? ['--approve'] : positionals)], {}, false);
process.exitCode = ok ? EXIT.done : EXIT.errors;
