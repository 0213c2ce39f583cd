// npm run deceased — notes that somebody has died, by a source; no date of death and no age is published.
import { settings } from '#settings';
import { perform } from '#lib/acts/perform.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage: 'npm run deceased -- 人物编号 --source 来源编号 --reason 原因 [--by 提出者] [--show]',
  about: '写明一个人已故：依据写进这个人的来源，姓名旁写“已故”；称号不变，去世日期和年龄不公布。',
  options: {
    ...{ source: { type: 'string', multiple: true }, reason: { type: 'string' }, by: { type: 'string' } },
    ...{ show: { type: 'boolean' }, content: { type: 'string' } },
  },
  help: {
    source: '依据的来源编号，可以写几次',
    reason: '为什么，公开写在改动账里，如“据报道”',
    by: '谁提出：编辑部、本人、所在单位、主办单位、媒体、读者（默认编辑部）',
    show: '只看会改什么，不动记录',
    content: '改另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
  },
  allowPositionals: true,
});
const [id, ...more] = positionals;
if (id === undefined || more.length > 0)
  fail('请写明一个人物编号，如 npm run deceased -- q0012 --source r0012 --reason 据报道。');
const { source = [], reason, by = '编辑部', show, content = settings.contentDir } = values;
const act = { is: '已故', id, by, sources: source, ...(reason && { reason }) } as const;
process.exitCode = (await perform(content, act, show)) ? EXIT.done : EXIT.errors;
