import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import house from '../package.json' with { type: 'json' };
import { DOWNLOADS } from '#domain/export/downloads.ts';
import { paths } from '#domain/values/paths.ts';
import { readArchive } from '#door/archive.ts';
import { totals } from '#domain/views/honours/totals.ts';

const README = readFileSync('README.md', 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync(['src/**/README.md', 'scripts/**/README.md', 'tests/**/README.md']),
];

test('every command that the pages name is there, and the README names every command', () => {
  const commands = Object.keys(house.scripts);
  const named = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z][\w-]*)/g)].map(([, command]) => ({ page, command: command! })),
  );
  expect(named.filter(({ command }) => !commands.includes(command))).toEqual([]);
  const told = (command: string) => new RegExp(`npm (?:run )?${command}\\b`).test(README);
  expect(commands.filter((command) => !told(command))).toEqual([]);
});

test('every file and folder that the README and the guide name is there', () => {
  const named = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/[` ]((?:src|scripts|tests)\/[\w./-]+)[` ]/g)].map(([, path]) => `${page}: ${path!}`),
  );
  expect(named.filter((each) => !existsSync(each.split(': ')[1]!))).toEqual([]);
});

test('the README counts what the record holds, and names every data file', () => {
  const { people, honours, stories } = totals(readArchive('src/content'));
  expect(README).toContain(`${people} 人、${honours} 条命名`);
  expect(README).toContain(`${stories} 篇事迹`);
  // The tables of the kinds are told as one.
  const told = DOWNLOADS.map(({ file, kind }) => (kind ? '/data/tables/' : paths.data(file)));
  expect([...new Set(told)].filter((path) => !README.includes(path))).toEqual([]);
});
