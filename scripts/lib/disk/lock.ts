import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** 上锁 — a file that says which process is at work; refused while that one runs. What a kill left is no lock. */
export function lock(file: string, what: string): () => void {
  refuseIfLocked(file, what);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

export function refuseIfLocked(file: string, what: string): void {
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  if (other !== undefined && isRunning(other))
    throw new Error(`另一个构建（进程 ${other}）正在${what}。请等它完成，或关掉它再试。`);
}

function isRunning(pid: number): boolean {
  // A kill between making the file and writing it leaves no number; 0 would ask after ourselves.
  if (pid === process.pid || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
