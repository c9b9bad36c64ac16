import { expect, test } from 'vitest';
import { court } from './trial.ts';

/** A short part of `npm run judge`. */
const seeds = Array.from({ length: 300 }, (_, index) => 20_001 + index);

test('our busy time of 300 calendars is that of ical.js and of rrule, by file and by Google', {
  timeout: 180_000,
}, () => {
  const { try: trial, zones } = court();
  expect(zones.length).toBeGreaterThan(400);
  const verdicts = seeds.map(trial);
  expect(verdicts.flatMap(({ seed, differences }) => differences.map((one) => `seed ${seed}: ${one}`))).toEqual([]);
  expect(verdicts.filter(({ judges }) => judges.includes('ical.js')).length).toBeGreaterThan(150);
  expect(verdicts.filter(({ judges }) => judges.includes('rrule')).length).toBeGreaterThan(280);
});
