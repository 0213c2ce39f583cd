import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, discard } from './copy.ts';

test('a copy is whole until it is discarded; the record, and a folder that is no copy, stay', () => {
  const record = mkdtempSync(join(tmpdir(), 'copy-test-'));
  writeFileSync(join(record, 'a.json'), '[]');
  const copy = copyOf(record);
  expect(existsSync(join(copy, 'a.json'))).toBe(true);
  discard(copy);
  expect(existsSync(dirname(copy))).toBe(false);
  discard(record);
  expect(existsSync(join(record, 'a.json'))).toBe(true);
  rmSync(record, { recursive: true });
});
