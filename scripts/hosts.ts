// npm run hosts — the configuration of a server, for one's own domain and folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '#settings';
import { deployFiles } from '#lib/deploy/files.ts';
import { EXAMPLE_HOST } from '#lib/deploy/hosts/hosting.ts';
import { fail, readArguments } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run hosts -- --out 文件夹 [--name 域名] [--root 文件夹] [--port 端口]',
  about: '按自己的域名和文件夹写出 nginx、Caddy、Apache 等的配置；子路径由环境变量 BASE_PATH 给出。',
  options: { out: { type: 'string' }, name: { type: 'string' }, root: { type: 'string' }, port: { type: 'string' } },
  help: {
    out: '写到哪个文件夹',
    name: `域名（默认 ${EXAMPLE_HOST.name}）`,
    root: `服务器上网站所在（默认 ${EXAMPLE_HOST.root}）；有子路径时，网站在其中同名的文件夹里`,
    port: '不加密时的端口：前面另有代理、由它加密；不写就用 443 和证书',
  },
});
const { out, name = EXAMPLE_HOST.name, root = EXAMPLE_HOST.root, port } = values;
if (out === undefined) fail('没有写写到哪里。请加 --out 文件夹。');
if (!/^[\w.-]+$/.test(name)) fail(`--name 填了“${name}”，应为域名，如 example.org。`);
if (!/^\/[^\s"'{};#$\\]*$/.test(root)) fail(`--root 填了“${root}”，应为服务器上的完整路径，没有空格、引号和花括号。`);
if (port !== undefined && !/^[1-9]\d{0,4}$/.test(port)) fail(`--port 填了“${port}”，应为 1 到 65535 的整数。`);
const files = deployFiles({ name, root: root.replace(/\/$/, ''), base: settings.base, ...(port && { port: Number(port) }) }, out);
for (const [file, text] of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`已在 ${out} 写了 ${files.length} 个文件。`);
