import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from './schema-files.ts';

test('the schemas and the settings that are checked in are those of the fields: run npm run schemas', () => {
  expect(
    schemaFiles()
      .filter(([file, text]) => readFileSync(file, 'utf8') !== text)
      .map(([file]) => file),
  ).toEqual([]);
});

test('no schema is left of a kind that is gone', () => {
  const wanted = schemaFiles().map(([file]) => file);
  expect(readdirSync('scripts/schemas').filter((name) => !wanted.includes(`scripts/schemas/${name}`))).toEqual([]);
});
