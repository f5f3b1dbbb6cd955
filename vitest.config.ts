import { defineConfig } from 'vitest/config';

/**
 * Five kinds of tests, run by one command: unit (no build, no browser); then site (whole builds), record
 * (what stands in content/; the others read records of their own) and fuzz (random cases for a minute) side
 * by side, since each has a file that takes long alone; then browser (built pages in Chromium).
 * `npx vitest run --project unit` runs one kind.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // What is waited for may take its time on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/record/**', 'tests/fuzz/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Nothing of ours keeps state between tests; loading everything once a file took half the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/bridge-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/bridge-pages.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'record',
          include: ['tests/record/**/*.test.ts'],
          globalSetup: ['tests/record/record-pages.ts'],
          // A record may be of any size.
          testTimeout: 300_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          // A minute of cases, and as long again for the last of them and for making a failure small.
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
