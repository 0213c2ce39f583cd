import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** 楼层 — which floor may import what. The first pattern that fits a file decides. */
const FLOORS: { floor: RegExp; may: RegExp[] }[] = [
  { floor: /\.test\.ts$|^tests\//, may: [/./] },
  { floor: /^src\/domain\//, may: [/^zod$/, /^\.\/|^#domain\//] },
  { floor: /^src\/rules\//, may: [/^#domain\//, /^\.\.?\//] },
  { floor: /^src\/(?:search|listen)\//, may: [/^\.\//] },
  { floor: /^src\/archive\.ts$/, may: [/^node:/, /^yaml$/, /^\.\/domain\//] },
  { floor: /^src\/findings\.ts$/, may: [/^\.\/(?:archive|rest-days|domain\/|rules\/)/] },
  { floor: /^src\/(?:bodies|content\.config)\.ts$/, may: [/^astro:content$|^astro\/loaders$/, /^\.\/(?:archive|domain\/)/] },
  { floor: /^src\/[\w.-]+\.ts$/, may: [/^node:|^astro$|^rehype-sanitize$|^chinese-days$|^qrcode$/, /^\.\/(?:archive|domain\/)/] },
  {
    floor: /^src\/components\//,
    may: [
      /^#domain\/|^#rules\/(?:rule|index|catalogue)\.ts$|^#strings$/,
      /^\.\/|^#components\//,
      /^\.\.\/(?:address|qr)\.ts$|^\.\.\/styles\//,
    ],
  },
  { floor: /^src\/pages\//, may: [/^#|^astro$/, /^(?:\.\.\/)+(?:address|bodies|findings|(?:search|listen)\/page)\.ts$/] },
  {
    floor: /^scripts\/lib\//,
    may: [/^node:|^#(?:archive|domain|rules|lib)|^\.\//, /^[@a-z]/, /^\.\.\/\.\.\/src\/(?:qr|rest-days|search\/[\w-]+)\.ts$/],
  },
  { floor: /^scripts\//, may: [/^node:/, /^#(?:archive|domain|rules|lib)/, /^\.\/lib\//] },
];

test('no floor imports from above it', () => {
  const upward: string[] = [];
  for (const file of globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'tests/**/*.ts'])) {
    const floor = FLOORS.find((each) => each.floor.test(file));
    if (!floor) throw new Error(`no floor for ${file}`);
    for (const [, target] of readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\s+(?:[\w*{}\s,]+\s+from\s+)?['"]([^'"]+)['"]/gm,
    )) {
      if (!floor.may.some((pattern) => pattern.test(target!))) upward.push(`${file} imports ${target}`);
    }
  }
  expect(upward).toEqual([]);
});

/** Over the size, with the reason. */
const LARGE: Record<string, string> = {
  'src/rules/index.ts': 'generated: one line a rule',
  'src/domain/assemble.ts': 'one join of all nouns; parting it would part the record',
};

test('every file keeps to the size of its floor', () => {
  const limits: [string, number][] = [
    ['src/domain/*.ts', 150],
    ['src/rules/**/*.ts', 120],
    ['src/components/*.astro', 120],
    ['src/pages/**/*.astro', 25],
    ['scripts/*.ts', 60],
  ];
  const over = limits.flatMap(([pattern, limit]) =>
    globSync(pattern)
      .filter((file) => !file.endsWith('.test.ts') && !(file in LARGE))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > limit)
      .map(({ file, lines }) => `${file}: ${lines} of ${limit}`),
  );
  expect(over).toEqual([]);
});
