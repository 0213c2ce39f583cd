import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Works } from './press-child.ts';

const CHILD = fileURLToPath(new URL('./press-child.ts', import.meta.url));
/** The compiler keeps half a megabyte of every document for good: beyond this the process gives way to a new one. */
const MOST_MEMORY = 700 * 1024 * 1024;

let child: ChildProcess | undefined;
/** One paper at a time: whoever comes meanwhile waits for those before. */
let last: Promise<unknown> = Promise.resolve();

/** 排一件 — in a process beside ours, which can be ended when it has grown. */
export function press<Work extends keyof Works>(work: Work, model: Parameters<Works[Work]>[0]): Promise<Uint8Array> {
  const turn = last.then(() => ask(work, model));
  last = turn.catch(() => undefined);
  return turn;
}

interface Answer {
  bytes?: Uint8Array;
  fault?: string;
  rss: number;
}

async function ask(work: string, model: unknown): Promise<Uint8Array> {
  const worker = (child ??= start());
  // While it works we wait for it; idle, it keeps nobody alive.
  worker.ref();
  worker.channel?.ref();
  const { bytes, fault, rss } = await new Promise<Answer>((done, failed) => {
    worker.once('message', (answer) => done(answer as Answer));
    worker.once('exit', (code, signal) => failed(new Error(`排版的子进程中途没了（${signal ?? code}）。请再运行一次。`)));
    worker.send({ work, model }, (error) => void (error && failed(error)));
  }).finally(() => {
    worker.removeAllListeners();
    worker.unref();
    worker.channel?.unref();
  });
  if (rss > MOST_MEMORY) {
    worker.kill();
    child = undefined;
  }
  if (bytes === undefined) throw new Error(fault);
  return bytes;
}

/** Without its parent its channel closes, and it ends. */
const start = (): ChildProcess => fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
