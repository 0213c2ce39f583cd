// npm run undo — takes the last import back, if the record is as that import left it.
import { settings } from '#settings';
import { undoLast } from '#lib/changing/undo.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run undo [--content 文件夹]',
  about: '撤回最近一次导入：每个文件回到导入以前；导入以后又改过的，不动。已经公布的不要撤回，用 npm run correct 更正。',
  options: { content: { type: 'string' } },
  help: { content: '撤回另一份记录的导入（默认 src/content，或环境变量 CONTENT_DIR）' },
});
try {
  console.log(`已撤回导入：${undoLast(values.content ?? settings.contentDir)}。`);
  process.exitCode = EXIT.done;
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
