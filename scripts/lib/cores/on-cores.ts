import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** 一种活 — a function that a module exports under a name: what it answers depends on the job alone, and both can be copied between threads. */
export interface Trade<Job, Answer> {
  module: URL;
  name: string;
  work: (job: Job) => Promise<Answer> | Answer;
}

/** 一批 — so many jobs go to a thread at a time: one by one, the posting would cost as much as a light job. */
const BATCH = 16;
/** Each thread must be worth its start, in which it reads programs and faces: half a second, as long as so many jobs of some milliseconds. */
const LEAST = 16 * BATCH;
/** Each holds faces and drafts of its own, some 100 MB. */
const MOST = 16;
const PROGRAM = new URL('./worker.ts', import.meta.url);

/** 各核一起干 — the answers in the order of the jobs, the same for any number of threads; none of them outlives the last answer or a fault. */
export async function* onCores<Job, Answer>(
  trade: Trade<Job, Answer>,
  jobs: readonly Job[],
  { cores = availableParallelism(), least = LEAST } = {},
): AsyncGenerator<Answer> {
  const count = Math.min(cores, MOST, Math.floor(jobs.length / least));
  if (count < 2) {
    for (const job of jobs) yield await trade.work(job);
    return;
  }
  const hands = Array.from({ length: count }, () => new Hand<Job, Answer>(trade));
  try {
    yield* inOrder(hands, jobs);
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
  }
}

async function* inOrder<Job, Answer>(hands: readonly Hand<Job, Answer>[], jobs: readonly Job[]): AsyncGenerator<Answer> {
  // Two batches for each, so that none waits for us while we put away what it made.
  const idle = [...hands, ...hands];
  const begun: Promise<Answer[]>[] = [];
  let next = 0;
  const begin = () => {
    // What is made and not yet taken stays in memory: no thread runs further ahead.
    while (next < jobs.length && idle.length > 0 && begun.length < 4 * hands.length) {
      const hand = idle.shift()!;
      const answers = hand.ask(jobs.slice(next, (next += BATCH)));
      begun.push(answers);
      void answers.then(() => {
        idle.push(hand);
        begin();
      }, Boolean);
    }
  };
  begin();
  for (let first = begun.shift(); first; first = begun.shift()) {
    yield* await first;
    begin();
  }
}

/** 线程的答复 — to one batch. */
export type Reply<Answer> = { batch: number; answers: Answer[] } | { batch: number; fault: Error };

/** 一个帮手 — a thread, and what it has been asked. */
class Hand<Job, Answer> {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<Answer[]>>();
  #batches = 0;
  #ended: Error | undefined;

  constructor({ module, name }: Trade<Job, Answer>) {
    this.#worker = new Worker(PROGRAM, { workerData: { module: module.href, name } });
    this.#worker.on('message', (reply: Reply<Answer>) => {
      const asked = this.#asked.get(reply.batch);
      this.#asked.delete(reply.batch);
      if ('fault' in reply) asked?.reject(reply.fault);
      else asked?.resolve(reply.answers);
    });
    this.#worker.on('error', (error) => this.#gone(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.#gone(`退出码 ${code}`));
  }

  #gone(why: string): void {
    this.#ended ??= new Error(`干活的线程中途没了（${why}）。请再运行一次。`);
    for (const { reject } of this.#asked.values()) reject(this.#ended);
    this.#asked.clear();
  }

  ask(jobs: readonly Job[]): Promise<Answer[]> {
    if (this.#ended) return Promise.reject(this.#ended);
    const asked = Promise.withResolvers<Answer[]>();
    this.#asked.set(this.#batches, asked);
    this.#worker.postMessage({ batch: this.#batches++, jobs });
    return asked.promise;
  }

  async end(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }
}
