import { availableParallelism } from 'node:os';

/** 几件同时做 — as many as there are cores, at most eight, since each holds a decoded picture or a process; what they give, in order. */
export async function several<I, R>(
  items: readonly I[],
  work: (item: I) => Promise<R>,
  most = Math.min(availableParallelism(), 8),
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  return results;
}
