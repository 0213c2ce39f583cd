// npm run schemas — writes the JSON Schema of every kind anew from the fields, for editors that complete and check.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readArguments } from '#lib/terminal/command.ts';
import { schemaFiles } from '#lib/terminal/schema-files.ts';

readArguments({
  usage: 'npm run schemas',
  about: '改了字段以后，重写 scripts/schemas/ 和 .vscode/settings.json：编辑器据此补全和检查记录。',
  options: {},
  help: {},
});
rmSync('scripts/schemas', { recursive: true, force: true });
for (const folder of ['scripts/schemas', '.vscode']) mkdirSync(folder, { recursive: true });
const files = schemaFiles();
for (const [file, text] of files) writeFileSync(file, text);
console.log(`已写 ${files.length} 个文件。`);
