// npm run issued — notes every id of the record as published, so that none can vanish unseen.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';
import { registerEntered, registerIssued } from '#lib/terminal/issue.ts';
import { settings } from '#settings';

readArguments({
  usage: 'npm run issued',
  about:
    '公布之前运行：把记录里的每个编号登记到 issued.json。新收录的条目记进改动账；登记过的编号，删了就报错，除非在 retired.json 写明原因。',
  options: {},
  help: {},
});
const inspection = await inspect(settings.contentDir);
if (inspection.summary.errors > 0) {
  console.error(reportText(inspection));
  console.error('\n记录有错误，没有登记。');
  process.exit(EXIT.errors);
}
const entered = registerEntered(inspection.archive, settings.contentDir);
const after = entered > 0 ? (await inspect(settings.contentDir)).archive : inspection.archive;
console.log(`新登记 ${registerIssued(after, settings.contentDir)} 个编号，收录 ${entered} 条记入改动账。`);
