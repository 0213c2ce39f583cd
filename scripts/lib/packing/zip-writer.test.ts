import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { DamagedZip, openZipFile } from './zip-reader.ts';
import { openZip, weightOf, deflated } from './zip-writer.ts';

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

const LOW = { large: 300, many: 3 };

/** Two small files, one taken from the disk as it is, one packed a piece at a time. */
function mixed(limits?: typeof LOW): { zip: string; wanted: Record<string, Uint8Array> } {
  const [zip, large] = [join(folder, '多种.zip'), join(folder, '大')];
  const noise = Buffer.alloc((1 << 24) + 999, '齐鲁工匠示例');
  writeFileSync(large, noise);
  const wanted = { 甲: text('示例'), 乙: text('示例'.repeat(400)), 'a/丙': noise, 丁: noise };
  const writer = openZip(zip, '2026-11-28', limits);
  writer.add('甲', wanted['甲']);
  writer.add('乙', wanted['乙']);
  writer.addFile('a/丙', large, { stored: true });
  writer.addFile('丁', large);
  writer.close();
  return { zip, wanted };
}

test.each([
  ['plain', undefined],
  ['wide', LOW],
])('with %s numbers two readers find every file as it was, whatever way it came in', async (_, limits) => {
  const { zip, wanted } = mixed(limits);
  const bytes = readFileSync(zip);
  expect(bytes.includes(Buffer.from('PK\x06\x06', 'latin1'))).toBe(limits !== undefined);
  const theirs = unzipSync(bytes);
  const ours = openZipFile(zip);
  expect([...ours.entries.keys()]).toEqual(Object.keys(wanted));
  for (const [name, content] of Object.entries(wanted)) {
    expect(Buffer.compare(theirs[name]!, content), name).toBe(0);
    expect(Buffer.compare(await ours.whole(ours.entries.get(name)!), content), name).toBe(0);
  }
  const kept = ours.entries.get('a/丙')!;
  expect(ours.bytes(ours.beginOf(kept), 12).toString()).toBe('齐鲁工匠');
  ours.close();
});

test('a package that was cut off, one with a changed byte, and one with a name that leads out are refused', async () => {
  const whole = zipped([['甲', text('示例'.repeat(50))]]).bytes;
  const open = (bytes: Uint8Array) => {
    const file = join(folder, '坏.zip');
    writeFileSync(file, bytes);
    return openZipFile(file);
  };
  for (let length = 0; length < whole.length; length += 7) expect(() => open(whole.subarray(0, length))).toThrow(DamagedZip);
  const changed = Uint8Array.from(whole);
  changed[40]! ^= 1;
  const reader = open(changed);
  await expect(reader.whole(reader.entries.get('甲')!)).rejects.toThrow(DamagedZip);
  for (const name of ['../甲', '/甲', 'a/../../甲', 'C:甲', 'a\\甲'])
    expect(() => open(zipped([[name, text('')]]).bytes)).toThrow('不正常的文件名');
});
