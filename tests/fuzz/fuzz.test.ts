import { expect, test } from 'vitest';
import { type Fault, trial } from './trial.ts';

/** A short part of `npm run fuzz`. */
const count = 6_000;

test('whatever comes in is answered or refused, in bounded time', { timeout: 180_000 }, async () => {
  const { run, slowest } = trial();
  const faults: Fault[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const fault = await run(seed);
    if (fault) faults.push(fault);
  }
  expect(faults).toEqual([]);
  expect([...slowest.keys()].sort()).toEqual(["Google's answers", 'calendar files', 'messages', 'settings']);
});
