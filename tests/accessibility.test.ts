import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCESS } from '#domain/views/site/accessibility.ts';

test('every test that the page on accessibility names is run', () => {
  const titles = globSync('tests/site/*.test.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^test(?:\.each\([\s\S]*?\))?\(\s*'([^']+)'/gm)].map(([, title]) => title),
  );
  expect(ACCESS.flatMap(({ test: title }) => (title && !titles.includes(title) ? [title] : []))).toEqual([]);
});
