// npm run check — the record against the schemas and the programme's rules.
import { settings } from '#settings';
import { isRealDate } from '#domain/values/date.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';

const { values } = readArguments({
  usage: 'npm run check -- [--launch] [--json] [--content 文件夹] [--today 年-月-日]',
  about: '检查记录：字段、引用、来源、日期、称号、个人信息、排印。',
  options: { launch: { type: 'boolean' }, json: { type: 'boolean' }, content: { type: 'string' }, today: { type: 'string' } },
  help: {
    launch: '公开上线以前：缺域名、主办单位、联系方式、备案、许可中的一样，就算没有通过',
    json: '输出一个 JSON 对象',
    content: '检查另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
    today: '核验基准日（默认用 site.json 的 recordDate）',
  },
});
if (values.today !== undefined && !(values.today.length === 10 && isRealDate(values.today))) {
  fail(`--today 填了“${values.today}”，应为真实日期，如 2026-11-22。`);
}

const inspection = await inspect(values.content ?? settings.contentDir, values.today);
const { summary, findings, prelaunch } = inspection;
console.log(values.json ? JSON.stringify({ summary, findings, prelaunch }, null, 2) : reportText(inspection));
// What may never be assigned holds no launch up.
const lacking = values.launch ? prelaunch.filter((name) => !name.endsWith('（如已分配）')) : [];
if (lacking.length > 0 && !values.json) console.error(`还不能上线，缺：${lacking.join('、')}。请主办单位确定后写进 site.json。`);
process.exitCode = summary.errors > 0 || lacking.length > 0 ? EXIT.errors : EXIT.done;
