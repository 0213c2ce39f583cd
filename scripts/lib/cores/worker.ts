// 线程 — does the jobs of one trade, batch by batch, as `on-cores.ts` hands them over.
import { parentPort, workerData } from 'node:worker_threads';
import { type Reply } from './on-cores.ts';

const { module, name } = workerData as { module: string; name: string };
const trade = (import(module) as Promise<Record<string, (job: unknown) => unknown>>).then((exported) => exported[name]!);

parentPort!.on('message', async ({ batch, jobs }: { batch: number; jobs: unknown[] }) => {
  const answer = (reply: Reply<unknown>) => parentPort!.postMessage(reply);
  try {
    const work = await trade;
    const answers: unknown[] = [];
    for (const job of jobs) answers.push(await work(job));
    answer({ batch, answers });
  } catch (error) {
    answer({ batch, fault: error instanceof Error ? error : new Error(String(error)) });
  }
});
