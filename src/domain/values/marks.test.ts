import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARK, mark, SEARCH_MARK } from './marks.ts';

const MARKS = Object.values({ ...MARK, ...SEARCH_MARK });
const read = (pattern: string | string[]) =>
  globSync(pattern)
    .filter((file) => !file.endsWith('.test.ts') && file !== 'src/domain/values/marks.ts')
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

/** `data-page-path` → `pagePath`, as scripts in a browser may write it. */
const camel = (name: string): string => name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test('no component and no script spells a mark by hand', () => {
  const spelt = MARKS.map((name) => ({
    name,
    pattern: new RegExp(`(?<![\\w-])${name}(?![\\w-])|dataset(?:\\.|\\[')${camel(name)}\\b`),
  }));
  const byHand = read(['src/{components,pages,search,listen}/**/*.{astro,ts}', 'scripts/**/*.ts']).flatMap(({ file, source }) =>
    spelt.filter(({ pattern }) => pattern.test(source)).map(({ name }) => `${file} spells ${name}`),
  );
  expect(byHand).toEqual([]);
});

test('every mark has a use, and no two are spelt alike', () => {
  const sources = read(['src/{components,search}/**/*.{astro,ts}', 'scripts/**/*.ts'])
    .map(({ source }) => source)
    .join('\n');
  const used = (name: string) => new RegExp(`\\b(?:SEARCH_)?MARK\\.${name}\\b|mark\\(\\{[^}]*\\b${name}\\b`).test(sources);
  expect(Object.keys({ ...MARK, ...SEARCH_MARK }).filter((name) => !used(name))).toEqual([]);
  expect(new Set(MARKS).size).toBe(Object.keys(MARK).length + Object.keys(SEARCH_MARK).length);
});

test('what the styles and the prose go by is a mark, or an attribute that a component writes', () => {
  const written = read('src/components/**/*.astro')
    .map(({ source }) => source)
    .join('\n');
  const inStyles = read('src/{styles,components/*}/*.css').flatMap(({ source }) =>
    [...source.matchAll(/\[(data-[\w-]+)/g)].map(([, name]) => name!),
  );
  const strange = inStyles.filter((name) => !MARKS.some((each) => each === name) && !written.includes(` ${name}=`));
  expect(strange).toEqual([]);
  // The sanitiser of prose knows attributes by their names in the tree.
  const [{ source } = { source: '' }] = read('src/door/prose.ts');
  const inProse = [...source.matchAll(/\bdata[A-Z]\w+/g)].map(([name]) => name);
  expect(new Set(inProse)).toEqual(new Set([`data${camel(`-${MARK.ignore.slice(5)}`)}`]));
});

test('what is set in the display face is what is marked, and that is cut for its page', () => {
  const styles = read('src/{styles,components/*}/*.css')
    .map(({ source }) => source.replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const set = [...styles.matchAll(/([^{}]+)\{[^{}]*font(?:-family)?: [^;}]*var\(--display\)/g)].map(([, selector]) =>
    selector!.trim(),
  );
  expect(set).toEqual([`[${MARK.display}]`]);
});

test('a mark is written by its name; one that is not known of a page is left out', () => {
  expect(mark({ display: '', rollYear: 2018, personPage: undefined })).toEqual({ [MARK.display]: '', [MARK.rollYear]: 2018 });
});
