import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentWith } from '#settings';

/** 实时预览 — used as an editor does: pages, a slip, its sentence, the slip mended, a new file, a bad picture. */
const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const content = join(folder, 'content');
let dev: ChildProcess;
let port: number;

beforeAll(async () => {
  cpSync('src/content', content, { recursive: true });
  const free = createServer().listen(0);
  ({ port } = free.address() as AddressInfo);
  await new Promise((done) => free.close(done));
  // Under Vitest, by this variable, Astro serves nothing.
  const { VITEST: _vitest, ...env } = environmentWith({ contentDir: content, port: String(port) });
  dev = spawn(process.execPath, ['scripts/dev.ts'], { stdio: 'ignore', env });
});
afterAll(async () => {
  const ended = new Promise((done) => dev.once('exit', done));
  dev.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string): Promise<string> => {
  try {
    return await (await fetch(`http://localhost:${port}${path}`, { headers: { accept: 'text/html' } })).text();
  } catch {
    return '';
  }
};
const shows = (path: string, text: string) => expect.poll(() => page(path), { timeout: 30_000, interval: 200 }).toContain(text);
const change = (file: string, from: string | RegExp, to: string) => {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

test('a page, a saved sentence, a slip and its sentence, and the page again', async () => {
  await shows('/craftsmen/q0001/', '冯新岩');
  change('people/0001-0100.json', '被称为“电网医生”', '被称为“示例医生”');
  await shows('/craftsmen/q0001/', '示例医生');
  change('people/0001-0100.json', '"id": "q0001",', '"id": "q0001"');
  await shows('/craftsmen/q0001/', 'JSON 写法有误');
  expect(await page('/')).toContain('people/0001-0100.json');
  change('people/0001-0100.json', '"id": "q0001"', '"id": "q0001",');
  await shows('/craftsmen/q0001/', '示例医生');
  change('honours/2017.json', '"person": "q0001"', '"person": "q9999"');
  await shows('/', 'q9999');
  change('honours/2017.json', '"person": "q9999"', '"person": "q0001"');
  await shows('/craftsmen/q0001/', '示例医生');
});

test('prose, a new file, a configuration', async () => {
  change('stories/q0001.mdx', /\s*$/, '示例的一句。[^f1]\n');
  await shows('/craftsmen/q0001/', '示例的一句');
  change('site.json', '"name": "', '"name": "示例');
  await shows('/', '示例齐鲁工匠');
  // Asked for before it is there, as a browser that was left open does.
  expect(await page('/forums/f0999/')).toContain('没有这一页');
  const forum = readFileSync(join(content, 'forums/f0001.mdx'), 'utf8');
  writeFileSync(join(content, 'forums/f0999.mdx'), forum.replace('f0001', 'f0999').replace(/title: .*/, 'title: 示例新论坛'));
  await shows('/forums/f0999/', '示例新论坛');
});

test('a bad picture is said by name, and gives way to a good one', async () => {
  mkdirSync(join(content, 'photographs'), { recursive: true });
  const photograph = { file: 'photographs/q0001.jpg', alt: '示例', credit: '示例', licence: '示例', aiGenerated: '否' };
  writeFileSync(join(content, 'photographs/q0001.jpg'), 'no picture');
  change('people/0001-0100.json', '"name": "冯新岩",', `"name": "冯新岩", "photograph": ${JSON.stringify(photograph)},`);
  await shows('/craftsmen/q0001/', 'photographs/q0001.jpg');
  await shows('/craftsmen/q0001/', '不是完好的图片文件');
  const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(content, 'photographs/q0001.jpg'), picture);
  await shows('/craftsmen/q0001/', '/photographs/q0001-');
});
