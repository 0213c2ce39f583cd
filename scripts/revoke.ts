// npm run revoke — notes that a naming was taken back, with the decision; it stays on the list and says so.
import { settings } from '#settings';
import { ACT_HELP, ACT_OPTIONS } from '#lib/acts/command-options.ts';
import { perform } from '#lib/acts/perform.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage:
    'npm run revoke -- 命名编号 --document 文号 --date 年-月-日 --authority 决定机关 --reason 原因 [--source 来源编号] [--by 提出者] [--show]',
  about: '记下一次命名被撤销：名单上仍列着它，写明已撤销和依据，不再算有效；先在副本上改好、查过，没有差错才改记录。',
  options: {
    ...ACT_OPTIONS,
    ...{ document: { type: 'string' }, date: { type: 'string' }, authority: { type: 'string' }, reason: { type: 'string' } },
  },
  help: {
    ...ACT_HELP,
    document: '撤销决定的文号',
    date: '决定的日期，知道到哪一步写到哪一步',
    authority: '作出决定的机关',
    reason: '为什么，公开写在改动账里',
  },
  allowPositionals: true,
});
const [id, ...more] = positionals;
if (id === undefined || more.length > 0)
  fail('请写明一个命名编号，如 npm run revoke -- h0009 --document 文号 --date 2026-01-05 --authority 决定机关 --reason 原因。');
const { document, date, authority, reason, source = [], by = '编辑部', show, content = settings.contentDir } = values;
const said = { ...(document && { document }), ...(date && { date }), ...(authority && { body: authority }) };
const act = { is: '撤销', id, by, sources: source, ...said, ...(reason && { reason }) } as const;
process.exitCode = (await perform(content, act, show)) ? EXIT.done : EXIT.errors;
