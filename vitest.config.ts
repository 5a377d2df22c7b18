import { defineConfig } from 'vitest/config';

/** Modules keep no state but caches of pure functions, so that files may share what one of them has loaded. */
const SHARED_MODULES = { isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...SHARED_MODULES,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/contract/**', 'test/platform/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'contract',
          ...SHARED_MODULES,
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'platform',
          include: ['test/platform/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
