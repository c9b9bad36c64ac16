import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** The tests of one group of mutants, as `scripts/mutate.ts` hands them to the processes that it starts. */
export default defineConfig({
  test: {
    include: (process.env['PORCHLIGHT_MUTATION_TESTS'] ?? '').split(' '),
    environment: 'node',
    testTimeout: 30_000,
    // A run for each mutant in one worker: what these files load is loaded once for all of them, and holds nothing.
    isolate: false,
  },
});
