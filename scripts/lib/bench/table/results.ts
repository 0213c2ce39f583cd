import { cpus, totalmem } from 'node:os';
import { type PeerCost } from '../peers/peers.ts';
import { type ChangeCost } from '../changing/measure-changes.ts';
import { type BenchResult } from '../run.ts';
import { type TypeWeight } from '../weight/types.ts';

/** 机器 — on which all of a table was measured. */
export interface Machine {
  processor: string;
  cores: number;
  /** GB. */
  memory: number;
  node: string;
  system: string;
}

/** 一次测量 — a cold run of so many people. */
export interface Sized extends Omit<BenchResult, 'weight'> {
  /** 没有做的 — `制品`, or nothing. */
  without: string[];
  peers: PeerCost[];
}

/** 测量结果 — all that the table tells; nothing else is written into it. */
export interface Results {
  /** 程序的指纹 — what was measured: runs of other programs do not stand in one table. */
  code: string;
  machine: Machine;
  sizes: Sized[];
  /** 改一处再建 — of so many people, after a cold build of so many seconds. */
  changes?: { people: number; cold: number; each: ChangeCost[] };
  /** 真实记录 — its pages are weighed. */
  real?: Omit<BenchResult, 'weight'> & { weight: TypeWeight[] };
}

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  system: process.platform,
});

export const isSame = (one: Pick<Sized, 'people' | 'without'>, other: Pick<Sized, 'people' | 'without'>): boolean =>
  one.people === other.people && String(one.without) === String(other.without);

/** 放进结果 — in place of what was measured of the same size; the small ones first. */
export function withSize(results: Results, sized: Sized): Results {
  const others = results.sizes.filter((each) => !isSame(each, sized));
  const sizes = [...others, sized].sort((a, b) => a.without.length - b.without.length || a.people - b.people);
  return { ...results, sizes };
}
