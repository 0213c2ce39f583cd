import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** 领域 — what is tried, as `--area` names it. */
export type FuzzArea = '模式' | '规则' | '检索' | '正文' | '导入' | '保存' | '部署';

/** 一句守得住的话 — what must hold of every input; an input can be written as JSON, so that it can be kept. */
export interface Property {
  area: FuzzArea;
  /** An affirmative sentence; kept cases name it. */
  says: string;
  given: fc.Arbitrary<unknown>;
  holds: (value: never) => void | Promise<void>;
  /** How often it is tried in the unit tests. */
  runs: number;
}

/** 留着的 — an input at which something fell once. */
export interface KeptCase {
  says: string;
  seed: number;
  value: unknown;
  said: string;
}

/** 一轮 — so many inputs of a seed, or what fits into a time; the smallest at which it falls, if it does. */
export async function tryProperty(
  { says, given, holds }: Property,
  seed: number,
  { runs, milliseconds }: { runs: number; milliseconds?: number },
): Promise<{ tried: number; fell?: KeptCase }> {
  const held = holds as (value: unknown) => void | Promise<void>;
  const property = fc.asyncProperty(given, async (value) => void (await held(value)));
  const limits = milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds };
  const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs, ...limits });
  if (!failed || !counterexample) return { tried: numRuns };
  const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { tried: numRuns, fell: { says, seed, value: counterexample[0], said: said.slice(0, 600) } };
}

const FOLDER = join(import.meta.dirname, 'kept');

export const keptCases = (): KeptCase[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as KeptCase);

/** 记下 — under a name made from the case itself: the same one falls into the same file. */
export function keepCase(kept: KeptCase): string {
  const text = JSON.stringify([kept.says, kept.value]);
  const file = join(FOLDER, `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  return file;
}
