import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '#lib/site/files.ts';

/** 同一份字节 — somebody saves while a build runs: what goes out is what was checked. */
test('an edit during a build is not published unchecked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edit-'));
  // A name that an address would read otherwise.
  const content = join(folder, 'a#b %41 记录');
  const out = join(folder, 'c#d %41 成品');
  cpSync('src/content', content, { recursive: true });
  // Names that the check lets pass are names that the build can read.
  const names = ['index.mdx', 'Q0002.mdx', '王 亮.mdx', '_a.mdx', "深/层/[a] (b)'&.mdx", 'a.b.mdx', '㐂𠮷.mdx'];
  const stories = filesOf(join(content, 'stories')).filter((file) => !/q000[14]\./.test(file));
  names.forEach((name, index) => {
    mkdirSync(join(content, 'stories', name, '..'), { recursive: true });
    renameSync(join(content, 'stories', stories[index]!), join(content, 'stories', name));
  });
  const build = spawn(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const MARK = '甲乙丙丁';
  build.stderr.on('data', (chunk: Buffer) => {
    if (!chunk.includes('检查记录')) return;
    for (const file of ['stories/q0001.mdx', 'stories/q0004.mdx', 'people/0001-0100.json', 'honours/2018.json']) {
      const path = join(content, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=[\u4e00-\u9fa5]{4})，/g, `${MARK}，`));
    }
  });
  const code = await new Promise((done) => build.once('exit', done));
  expect(code).toBe(0);
  expect(readFileSync(join(content, 'stories/q0001.mdx'), 'utf8')).toContain(MARK);
  expect(filesOf(out).filter((file) => readFileSync(join(out, file)).includes(MARK))).toEqual([]);
  rmSync(folder, { recursive: true });
});
