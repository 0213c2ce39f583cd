import { readdirSync, readFileSync } from 'node:fs';

/** 内存峰值 — in MB; of the children only where the system tells (Linux). */
export interface Memory {
  self: number;
  /** 全部进程 — the program and all that it starts, at one moment: what they share is counted with each. */
  tree: number | null;
}

/** 同时活着的 — a process and all below it; each thread has children of its own. */
function familyOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(familyOf)];
  } catch {
    // Another system, or one that has just ended.
    return [];
  }
}

const residentOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** 看着内存 — of a process and all below it, four times a second; the answer is asked for at the end. */
export function watchTree(pid: number): () => number | null {
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      familyOf(pid).reduce((sum, each) => sum + residentOf(each), 0),
    );
  };
  look();
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    return peak === 0 ? null : Math.round(peak / 1024);
  };
}

/** 本程序的内存峰值 — as the system counts it, the moments included at which it was too busy to look. */
export const ownPeak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
