import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { FLOOR } from '#settings';

/** 程序 — one of `src/offline` as a classic script: no browser runs a module from a folder. */
export const programOf = (name: 'begin' | 'mode' | 'search'): string =>
  buildSync({
    entryPoints: [resolve('src/offline', `${name}.ts`)],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    // Safari 14 has it, but for a corner that is not used.
    supported: { destructuring: true },
    target: Object.entries(FLOOR).map(([browser, version]) => browser + version),
  }).outputFiles[0]!.text;
