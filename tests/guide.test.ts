import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { typographyFaults } from '#domain/values/typography.ts';
import { GUIDE_FILE, GUIDE_PICTURES } from './guide/places.ts';
import { readGuide } from './guide/read-guide.ts';
import { STEPS } from './guide/steps.ts';
import { SHARPNESS, WINDOW } from './guide/walk.ts';

const source = readFileSync(GUIDE_FILE, 'utf8');
const steps = readGuide(source);
const KILOBYTE = 1024;

test('every step of the guide is run by a function of its name, once, and every function is a step of the guide', () => {
  expect(steps.map(({ step }) => step).sort()).toEqual(Object.keys(STEPS).sort());
});

test('what is shown word by word, and every picture, stands in a step that is run', () => {
  const all = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, found]) => found!);
  expect(steps.flatMap(({ pictures }) => pictures)).toEqual(all(/!\[[^\]]*\]\(([^)]+)\)/g));
  expect(steps.flatMap(({ texts }) => texts)).toHaveLength(all(/^(```)\w/gm).length);
});

test('each picture is there, of one size and light, and is in the guide with words for who can’t see it', async () => {
  const named = steps.flatMap(({ pictures }) => pictures).map((picture) => join('docs', picture));
  expect(globSync(`${GUIDE_PICTURES}/*`).sort()).toEqual(named.sort());
  for (const file of named) {
    const { width, height } = await sharp(file).metadata();
    expect({ width, height }).toEqual({ width: WINDOW.width * SHARPNESS, height: WINDOW.height * SHARPNESS });
    expect(statSync(file).size / KILOBYTE).toBeLessThan(60);
  }
  expect(source).not.toMatch(/!\[\]/);
});

test('the guide speaks to somebody who knows Excel and Word and nothing else', () => {
  const prose = source.replace(/<!--.*?-->|```[\s\S]*?```|!\[.*?\]\(.*?\)/g, '');
  const words = /\bgit\b|npm|终端|命令行|仓库|提交代码|分支|JSON|Markdown|目录|路径|端口|参数/gi;
  expect(prose.match(words) ?? []).toEqual([]);
  expect(prose).not.toMatch(/你(?!的电脑”)/);
});

test('punctuation is Chinese, and the numbers of a list run on', () => {
  const lines = source.replace(/```[\s\S]*?```/g, '').split('\n');
  const text = (line: string): string => line.replace(/^(?:\d+\. |[-#>|]+ ?)|[*|]|<.*?>|!?\[[^\]]*\]\([^)]*\)|\[\^\w+\]/g, '');
  // Between hanzi and Latin whoever shows Markdown sets no space by itself.
  const faults = lines.flatMap((line) => typographyFaults(text(line)).filter(({ found }) => found.trim() !== ''));
  expect(faults).toEqual([]);
  let last = 0;
  for (const line of lines) {
    if (line.startsWith('#')) last = 0;
    const number = /^(\d+)\. /.exec(line)?.[1];
    if (number === undefined) continue;
    expect(`${number}. ${line}`).toBe(`${last + 1}. ${line}`);
    last = Number(number);
  }
});

test('the files that the guide tells her to open are there', () => {
  const files = [...source.matchAll(/“([^”“\s]+\.(?:bat|command))”/g)].map(([, file]) => file!);
  expect(new Set(files)).toEqual(new Set(['预览.bat', '预览.command', '办公.bat', '办公.command']));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
