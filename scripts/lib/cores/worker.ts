// 线程 — does the jobs of one trade, batch by batch, as `on-cores.ts` hands them over.
import { parentPort, workerData } from 'node:worker_threads';
import { type Reply } from './on-cores.ts';

const { module, name } = workerData as { module: string; name: string };
const trade = (import(module) as Promise<Record<string, (job: unknown) => unknown>>).then((exported) => exported[name]!);

async function take({ batch, jobs }: { batch: number; jobs: unknown[] }): Promise<Reply<unknown>> {
  try {
    const work = await trade;
    const answers: unknown[] = [];
    for (const job of jobs) answers.push(await work(job));
    return { batch, answers };
  } catch (error) {
    return { batch, fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort!.on(
  'message',
  (given: Parameters<typeof take>[0]) => void take(given).then((reply) => parentPort!.postMessage(reply)),
);
