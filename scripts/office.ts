// npm run office — a page on this machine where a clerk drops a workbook, sees what is wrong, and writes it.
import { existsSync, statSync } from 'node:fs';
import { settings } from '#settings';
import { restoreRecord } from '#lib/disk/exchange.ts';
import { openDesk } from '#lib/desk/server.ts';
import { fail, readArguments } from '#lib/terminal/command.ts';
import { inChinese } from '#lib/terminal/guard.ts';
import { openAddress } from '#lib/terminal/open-address.ts';

const { values } = readArguments({
  usage: 'npm run office -- [--no-open] [--content 文件夹]',
  about:
    '打开办公页：放下填报表、名单或事迹，看差错、看对照、写入、撤回，和 npm run import、npm run undo 一样。只在这台电脑上；按 Ctrl+C 结束。环境变量 PORT 定端口（默认由电脑选）。',
  options: { 'no-open': { type: 'boolean' }, content: { type: 'string' } },
  help: { 'no-open': '不打开浏览器，只打印地址', content: '办另一份记录（默认 src/content，或环境变量 CONTENT_DIR）' },
});
const { content = settings.contentDir } = values;
restoreRecord(content);
if (!existsSync(content) || !statSync(content).isDirectory())
  fail(`找不到记录所在的文件夹“${content}”。请核对 --content 或环境变量 CONTENT_DIR。`);
// Copies of the record that a look has made go with the process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
const port = settings.otherPort ?? 0;
const { address } = await openDesk(content, port).catch((error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。请关掉占用它的程序，或去掉 PORT，由电脑自己选一个。` : inChinese(error),
  ),
);
console.log(`办公页已打开，只在这台电脑上：\n${address}\n地址里有这一次的钥匙，不要转给别人。办完按 Ctrl+C 结束。`);
if (process.stdout.isTTY && !values['no-open']) openAddress(address);
