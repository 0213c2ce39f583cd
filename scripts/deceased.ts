// npm run deceased — notes that somebody has died, by a source; no date of death and no age is published.
import { settings } from '#settings';
import { ACT_HELP, ACT_OPTIONS } from '#lib/acts/command-options.ts';
import { perform } from '#lib/acts/perform.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage: 'npm run deceased -- 人物编号 --source 来源编号 --reason 原因 [--by 提出者] [--show]',
  about: '写明一个人已故：依据写进这个人的来源，姓名旁写“已故”；称号不变，去世日期和年龄不公布。',
  options: {
    ...ACT_OPTIONS,
    reason: { type: 'string' },
  },
  help: {
    ...ACT_HELP,
    reason: '为什么，公开写在改动账里，如“据报道”',
  },
  allowPositionals: true,
});
const [id, ...more] = positionals;
if (id === undefined || more.length > 0)
  fail('请写明一个人物编号，如 npm run deceased -- q0012 --source r0012 --reason 据报道。');
const { source = [], reason, by = '编辑部', show, content = settings.contentDir } = values;
const act = { is: '已故', id, by, sources: source, ...(reason && { reason }) } as const;
process.exitCode = (await perform(content, act, show)) ? EXIT.done : EXIT.errors;
