import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { isStoryInTurn } from './scripts/variants.ts';

const part = process.env['PORCHLIGHT_VARIANTS'];
const stories = readdirSync('tests/e2e').filter((name) => name.endsWith('.test.ts') && isStoryInTurn(name, part));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          environment: 'node',
          testTimeout: 90_000,
          // Left to itself, Vitest keeps one core free: on two that is half of them.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: stories.map((name) => `tests/e2e/${name}`),
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Two shared cores: what comes about counts, not how soon. Deaths of the worker take no second try (`exactly-once`).
          expect: { poll: { timeout: 20_000 } },
          retry: 1,
          fileParallelism: false,
          // The clouds and their judges are loaded once; no file keeps anything that another could see.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
