// 子进程 — opens one file after another, as it is told; `open-assets.ts` ends it when a file asks too much.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openAsset } from './open-asset.ts';

/** Memory outside the heap of V8 (WebAssembly, pictures) knows no limit: a watcher beside the work ends the process. */
new Worker(
  `const most = ${Number(process.argv[2])} * 1024 * 1024;
   setInterval(() => { if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL'); }, 20);`,
  { eval: true },
).unref();

process.on('message', ({ file, path }: { file: string; path: string }) => {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  void openAsset(file, bytes).then((seen) => process.send!({ ...seen, sha256 }));
});
process.send!('ready');
