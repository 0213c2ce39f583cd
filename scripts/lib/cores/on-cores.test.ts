import { expect, test } from 'vitest';
import { onCores } from './on-cores.ts';
import { threadOf } from './sample-trade.ts';

const trade = { module: new URL('./sample-trade.ts', import.meta.url), name: 'threadOf', work: threadOf };
const jobs = Array.from({ length: 600 }, (_, number) => ({ number }));
const all = async (cores: number, some = jobs) => Array.fromAsync(onCores(trade, some, { cores, least: 100 }));

test('the answers are the same, in the same order, on one core and on three', async () => {
  const [one, three] = [await all(1), await all(3)];
  expect(three.map(({ said }) => said)).toEqual(one.map(({ said }) => said));
  expect(new Set(one.map(({ thread }) => thread)).size).toBe(1);
  expect(new Set(three.map(({ thread }) => thread)).size).toBe(3);
});

test('for a few jobs, and for none, no thread is started', async () => {
  const threads = [...(await all(1, jobs.slice(0, 1))), ...(await all(3, jobs.slice(0, 50)))].map(({ thread }) => thread);
  expect(new Set(threads).size).toBe(1);
  expect(await all(3, [])).toEqual([]);
});

test('a job that cannot be done stops all, and says why in its own words', async () => {
  const broken = jobs.with(300, { number: -1 });
  const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = threads();
  await expect(all(3, broken)).rejects.toThrow('没有第 -1 件');
  expect(threads()).toBe(before);
});

test('a thread that ends in the middle of its work is missed', async () => {
  await expect(all(3, jobs.with(300, { number: Infinity }))).rejects.toThrow('干活的线程中途没了（退出码 7）');
});

test('who stops taking answers leaves no thread behind', async () => {
  const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = threads();
  for await (const { said } of onCores(trade, jobs, { cores: 3, least: 100 })) if (said === '第 5 件') break;
  expect(threads()).toBe(before);
});
