import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '../src/domain/values/paths.ts';

const firstPart = (path: string): string => /^\/([\w-]*)/.exec(path)?.[1] ?? '';

/** Where addresses begin: folders of pages, kinds of entries, whatever else `paths` spells. */
const KNOWN = new Set(
  [
    ...['src/pages', 'src/content'].flatMap((folder) => readdirSync(folder).map((name) => `/${name}`)),
    ...Object.values(paths).map((path) =>
      typeof path === 'string' ? path : (path as (...parts: unknown[]) => string)('x', 'x'),
    ),
    ...['elder', 'contrast'].map((mode) => paths.mode(mode)),
  ]
    .map(firstPart)
    .filter((part) => part.length > 1),
);
/** A string, or what follows an expression in a template, that begins with such an address. */
const SPELT = new RegExp(`(?<=['"\`}])/(?:${[...KNOWN].join('|')})(?=[/.?#$'"\`])[^'"\`]*`, 'g');

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** May spell addresses, with the reason. */
const ALLOWED: Record<string, string> = {
  'src/domain/values/paths.ts': 'the one place that spells them',
  'src/domain/values/takeaways.ts': 'its part for what is taken away',
};

test('every path of the site is spelt in paths.ts alone', () => {
  const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}', 'astro.config.mjs']).sort();
  const spelt = files
    .filter((file) => !/\.test\.ts$|^src\/content\//.test(file) && !(file in ALLOWED))
    .flatMap((file) => (withoutComments(readFileSync(file, 'utf8')).match(SPELT) ?? []).map((path) => `${file}: ${path}`));
  expect(spelt).toEqual([]);
  expect(Object.keys(ALLOWED).filter((file) => !files.includes(file))).toEqual([]);
});
