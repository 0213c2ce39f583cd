import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specimenArchive } from '../../tests/specimen.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

test('what is handed over is one archive: each entry the same object in every list and map, no raw file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  const file = join(folder, 'snapshot');
  writeSnapshot(file, { archive: specimenArchive(), outcome: { findings: [], comparisons: [], held: 0 } });
  const { archive } = readSnapshot(file);
  rmSync(folder, { recursive: true });

  expect(archive.people).toHaveLength(50);
  for (const person of archive.people) {
    expect(archive.by.people.get(person.id)).toBe(person);
    expect(archive.origin.get(person)?.file).toBe('people/0001.json');
  }
  for (const honour of archive.honours) expect(archive.honoursOf.get(honour.person)).toContain(honour);
  const [[entry, body]] = archive.prose as [[object, object]];
  expect(entry).toBe(archive.stories[0]);
  expect(body).toBe(entry);
  expect(archive.files).toEqual([]);
});
