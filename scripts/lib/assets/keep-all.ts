import { writeFileSync } from 'node:fs';
import { onCores, type Trade } from '../cores/on-cores.ts';
import { type FileCache } from './cache.ts';

/** 取或做一批 — the files under their keys, in order; what is missing is made on all cores, each once. */
export async function keepAll<Job>(
  store: FileCache,
  ending: string,
  trade: Trade<Job, Uint8Array>,
  wanted: readonly { key: string; job: Job }[],
): Promise<string[]> {
  const missing = wanted.filter(({ key }) => store.kept(key, ending) === undefined);
  const jobs = [...new Map(missing.map(({ key, job }) => [key, job]))];
  let made = 0;
  for await (const bytes of onCores(
    trade,
    jobs.map(([, job]) => job),
  )) {
    const [key] = jobs[made++]!;
    await store.keep(key, ending, (to) => Promise.resolve(writeFileSync(to, bytes)));
  }
  return wanted.map(({ key }) => store.kept(key, ending)!);
}
