import { isMainThread, threadId } from 'node:worker_threads';

/** 样活 — for the tests of the room: says its number, and which thread did it. */
export function threadOf({ number }: { number: number }): { said: string; thread: number } {
  if (number < 0) throw new Error(`没有第 ${number} 件。`);
  if (number === Infinity && !isMainThread) process.exit(7);
  return { said: `第 ${number} 件`, thread: threadId };
}
