import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Asset } from '#domain/record/entries/asset.ts';
import { several } from '../photographs/several.ts';

/** 打开所见 — what a file tells when it is opened; `fault` if it may not be published. */
export type Seen = Pick<Asset, 'fault' | 'pages' | 'text' | 'cues' | 'aiMark' | 'traces' | 'sha256'>;

/** 上限 — for one file: seconds, and megabytes of the process that opens it. */
export const LIMITS = { seconds: 20, megabytes: 640 } as const;
type Limits = { [K in keyof typeof LIMITS]: number };

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const GONE: Seen = {
  fault: `打开它要用太多时间或内存（超过 ${LIMITS.seconds} 秒或 ${LIMITS.megabytes} MB），不像正常的文件。请从原文件重新导出。`,
};

/** 打开全部 — each file in a process beside ours, several at a time; what hangs, swells or breaks it is that file's fault. */
export async function openAll(
  files: ReadonlyMap<string, string>,
  limits: Limits = LIMITS,
  opened: (file: string, seen: Seen) => void = () => undefined,
): Promise<Map<string, Seen>> {
  const idle: ChildProcess[] = [];
  const told = await several([...files], async ([file, path]): Promise<[string, Seen]> => {
    const child = idle.pop() ?? (await start(limits));
    const answer = await ask(child, { file, path }, limits);
    if (answer) idle.push(child);
    opened(file, answer ?? GONE);
    return [file, answer ?? GONE];
  });
  for (const child of idle) child.kill('SIGKILL');
  return new Map(told);
}

/** Once it is ready, so that no file pays for the start of the process; or gone, which the first question finds out. */
function start({ megabytes }: Limits): Promise<ChildProcess> {
  const child = fork(CHILD, [String(megabytes)], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((done) => {
    const settle = () => {
      child.removeAllListeners();
      done(child);
    };
    child.once('message', settle);
    child.once('exit', settle);
    child.once('error', settle);
  });
}

/** Nothing if the child did not live to answer. */
function ask(child: ChildProcess, question: { file: string; path: string }, { seconds }: Limits): Promise<Seen | undefined> {
  return new Promise((done) => {
    if (!child.connected) return void done(undefined);
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    const end = (answer?: Seen) => {
      clearTimeout(timer);
      child.removeAllListeners();
      done(answer);
    };
    child.once('message', (answer) => end(answer as Seen));
    child.once('exit', () => end());
    child.once('error', () => end());
    child.send(question, (error) => void (error && child.kill('SIGKILL')));
  });
}
