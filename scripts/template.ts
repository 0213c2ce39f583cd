// npm run template — the workbook that a clerk fills in, made from the registry of fields.
import { writeFileSync } from 'node:fs';
import { readArchive } from '#door/archive.ts';
import { settings } from '#settings';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { templateBook } from '#lib/template/writing/book.ts';

const { values, positionals } = readArguments({
  usage: 'npm run template -- 填报表.xlsx [--filled] [--content 文件夹]',
  about: '写一份填报表：栏名、说明、下拉都由字段登记而来；填好后用 npm run import 导入。',
  options: { filled: { type: 'boolean' }, content: { type: 'string' } },
  help: {
    filled: '填上今天的记录，在它上面改（含未解禁的年度，只在内部用）',
    content: '用另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
  },
  allowPositionals: true,
});
const [file, ...more] = positionals;
if (file === undefined || more.length > 0) fail('请写明存成哪个文件，如 npm run template -- 填报表.xlsx。');
if (!/\.xlsx$/i.test(file)) fail(`“${file}”应以 .xlsx 结尾。`);
const { filled = false, content = settings.contentDir } = values;
const book = await templateBook(readArchive(content), filled);
try {
  // What somebody has filled in is not written over.
  writeFileSync(file, book, { flag: 'wx' });
} catch (error) {
  const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
  fail(exists ? `“${file}”已经在了，没有覆盖。请换一个文件名，或先移走它。` : `写不成“${file}”：请看文件夹在不在、能不能写。`);
}
console.log(`已写成 ${file}${filled ? '，填上了今天的记录' : ''}。第一张表“说明”写着怎样填。`);
process.exitCode = EXIT.done;
