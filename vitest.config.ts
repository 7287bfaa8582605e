import { defineConfig } from 'vitest/config';

/** Pure tests run anywhere; `.int.test.ts` run once on PGlite and once on a real PostgreSQL, chosen by JUNHENG_TEST_DATABASE. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{engines,platform}/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['platform/*/src/**/*.int.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Each file drives a server and a browser of its own; two at once are what two cores can carry.
          maxWorkers: 2,
          // A browser on a crowded machine may miss a beat; a fault fails twice.
          retry: 1,
        },
      },
    ],
  },
});
