import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Works } from './press-child.ts';

const CHILD = fileURLToPath(new URL('./press-child.ts', import.meta.url));
/** The compiler keeps half a megabyte of every document for good: beyond this the process gives way to a new one. */
const MOST_MEMORY = 700 * 1024 * 1024;
/** 留着的 — what was set is kept while it is little: a panel hangs alone and in a corridor. */
const MOST_KEPT = 96 * 1024 * 1024;

const kept = new Map<string, Uint8Array>();
let weight = 0;
let child: ChildProcess | undefined;
/** One paper at a time: whoever comes meanwhile waits for those before. */
let last: Promise<unknown> = Promise.resolve();

/** 排一件 — in a process beside ours, which can be ended when it has grown; an equal model is set once. */
export async function press<Work extends keyof Works>(work: Work, model: Parameters<Works[Work]>[0]): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([work, model]))
    .digest('hex');
  const known = kept.get(key);
  if (known) return known;
  const turn = last.then(() => ask(work, model));
  last = turn.catch(() => undefined);
  const bytes = await turn;
  if (weight + bytes.length <= MOST_KEPT) {
    kept.set(key, bytes);
    weight += bytes.length;
  }
  return bytes;
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
