import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPILED, NOT_APPROVED } from './words.ts';

test('where the record comes from, and that nobody has approved it, is written once', () => {
  const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts']).filter((file) => !/\.test\.ts$/.test(file));
  const said = (words: string) => files.filter((file) => readFileSync(file, 'utf8').includes(words));
  const compiled = said(`'${COMPILED}'`);
  expect(compiled).toEqual(['src/domain/values/words.ts']);
  expect(said(NOT_APPROVED.slice(COMPILED.length))).toEqual(compiled);
});
