import { afterEach, expect, test, vi } from 'vitest';
import { fetchPart } from './shards.ts';

/** A page whose scripts say what `parts` hold, and that notes which were asked for. */
function inFolder(parts: Record<string, string>): string[] {
  const asked: string[] = [];
  globalThis.__S = undefined;
  vi.stubGlobal('document', {
    createElement: () => Object.assign(new EventTarget(), { src: '' }),
    head: {
      append(script: EventTarget & { src: string }) {
        asked.push(script.src);
        const path = script.src.replace(/\.js$/, '');
        if (parts[path] !== undefined) (globalThis.__S ??= {})[path] = parts[path];
        script.dispatchEvent(new Event(parts[path] === undefined ? 'error' : 'load'));
      },
    },
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

test('a part is asked for by the name of its script, and once', async () => {
  const asked = inFolder({ 'rows/0.json': '["甲"]' });
  for (const _ of [1, 2]) expect(await (await fetchPart('../search/0123456789ab/rows/0.json')).json()).toEqual(['甲']);
  expect(asked).toEqual(['rows/0.json.js']);
});

test('a packed part is bytes again', async () => {
  inFolder({ 'text/0.bin': Buffer.from([0, 255, 128]).toString('base64') });
  const answer = await fetchPart('../search/0123456789ab/text/0.bin');
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 128]);
});

test('a part that is not in the copy is not found', async () => {
  inFolder({});
  expect((await fetchPart('../search/0123456789ab/body/9.bin')).status).toBe(404);
});
