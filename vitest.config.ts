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
          // Nothing pure leaves anything behind, so files share their modules: less than half the processor time.
          pool: 'threads',
          isolate: false,
          // On a crowded machine a slow test is not a failing one; no test asserts a time.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['platform/*/src/**/*.int.test.ts'],
          globalSetup: ['scripts/support/test-run-folder.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          // Each file has a database of its own; modules are shared, which halves the processor time.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['scripts/support/test-run-folder.ts'],
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
