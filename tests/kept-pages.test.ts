import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { personEntry } from '#domain/views/honours/entry.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { rollOf } from '#domain/views/honours/roll.ts';
import { lastModified } from '#domain/views/site/last-modified.ts';
import { neighboursOf, relationsOf } from '#domain/views/shelf/relations.ts';
import { chronicleOf } from '#domain/views/shelf/chronicle.ts';
import { storyOf } from '#domain/views/stories/stories.ts';
import { nextStory } from '#domain/views/stories/ways.ts';
import { paths } from '#domain/values/paths.ts';
import { digestOf, Witness } from '../src/door/witness.ts';
import { fiction } from '#lib/bench/fiction.ts';

const RECORD = fiction(70);
const NO_OUTCOME = { findings: [], comparisons: [] } as unknown as ConstructorParameters<typeof Witness>[1];
const opened = (files: readonly RawFile[]) => new Witness(assemble(structuredClone(files)), NO_OUTCOME);

/** 像页面一样读 — what the pages of a person and of a year are made from. */
const PAGES: Record<string, (archive: Archive) => unknown> = Object.fromEntries([
  ...Array.from({ length: 70 }, (_, index) => `q${String(index + 1).padStart(4, '0')}`).map((id) => [
    id,
    (archive: Archive) => {
      const person = archive.by.people.get(id);
      if (!person) return undefined;
      const row = personEntry(archive, person);
      const path = paths.person(id);
      return [row, relationsOf(archive, row), neighboursOf(archive, row), storyOf(archive).get(id)?.deed, nextStory(archive, id)]
        .concat([
          chronicleOf(archive).ofPerson.get(id),
          lastModified(archive)(path),
          listsOf(archive).byName.get(person.name),
        ] as never)
        .map((part) => JSON.stringify(part));
    },
  ]),
  ...[2018, 2019].map((year) => [
    String(year),
    (archive: Archive) => JSON.stringify(rollOf(archive, archive.by.editions.get(String(year))!)),
  ]),
]) as Record<string, (archive: Archive) => unknown>;

interface Made {
  said: string;
  read: Set<string>;
}
async function made(witness: Witness): Promise<Map<string, Made>> {
  const pages = new Map<string, Made>();
  for (const [name, make] of Object.entries(PAGES)) {
    const { result, read } = await witness.during(() => Promise.resolve(make(witness.archive)));
    pages.set(name, { said: JSON.stringify(result) ?? '', read });
  }
  return pages;
}

const BEFORE = opened(RECORD);
const PAGES_BEFORE = await made(BEFORE);

/** 改一处 — each text below a value in turn, as a clerk would change it. */
function* changes(value: unknown, path: (string | number)[] = []): Iterable<(string | number)[]> {
  if (typeof value === 'string' && !['id', 'person', 'is'].includes(String(path.at(-1)))) yield path;
  if (value && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) yield* changes(part, [...path, Array.isArray(value) ? Number(key) : key]);
}
function changed(value: unknown, path: readonly (string | number)[]): void {
  const holder = path.slice(0, -1).reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], value) as Record<
    string,
    string
  >;
  const last = String(path.at(-1));
  holder[last] = /^\d{4}-\d\d-\d\d$/.test(holder[last]!) ? '2017-01-02' : `${holder[last]}改`;
}

function withChange(file: number, path: readonly (string | number)[]): RawFile[] {
  const record: RawFile[] = structuredClone(RECORD);
  changed(record[file]!.value, path);
  return record;
}

const KINDS = ['people/', 'honours/', 'employers', 'trades', 'sources', 'stories/', 'studios', 'events', 'editions/'];
const CASES = KINDS.flatMap((kind) => {
  const file = RECORD.findIndex((each) => each.file.startsWith(kind));
  const all = [...changes(RECORD[file]!.value)];
  // Spread over the file; what the schemas refuse never comes to a page.
  const every = Math.max(1, Math.floor(all.length / 9));
  return all
    .filter((path, index) => index % every === 0 && assemble(withChange(file, path)).faults.length === 0)
    .map((path) => ({ kind, file, path }));
});

test.each(CASES)('a change of $kind $path is known of every page that says something else by it', async ({ file, path }) => {
  const now = opened(withChange(file, path));
  const pages = await made(now);
  const missed = [...pages].filter(([name, { said }]) => {
    const before = PAGES_BEFORE.get(name)!;
    const same = [...before.read].every((read) => BEFORE.today(read) === now.today(read));
    return same && said !== before.said;
  });
  expect(missed.map(([name]) => name)).toEqual([]);
});

test('a fact of one person is no matter of the others, and someone new only of those beside', async () => {
  const record: RawFile[] = structuredClone(RECORD);
  const people = record.find(({ file }) => file.startsWith('people/'))!.value as { facts: { text: string }[] }[];
  people[3]!.facts[0]!.text += '又一句。';
  const now = opened(record);
  const touched = [...PAGES_BEFORE].filter(([, { read }]) => [...read].some((each) => BEFORE.today(each) !== now.today(each)));
  expect(touched.map(([name]) => name)).toContain('q0004');
  expect(touched.length).toBeLessThan(PAGES_BEFORE.size);
  const person = (id: string) => touched.some(([name]) => name === id);
  expect(Object.keys(PAGES).filter(person).length).toBe(touched.length);
});

test('what is read of a map by its key depends on that key, what is walked on the whole', async () => {
  const witness = opened(RECORD);
  const reads = async (work: (archive: Archive) => unknown) =>
    [...(await witness.during(() => Promise.resolve(work(witness.archive)))).read].sort();
  expect(await reads(({ by }) => by.people.get('q0001'))).toEqual(['archive.by.people/=q0001']);
  expect(await reads(({ honoursIn }) => honoursIn.has(2018))).toEqual(['archive.honoursIn/#2018']);
  expect(await reads(({ by }) => [...by.people.values()].length)).toEqual(['archive.by.people']);
  expect(await reads(({ by }) => new Map(by.trades).size)).toEqual(['archive.by.trades']);
  expect(await reads(({ people }) => people.length)).toEqual(['archive.people']);
  expect(await reads((archive) => ({ ...archive }))).toContain('archive.people');
  // How a list is made is its own business, also for the page that asked first.
  expect(await reads((archive) => listsOf(archive).row.get('q0001'))).toEqual(['lists.row/=q0001']);
});

test('what has no bytes to compare is never the same', () => {
  const witness = opened(RECORD);
  expect(digestOf(witness.archive)).toBe('');
  expect(digestOf({ inner: witness.archive.by.people })).toBe('');
  expect(digestOf(() => 1)).toBe('');
  expect(digestOf(undefined)).not.toBe(digestOf(null));
});

test('whatever is computed of a whole archive has one name of its own, and is told to whoever looks on', () => {
  const sources = globSync('src/{domain,rules,door,components,pages}/**/*.{ts,astro}').filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const texts = sources.map((file) => [file, readFileSync(file, 'utf8')] as const);
  const names = texts.flatMap(([, text]) => Array.from(text.matchAll(/\bderived\(\s*'([^']+)'/g), ([, name]) => name!));
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /[./]/.test(name))).toEqual([]);
  const own = texts.filter(([, text]) => /new WeakMap<(?:Archive|Outcome|Edition|Person)\b/.test(text)).map(([file]) => file);
  expect(own).toEqual(['src/domain/record/derived/derived.ts']);
});
