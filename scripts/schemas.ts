// npm run schemas — writes anew what follows from the tables: the JSON Schema of every kind, for editors that complete and check, the face of the seals, and what servers are told.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { deployFiles } from '#lib/deploy/files.ts';
import { EXAMPLE_HOST } from '#lib/deploy/hosts/hosting.ts';
import { SEAL_FACE, sealFace } from '#lib/faces/cuts.ts';
import { readArguments } from '#lib/terminal/command.ts';
import { schemaFiles } from '#lib/terminal/schema-files.ts';

readArguments({
  usage: 'npm run schemas',
  about:
    '改了字段、称号或报头以后，重写 scripts/schemas/ 和 .vscode/settings.json（编辑器据此补全和检查记录）、印的字体、scripts/deploy/ 的服务器配置。',
  options: {},
  help: {},
});
rmSync('scripts/schemas', { recursive: true, force: true });
for (const folder of ['scripts/schemas', '.vscode']) mkdirSync(folder, { recursive: true });
const files = [...schemaFiles(), ...deployFiles(EXAMPLE_HOST)];
for (const [file, text] of files) writeFileSync(file, text);
writeFileSync(SEAL_FACE, await sealFace());
console.log(`已写 ${files.length + 1} 个文件。`);
