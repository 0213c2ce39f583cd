import { defineConfig } from 'vitest/config';

const SECOND = 1000;

/** 逐个来的 — files that build a site (two builds of one checkout refuse each other) or wait for what must come in time. */
const ALONE = ['hostile', 'incremental', 'old-browser', 'preview', 'revoked', 'sample', 'search-faults'].map(
  (name) => `tests/site/${name}.test.ts`,
);

/** 测试 — `unit` needs nothing but the code; `site` and `site-alone` look at a built site in a real browser. */
export default defineConfig({
  test: {
    // By itself it leaves one core idle, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts', 'tests/kept/*.test.ts'],
          // What they import keeps no state of its own: it is read once, not once a file.
          isolate: false,
          // No test times: it ends what hangs, on a machine that does more than this too.
          testTimeout: 120 * SECOND,
        },
      },
      {
        // The same questions to a fictional archive of another size: `npm test` says which.
        test: {
          name: 'search',
          include: ['tests/site/search-exact.test.ts', 'tests/site/grown.test.ts'],
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
      {
        // Two files at a time: each waits for its browser half the time.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
      {
        test: {
          name: 'site-alone',
          include: ALONE,
          fileParallelism: false,
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
    ],
  },
});
