// npm run import — a clerk's file into the record: a template, a list of names, or a story from Word.
import { writeFileSync } from 'node:fs';
import { settings } from '#settings';
import { differencesText } from '#lib/changing/differences-text.ts';
import { roleOf } from '#lib/changes/ledger.ts';
import { importFile } from '#lib/importing/import-file.ts';
import { faultsText, reportOf, writeMarked } from '#lib/importing/told.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage:
    'npm run import -- 文件 [--dry-run] [--marked 标好的.xlsx] [--page 对照.html] [--year 年度] [--source 来源编号] [--person 人物编号]',
  about:
    '把填报表、名单（xlsx、csv、Word 里的表）或 Word 事迹导入记录：先在副本上改好、查过，说清改了什么，没有差错才整个写入；npm run undo 可以撤回最近一次。',
  options: {
    'dry-run': { type: 'boolean' },
    ...{ marked: { type: 'string' }, page: { type: 'string' }, year: { type: 'string' }, source: { type: 'string' } },
    ...{ person: { type: 'string' }, named: { type: 'boolean' }, replace: { type: 'boolean' }, yes: { type: 'boolean' } },
    ...{ reason: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' }, content: { type: 'string' } },
  },
  help: {
    'dry-run': '只看不写',
    marked: '有差错时，把您的工作簿标好另存到这里：有问题的格着色、加批注，前面加一张清单',
    page: '改动的对照另存成网页',
    year: '名单没有写年度时写明',
    source: '名单的来源编号，如 r0012',
    person: '这份 Word 是谁的事迹，如 q0012',
    named: '名单是公示，公示的人已经命名',
    replace: '换掉已有的事迹',
    yes: '看过提醒，照样写入；同时写明 --by 和 --reason',
    reason: '为什么改，记进改动账（默认“据导入的表格”）',
    by: '谁提出（默认编辑部）',
    json: '输出一个 JSON 对象',
    content: '导入另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
  },
  allowPositionals: true,
});
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) fail('请写明一个文件，如 npm run import -- 填报表.xlsx。');
const { year, yes = false, by = '编辑部', reason = '据导入的表格', content = settings.contentDir } = values;
if (year !== undefined && !/^20\d\d$/.test(year)) fail(`--year 填了“${year}”，应为四位年份，如 2021。`);
if (yes && (values.by === undefined || values.reason === undefined))
  fail('用 --yes 时请写明 --by（谁提出）和 --reason（为什么）。');
const { source, person, named, replace, 'dry-run': dryRun } = values;
const chosen = { ...(source && { source }), ...(person && { person }), ...(named && { named }), ...(replace && { replace }) };
const request = { ...chosen, ...(year && { year: Number(year) }), by: roleOf(by), reason, yes, dryRun: dryRun ?? false };
const result = await importFile(content, path, request);
const { faults, said, stops, inspection, differences, written, undoable } = result;
if (values.page) writeFileSync(values.page, result.page);
if (values.marked && faults.length > 0) console.error(await writeMarked(values.marked, path, faults));
if (values.json) console.log(JSON.stringify(reportOf(inspection, faults), null, 2));
else {
  for (const each of said) console.log(`　${each}`);
  console.log(faults.length > 0 ? `${faultsText(faults)}\n没有写入。` : differencesText(differences));
  for (const stop of stops) console.log(`【停】${stop}`);
  if (faults.length === 0) console.log(written ? `已写入。${undoable ? '撤回用 npm run undo。' : '不能撤回。'}` : '没有写入。');
}
process.exitCode = faults.length > 0 || (stops.length > 0 && !written && !request.dryRun) ? EXIT.errors : EXIT.done;
