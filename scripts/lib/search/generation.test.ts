import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepGeneration } from './generation.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'generation-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const [FIRST, SECOND] = ['a'.repeat(12), 'b'.repeat(12)];
const first = { id: 'q0001', name: '示例甲', facts: [{ id: 'f1', text: '修过一台机床。' }] };
const second = { id: 'q0002', name: '示例乙', facts: [] };
type Person = { id: string; name: string; facts: { id: string; text: string }[] };

/** A site as far as its index and its open data are known. */
function site(name: string, generation: string, people: Person[], status = '有效', recordDate = '2026-01-01'): string {
  const to = join(folder, name);
  const put = (file: string, content: string) => {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), content);
  };
  put('search/index.html', `<!doctype html><ol data-index="${generation}"></ol>`);
  put(`search/${generation}/index.json`, '[]');
  put('data/honours.json', JSON.stringify({ recordDate, honours: [{ id: 'h0001', person: 'q0001', status }] }));
  put('data/people.json', JSON.stringify({ recordDate, people: people.map(({ id, name: called }) => ({ id, name: called })) }));
  for (const person of people) put(`data/people/${person.id}.json`, JSON.stringify({ recordDate, ...person }));
  return to;
}
const kept = (to: string): boolean => existsSync(join(to, 'search', FIRST, 'index.json'));

test('what only grew keeps the index before', () => {
  const from = site('old', FIRST, [first]);
  const to = site(
    'new',
    SECOND,
    [{ ...first, facts: [...first.facts, { id: 'f2', text: '带过徒弟。' }] }, second],
    '有效',
    '2026-02-01',
  );
  keepGeneration(from, to);
  expect(kept(to)).toBe(true);
});

test.each<[string, () => string]>([
  ['a person', () => site('new', SECOND, [second])],
  ['a title', () => site('new', SECOND, [first, second], '已撤销')],
  ['a sentence', () => site('new', SECOND, [{ ...first, facts: [] }, second])],
  ['a name for the same id', () => site('new', SECOND, [{ ...first, name: '示例丙' }, second])],
  [
    'a sentence that another now has',
    () =>
      site('new', SECOND, [
        { ...first, facts: [] },
        { ...second, facts: first.facts },
      ]),
  ],
])('once %s is taken back, the index that says so goes too', (_, next) => {
  const from = site('old', FIRST, [first, second]);
  const to = next();
  keepGeneration(from, to);
  expect(kept(to)).toBe(false);
});

test('a first site has none before it', () => {
  const to = site('new', SECOND, [first]);
  keepGeneration(join(folder, 'nowhere'), to);
  expect(kept(to)).toBe(false);
});
