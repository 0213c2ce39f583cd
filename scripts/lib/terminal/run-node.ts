import { spawn } from 'node:child_process';
import { environmentWith } from '#settings';

/** What a run is told beside our own environment. */
export type Told = Parameters<typeof environmentWith>[0];

/** 运行 — Node as a process of its own; what it prints comes at once, or is kept and given whole. */
export function runNode(args: string[], told: Told, whole: boolean): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, args, {
    stdio: whole ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: environmentWith(told),
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk));
  // A process that cannot be started ends as well, without a code.
  child.once('error', ({ message }) => output.push(Buffer.from(`${message}\n`)));
  return new Promise((done) => child.once('close', (code) => done({ ok: code === 0, output: Buffer.concat(output).toString() })));
}
