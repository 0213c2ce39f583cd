// npm run withdraw — takes a person or an entry down everywhere, leaving a page that says so.
import { settings } from '#settings';
import { ACT_HELP } from '#lib/acts/command-options.ts';
import { forget } from '#lib/acts/forget.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { withdraw } from '#lib/withdraw/withdraw.ts';

const { values, positionals } = readArguments({
  usage: 'npm run withdraw -- 编号 [--reason 原因] [--by 提出者] [--date 年-月-日] [--show] [--content 文件夹]',
  about: '把一个人或一条记录从每一处撤下：先在副本上改好、查过，没有差错才改记录；原地址留一页说明。',
  options: {
    reason: { type: 'string' },
    by: { type: 'string' },
    date: { type: 'string' },
    show: { type: 'boolean' },
    content: { type: 'string' },
  },
  help: {
    reason: '为什么撤下，写在原地址的说明里（默认“应要求撤下”）',
    by: ACT_HELP.by,
    date: '从哪天起停用（默认用 site.json 的 recordDate）',
    show: '只列出每一处，不动记录',
    content: ACT_HELP.content,
  },
  allowPositionals: true,
});
const [id, ...more] = positionals;
if (id === undefined || more.length > 0) fail('请写明一个编号，如 npm run withdraw -- q0038。');
const { content = settings.contentDir, reason = '应要求撤下', by = '编辑部', date, show = false } = values;
const done = await withdraw(content, { id, reason, by, date, show, site: settings.outDir });
if (done && !show) forget(content);
process.exitCode = done ? EXIT.done : EXIT.errors;
