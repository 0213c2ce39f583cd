// npm run correct — changes one published value and notes it in the ledger; refused if what is said to stand does not.
import { settings } from '#settings';
import { ACT_HELP, ACT_OPTIONS } from '#lib/acts/command-options.ts';
import { correct } from '#lib/changes/correct.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage:
    'npm run correct -- 编号 字段 --from 原值 --to 新值 --reason 原因 [--by 提出者] [--source 来源编号] [--date 年-月-日] [--show]',
  about: '更正一个已公布的值，并记进改动账：原值不符就不改；先在副本上改好、查过，没有差错才改记录。',
  options: {
    ...ACT_OPTIONS,
    from: { type: 'string' },
    to: { type: 'string' },
    reason: { type: 'string' },
    date: { type: 'string' },
  },
  help: {
    ...ACT_HELP,
    from: '现在写的是什么；原来没有这一栏就不写（补充）',
    to: '应当是什么',
    reason: '为什么改',
    date: '哪一天改的（默认用 site.json 的 recordDate）',
  },
  allowPositionals: true,
});
const [subject, field, ...more] = positionals;
const { from, to, reason, by = '编辑部', source = [], date, show, content = settings.contentDir } = values;
if (!subject || !field || more.length > 0 || to === undefined || reason === undefined)
  fail('请写明编号、字段、新值和原因，如 npm run correct -- h0009 post.value --from 钳工 --to 首席技师 --reason 据潍坊日报。');
const done = await correct(content, { subject, field, from, to, reason, by, date, sources: source }, show);
process.exitCode = done ? EXIT.done : EXIT.errors;
