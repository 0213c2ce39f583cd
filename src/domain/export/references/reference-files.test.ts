import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { citation, type Cited } from '../../views/honours/citation.ts';
import { citedPerson, citedRoll } from './citations.ts';
import { REFERENCES } from './reference-files.ts';

const archive = readArchive();
const ORIGIN = 'https://example.org/roll';
const cited: Cited[] = [
  ...listsOf(archive).directory.map((row) => citedPerson(archive, row, ORIGIN)),
  ...archive.editions.map(({ year }) => citedRoll(archive, year, ORIGIN)),
];

/** Reads BibTeX as its programs do: fields in braces that balance, escaped signs taken as signs. */
function readBibtex(source: string): Record<string, string> {
  const head = /^@online\{([\w-]+),\n/.exec(source)!;
  const fields: Record<string, string> = { key: head[1]! };
  let at = head[0].length;
  for (;;) {
    const name = /^\s*(\w+) = \{/.exec(source.slice(at));
    if (!name) break;
    at += name[0].length;
    const from = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= source.length) throw new Error('a field without an end');
      if (source[at] === '\\') at++;
      else if (source[at] === '{') depth++;
      else if (source[at] === '}') depth--;
    }
    fields[name[1]!] = source.slice(from, at - 1);
    at += source[at] === ',' ? 1 : 0;
  }
  expect(source.slice(at)).toBe('\n}\n');
  return fields;
}
const plain = (field: string): string =>
  field
    .replace(/^\{|\}$/g, '')
    .replace(/\\text(backslash|asciitilde|asciicircum)\{\}|\\([{}$&#%_])/g, (_, word: string | undefined, sign: string) =>
      word ? { backslash: '\\', asciitilde: '~', asciicircum: '^' }[word]! : sign,
    );
const readRis = (source: string): Map<string, string> =>
  new Map(
    source
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, 2), /^[A-Z][A-Z0-9] {2}- (.*)$/.exec(line)![1]!]),
  );

test('everyone and every edition can be cited, in both formats, and is read back as it was', () => {
  expect(new Set(cited.map((each) => readBibtex(REFERENCES.bib.make(each))['key'])).size).toBe(cited.length);
  for (const each of cited) {
    const fields = readBibtex(REFERENCES.bib.make(each));
    expect(plain(fields['author']!)).toBe(each.author);
    expect(plain(fields['title']!)).toBe(each.title);
    expect(fields).toMatchObject({ date: each.updated, url: each.url });
    const tags = readRis(REFERENCES.ris.make(each));
    expect([...tags.keys()].slice(0, 1)).toEqual(['TY']);
    expect([...tags.keys()].at(-1)).toBe('ER');
    expect([tags.get('AU'), tags.get('TI'), tags.get('UR')]).toEqual([each.author, each.title, each.url]);
  }
});

test('no title ends a field or a line early', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('\\', '}', '{{', '$x_1^2$', '%', '\r\nER  - ')), (title) => {
      const each: Cited = { author: '示例名录', title, url: `${ORIGIN}/craftsmen/q0001/`, updated: '2026-01-01' };
      const wanted = title.replace(/\p{Cc}+/gu, ' ').trim();
      expect(plain(readBibtex(REFERENCES.bib.make(each))['title']!)).toBe(wanted);
      expect(readRis(REFERENCES.ris.make(each)).get('TI')).toBe(wanted);
    }),
  );
});

test('a page is cited as the examples of GB/T 7714—2025 are punctuated', () => {
  const site = { ...archive.site, name: '示例名录', sponsor: undefined };
  const each: Cited = { author: '示例名录', title: '示例甲', url: 'https://example.org/q/', updated: '2026-11-28' };
  expect(citation(site, each)).toEqual({
    gbt7714: '示例名录. 示例甲[EB/OL]. （2026-11-28）[引用日期]. https://example.org/q/.',
    newspaper: '据“示例名录”（2026年11月28日记录）',
  });
});
