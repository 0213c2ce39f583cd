import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openZip, weightOf, deflated } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

function zipped(files: Iterable<[string, Uint8Array]>, day = '2026-11-28') {
  const file = join(folder, 'test.zip');
  const zip = openZip(file, day);
  for (const [name, bytes] of files) zip.add(name, bytes);
  const { size } = zip;
  zip.close();
  return { bytes: new Uint8Array(readFileSync(file)), size };
}
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test('another reader finds every file as it was, Chinese names and what is packed already included', () => {
  const noise = Uint8Array.from({ length: 999 }, (_, index) => (index * 7919 + index * index * 31) % 251);
  const files: [string, Uint8Array][] = [
    ['名录/开始.html', text('请先全部解压'.repeat(50))],
    ['名录/空.txt', text('')],
    ['名录/site/plan.docx', new Uint8Array(deflated(noise))],
  ];
  expect(unzipSync(zipped(files).bytes)).toEqual(Object.fromEntries(files));
});

test('the size is known before the end, and what a file adds to it', () => {
  const [name, content] = ['名录/甲.html', text('工匠'.repeat(99))];
  const [less, more] = [
    zipped([['a', text('a')]]),
    zipped([
      ['a', text('a')],
      [name, content],
    ]),
  ];
  expect(more.size - less.size).toBe(weightOf(name, deflated(content).length));
  expect(more.size - more.bytes.length).toBe(76);
});

test('more files than a plain list can count are listed in wide numbers', () => {
  const { bytes } = zipped(Array.from({ length: 66_000 }, (_, index): [string, Uint8Array] => [`f${index}`, text('')]));
  expect(Object.keys(unzipSync(bytes))).toHaveLength(66_000);
});

test('the same files of the same day are the same bytes', () => {
  const files: [string, Uint8Array][] = [['a.html', text('齐鲁工匠')]];
  expect(zipped(files).bytes).toEqual(zipped(files).bytes);
  expect(zipped(files).bytes).not.toEqual(zipped(files, '2026-11-29').bytes);
});
