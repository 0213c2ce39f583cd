import { defineConfig } from 'vitest/config';

const SECOND = 1000;

/** 测试 — `unit` needs nothing but the code; `site` looks at a built site in a real browser. */
export default defineConfig({
  test: {
    // By itself it leaves one core idle, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 30 * SECOND,
        },
      },
      {
        // The same questions to a fictional archive of another size: `npm test` says which.
        test: {
          name: 'search',
          include: ['tests/site/search-exact.test.ts'],
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // One file at a time: each opens a browser, and two would starve each other on two cores.
          fileParallelism: false,
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
    ],
  },
});
