import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Works } from './press-child.ts';

const CHILD = fileURLToPath(new URL('./press-child.ts', import.meta.url));
/** The compiler keeps half a megabyte of every document for good: beyond this a process gives way to a new one. */
const MOST_MEMORY = 700 * 1024 * 1024;
/** Beyond these the memory of a common machine would be the limit. */
const MOST = 8;

interface Answer {
  bytes?: Uint8Array;
  fault?: string;
  rss: number;
}

/** 一台 — a process beside ours, which can be ended when it has grown; one paper at a time. */
class Press {
  waiting = 0;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  set(work: string, model: unknown): Promise<Uint8Array> {
    this.waiting += 1;
    const turn = this.#last.then(() => this.#ask(work, model)).finally(() => (this.waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #ask(work: string, model: unknown): Promise<Uint8Array> {
    const child = (this.#child ??= start());
    // While it works we wait for it; idle, it keeps nobody alive.
    child.ref();
    child.channel?.ref();
    const { bytes, fault, rss } = await new Promise<Answer>((done, failed) => {
      child.once('message', (answer) => done(answer as Answer));
      child.once('exit', (code, signal) => {
        this.#child = undefined;
        failed(new Error(`排版的子进程中途没了（${signal ?? code}）。请再运行一次。`));
      });
      child.send({ work, model }, (error) => void (error && failed(error)));
    }).finally(() => {
      child.removeAllListeners();
      child.unref();
      child.channel?.unref();
    });
    if (rss > MOST_MEMORY) {
      child.kill();
      this.#child = undefined;
    }
    if (bytes === undefined) throw new Error(fault);
    return bytes;
  }
}

/** Without its parent its channel closes, and it ends. */
const start = (): ChildProcess => fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });

const presses: Press[] = [];
/** 同一稿 — which press set a thing last: it has the drawing of it at hand. */
let last: { thing: unknown; press: Press } | undefined;

/** 排一件 — on the press that has least to do, of as many as there are cores; papers of one `thing`, one after another, on the same. */
export function press<Work extends keyof Works>(
  work: Work,
  model: Parameters<Works[Work]>[0],
  thing?: unknown,
): Promise<Uint8Array> {
  const known = thing !== undefined && last?.thing === thing ? last.press : undefined;
  const chosen = known ?? idlest();
  last = { thing, press: chosen };
  return chosen.set(work, model);
}

function idlest(): Press {
  const idle = presses.find(({ waiting }) => waiting === 0);
  if (idle) return idle;
  if (presses.length < Math.min(MOST, availableParallelism())) presses.push(new Press());
  return presses.reduce((best, each) => (each.waiting < best.waiting ? each : best));
}
