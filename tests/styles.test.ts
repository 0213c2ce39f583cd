import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const ROOMS = readdirSync('src/components', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const isOwn = (layer: string): boolean => ROOMS.includes(layer) && !SHARED.includes(layer);
const sheetOf = (room: string): string =>
  readFileSync(`src/components/${room}/${room}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const codeOf = (pattern: string): string =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Rooms whose sheet every page carries; the others' only who uses them. */
const SHARED = ['frame', 'parts'];
/** Rooms whose sheet dresses what stands in the others. */
const DRESSING = [...SHARED, 'tables'];

test('every room has one sheet, and one line fixes the order of the cascade', () => {
  const index = readFileSync('src/styles/index.css', 'utf8');
  const order = /@layer ([^;]+);/.exec(readFileSync('src/styles/layers.css', 'utf8'))![1]!.split(', ');
  expect(order.filter((layer) => ROOMS.includes(layer)).sort()).toEqual([...ROOMS].sort());
  for (const layer of order) expect(index.split(`layer(${layer})`)).toHaveLength(isOwn(layer) ? 1 : 2);
  expect(
    globSync('src/components/**/*.css')
      .map((file) => basename(file, '.css'))
      .sort(),
  ).toEqual([...ROOMS].sort());
});

test('a page carries the sheets of the rooms that it uses, in whatever order they come', () => {
  for (const room of ROOMS.filter(isOwn)) {
    const framed = new RegExp(`^\\s*@import '../../styles/layers.css';\\s*@layer ${room} \\{[\\s\\S]*\\n\\}\\s*$`);
    expect(sheetOf(room), room).toMatch(framed);
    for (const file of globSync(`src/components/${room}/*.astro`))
      expect(readFileSync(file, 'utf8'), file).toMatch(`import './${room}.css';`);
  }
});

test('a sheet dresses what stands in its room', () => {
  const everywhere = codeOf('src/{components,search,listen}/**/*.{astro,ts}');
  const strangers = ROOMS.flatMap((room) => {
    // The scripts of the pages for search and reading aloud write into pages of the room `site`.
    // What the door makes of a story stands in the room `person`.
    const folders =
      { site: 'src/{components/site,search,listen}', person: 'src/{components/person,door}' }[room] ?? `src/components/${room}`;
    const code = DRESSING.includes(room) ? everywhere : codeOf(`${folders}/**/*.{astro,ts}`);
    // A class with a number at its end is made from a template.
    const stands = (name: string) => code.includes(name) || code.includes(name.replace(/\d+$/, '${'));
    const selectors = [...sheetOf(room).matchAll(/([^{};]+)\{/g)].flatMap(([, list]) => list!.split(','));
    return selectors.flatMap((selector) => {
      const classes = [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!);
      return classes.length === 0 || classes.some(stands) ? [] : [`${room}: ${selector.trim()}`];
    });
  });
  expect(strangers).toEqual([]);
});

test('no colour stands outside the tokens', () => {
  const sheets = globSync(['src/components/**/*.css', 'src/styles/*.css']).filter((file) => !file.endsWith('tokens.css'));
  const colours = sheets.flatMap((file) =>
    (readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|color)a?\(/gi) ?? []).map(
      (colour) => `${file}: ${colour}`,
    ),
  );
  expect(colours).toEqual([]);
});

test('no text is justified: Chinese of a narrow column would be torn apart', () => {
  const sheets = globSync(['src/**/*.css', 'src/**/*.astro', 'src/**/*.ts', 'scripts/**/*.ts']);
  const justified = sheets.filter((file) => /text-align(?:-last)?:\s*justify|text-justify:/.test(readFileSync(file, 'utf8')));
  expect(justified).toEqual([]);
});
