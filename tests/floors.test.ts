import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { expect, test } from 'vitest';
import house from '../package.json' with { type: 'json' };

/** 楼层 — what a file may import, by whole path of the target or name of the package. The first pattern that fits decides. */
const ROOMS = [
  'values',
  'programme',
  'record/schema',
  'record/entries',
  'record',
  'views/names',
  'views/honours',
  'views/shelf',
  'views/site',
  'views/search',
  'views/drawings',
  'views/stories',
  'views/classroom',
  'views/yearbook',
  'export/handouts',
  'export/panels',
  'export',
];
const domain = (room: number): RegExp => new RegExp(`^src/domain/(?:${ROOMS.slice(0, room + 1).join('|')})/`);
const DOMAIN = /^src\/domain\//;
const RULES = /^src\/rules\//;
const WORDS = /^src\/(?:words|navigation|addresses|qr)\.ts$/;
const SETTINGS = /^src\/settings\.ts$/;
const NODE = /^node:/;
const PACKAGE = /^(?!src\/|scripts\/|tests\/|node:|astro:)/;

const FLOORS: { floor: RegExp; may: RegExp[] }[] = [
  { floor: /\.test\.ts$|^tests\//, may: [/./] },
  ...ROOMS.map((room, index) => ({ floor: new RegExp(`^src/domain/${room}/`), may: [/^zod$/, domain(index)] })),
  { floor: /^src\/rules\/\w+\//, may: [DOMAIN, /^src\/rules\/(?:rule|spot|tally|examples)\.ts$/] },
  { floor: RULES, may: [DOMAIN, RULES] },
  { floor: /^src\/search\/text\//, may: [/^fflate$/, /^src\/search\/text\//] },
  { floor: /^src\/search\/sounds\//, may: [/^src\/search\/(?:text|sounds)\//] },
  { floor: /^src\/search\/names\//, may: [/^src\/search\/(?:text|sounds|names)\//] },
  { floor: /^src\/search\/pairs\//, may: [/^src\/search\/(?:text|pairs)\//] },
  { floor: /^src\/search\/reading\//, may: [/^src\/search\/(?:text|sounds|names|reading)\//] },
  { floor: /^src\/search\/rank\//, may: [/^src\/search\/(?:text|names|pairs|reading|rank)\//] },
  { floor: /^src\/search\/find\//, may: [/^src\/search\/(?:text|sounds|names|pairs|reading|rank|find)\//] },
  { floor: /^src\/search\/page\//, may: [/^src\/search\//, /^src\/domain\/values\/marks\.ts$/] },
  { floor: /^src\/search\//, may: [/^src\/search\//] },
  { floor: /^src\/offline\//, may: [/^src\/offline\//, /^src\/search\/page\/page\.ts$/, /^src\/domain\/values\/marks\.ts$/] },
  { floor: /^src\/listen\//, may: [/^src\/listen\//] },
  { floor: /^src\/door\/bodies\.ts$/, may: [/^astro:content$/, DOMAIN, /^src\/door\//] },
  { floor: /^src\/middleware\.ts$/, may: [/^astro:middleware$/, /^src\/door\//] },
  { floor: /^src\/door\//, may: [NODE, PACKAGE, DOMAIN, RULES, SETTINGS, /^src\/door\//] },
  { floor: /^src\/content\.config\.ts$/, may: [NODE, /^astro:content$|^astro\/loaders$/, SETTINGS] },
  { floor: SETTINGS, may: [NODE] },
  { floor: /^src\/[\w.-]+\.ts$/, may: [/^qr$/, DOMAIN, /^src\/words\.ts$/] },
  {
    floor: /^src\/components\//,
    may: [DOMAIN, /^src\/rules\/(?:rule|run|index|catalogue|by-year)\.ts$/, /^src\/components\/|^src\/styles\//, WORDS, SETTINGS],
  },
  {
    floor: /^src\/pages\//,
    may: [/^astro$/, DOMAIN, RULES, /^src\/(?:components|door)\//, /^src\/(?:search\/page|listen)\/page\.ts$/, WORDS],
  },
  {
    floor: /^scripts\/lib\//,
    may: [
      NODE,
      PACKAGE,
      DOMAIN,
      RULES,
      SETTINGS,
      /^src\/(?:door|search)\/(?!bodies)/,
      /^src\/(?:qr|words)\.ts$/,
      /^scripts\/lib\//,
    ],
  },
  { floor: /^scripts\//, may: [NODE, DOMAIN, RULES, SETTINGS, /^src\/door\/(?!bodies)/, /^scripts\/lib\//] },
];

const FILES = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'tests/**/*.ts']).sort();

/** What Astro hands to the browser or runs at build: the front matter and the scripts of a component. */
const codeOf = (file: string): string => {
  const source = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return source;
  return [/^---\n([\s\S]*?)\n---/, /<script>([\s\S]*?)<\/script>/].map((part) => part.exec(source)?.[1] ?? '').join('\n');
};

/** Whole path of what an import names; a package by its name. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  for (const [pattern, path] of Object.entries(house.imports)) {
    const head = pattern.replace('*', '');
    if (pattern.endsWith('*') ? specifier.startsWith(head) : specifier === pattern)
      return path.replace('./', '').replace('*', specifier.slice(head.length));
  }
  return specifier;
}

const IMPORTS = new Map(
  FILES.map((file) => [
    file,
    ts.preProcessFile(codeOf(file), true, true).importedFiles.map(({ fileName }) => targetOf(file, fileName)),
  ]),
);

test('no floor and no room imports from above it, pages take nothing from the scripts, no rule another rule', () => {
  const upward = FILES.flatMap((file) => {
    const floor = FLOORS.find((each) => each.floor.test(file));
    if (!floor) throw new Error(`no floor for ${file}`);
    const barred = IMPORTS.get(file)!.filter((target) => !floor.may.some((pattern) => pattern.test(target)));
    return barred.map((target) => `${file} imports ${target}`);
  });
  expect(upward).toEqual([]);
});

test('no circle of imports', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const target of IMPORTS.get(file) ?? []) visit(target, [...way, file]);
      done.add(file);
    }
  };
  for (const file of FILES) visit(file, []);
  expect(circles).toEqual([]);
});

/** One rule or one command a file: a catalogue, as long as it is. */
const CATALOGUE = /^src\/rules\/|^scripts\/[\w-]+\.ts$/;

test('every folder of code with more than fifteen files has rooms', () => {
  const folders = Map.groupBy(
    FILES.filter((file) => !file.endsWith('.test.ts') && !CATALOGUE.test(file)),
    (file) => dirname(file),
  );
  expect([...folders].filter(([, files]) => files.length > 15).map(([folder, files]) => `${folder}: ${files.length}`)).toEqual(
    [],
  );
});

/** Over the size, with the reason. */
const LARGE: Record<string, string> = {
  'src/rules/index.ts': 'generated: one line a rule',
  'src/domain/record/kinds.ts': 'one table: a row a kind',
};

/** Lines at most, by floor; tests are not counted. */
const SIZES: [RegExp, number][] = [
  [/^src\/pages\//, 25],
  [/^scripts\/\w[\w-]*\.ts$/, 60],
  [/^src\/(?:rules|components)\//, 120],
  [/^scripts\/lib\//, 165],
  [/^src\//, 150],
];

test('every file keeps to the size of its floor', () => {
  const over = FILES.filter((file) => !/\.test\.ts$|^tests\//.test(file) && !(file in LARGE)).flatMap((file) => {
    const limit = SIZES.find(([floor]) => floor.test(file))![1];
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    return lines > limit ? [`${file}: ${lines} of ${limit}`] : [];
  });
  expect(over).toEqual([]);
  expect(Object.keys(LARGE).filter((file) => !FILES.includes(file))).toEqual([]);
});

test('one word names one thing: no name is exported by two files', () => {
  const exported = FILES.filter((file) => file.endsWith('.ts') && !/^src\/pages\/|\.test\.ts$|^tests\//.test(file)).flatMap(
    (file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:declare )?(?:const|(?:async )?function\*?|class) (\w+)/gm)].map(
        ([, name]) => ({ name: name!, file }),
      ),
  );
  const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, places]) => places.length > 1);
  expect(twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`)).toEqual([]);
});
