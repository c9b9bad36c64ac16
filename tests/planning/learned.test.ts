import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LearnedTable, type Outcome, outcomes, placeAt, withOutcome } from '#lib/planning/learned.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { type TimeScore, weeklyTimes } from '#lib/planning/weekly-time.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '#lib/time/period.ts';
import { instantAt, type Weekday } from '#lib/time/wall-time.ts';
import { berlin, side, situation } from './situations.ts';

const plain = situation();
const { now } = plain;
const micro = microDate(berlin);
/** Thursday at eight, some weeks ago. */
function thursday(weeksAgo = 1, minute = 20 * 60): Instant {
  return instantAt(Temporal.PlainDate.from('2026-11-19').subtract({ weeks: weeksAgo }).toString(), minute, berlin);
}

type Seen = readonly (readonly [Instant, Outcome])[];

function tableOf(seen: Seen): LearnedTable {
  return seen.reduce<LearnedTable>((table, [at, what]) => withOutcome(table, placeAt(at, berlin), what, now), []);
}

const times = (many: number, outcome: Outcome): Seen =>
  Array.from({ length: many }, (_, i) => [thursday(i + 1), outcome]);

function chosen(seen: Seen, firm = plain.own.firm) {
  const of = { ...plain, learned: tableOf(seen), own: side({ firm }) };
  return weeklyTimes(of, [{ ritual: micro, standing: undefined }], weeklyRules)[0];
}

/** What one weekly time is worth by now. */
function worthOf(seen: Seen, weekday: Weekday, minute: number): number {
  const pinned = { weekday, minute };
  const of = { ...plain, learned: tableOf(seen) };
  const time: TimeScore | undefined = weeklyTimes(of, [{ ritual: micro, standing: undefined, pinned }], weeklyRules)[0]
    ?.time;
  return time?.worth ?? Number.NaN;
}

const slots = (seen: Seen) =>
  freeSlots({ ...plain, learned: tableOf(seen) }, micro, { start: now, end: now + 14 * dayMs });
const worth = (seen: Seen) => worthOf(seen, 4, 20 * 60);
/** At the half hour of Thursday at eight, in any week of the last half year. */
const anyOutcome = fc.tuple(
  fc
    .integer({ min: 1, max: 26 })
    .chain((weeks) => fc.integer({ min: 0, max: 29 }).map((late) => thursday(weeks, 20 * 60 + late))),
  fc.constantFrom(...outcomes),
);
/** At any time of the last year. */
const anywhere = fc.tuple(
  fc.integer({ min: 1, max: 365 * 24 * 4 }).map((quarters) => now - quarters * 15 * minuteMs),
  fc.constantFrom(...outcomes),
);

test('a time that was kept most weeks goes before one of which nothing is known, and says so', () => {
  expect(chosen([])?.time).toMatchObject({ weekday: 1, learned: undefined });
  expect(chosen([...times(5, 'kept'), ...times(1, 'moved')])?.time).toMatchObject({
    weekday: 4,
    minute: 20 * 60,
    learned: { kept: 5, partly: 0, moved: 1, taken: 0 },
  });
  const [best] = slots([...times(5, 'kept'), ...times(1, 'moved')]).filter(({ reasons }) =>
    reasons.some(({ kind }) => kind === 'kept-before'),
  );
  expect(best?.reasons).toContainEqual({ kind: 'kept-before', kept: 5, of: 6 });
});

test('a time that is mostly taken is no longer the first', () => {
  const monday: Seen = times(4, 'taken').map(([at, outcome]) => [at - 3 * dayMs, outcome]);
  expect(chosen(monday)?.time?.weekday).not.toBe(1);
});

test('what is more than a year old is forgotten', () => {
  expect(worth(times(3, 'kept').map(([at, what]) => [at - 66 * 7 * dayMs, what]))).toBe(worth([]));
});

test('below three observations of a half hour nothing changes', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: weeklyRules.learnedLeast - 1 }), (seen) => {
      expect(chosen(seen)).toEqual(chosen([]));
      expect(slots(seen)).toEqual(slots([]));
    }),
    { numRuns: 15 },
  );
});

test('from then on, kept raises a time and taken lowers it', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { minLength: weeklyRules.learnedLeast, maxLength: 12 }), (seen) => {
      expect(worth([...seen, [thursday(), 'kept']])).toBeGreaterThan(worth(seen));
      expect(worth([...seen, [thursday(), 'taken']])).toBeLessThan(worth(seen));
    }),
    { numRuns: 15 },
  );
});

test('the order in which things come changes nothing', () => {
  const shuffled = fc
    .array(anywhere, { maxLength: 60 })
    .chain((seen) => fc.tuple(fc.constant(seen), fc.shuffledSubarray(seen, { minLength: seen.length })));
  fc.assert(
    fc.property(shuffled, ([seen, other]) => {
      expect(chosen(other)).toEqual(chosen(seen));
      expect(slots(other)).toEqual(slots(seen));
    }),
    { numRuns: 15 },
  );
});

test('what was learned never overrules a limit: the same slots and weeks are free, in another order at most', () => {
  const busy = fc.array(fc.tuple(fc.integer({ min: 0, max: 14 * 24 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 60 }), busy, (seen, meetings) => {
      const firm = meetings.map(([hour, hours]) => ({
        start: now + hour * hourMs,
        end: now + (hour + hours) * hourMs,
      }));
      const within = { start: now, end: now + 14 * dayMs };
      const found = freeSlots({ ...plain, learned: tableOf(seen), own: side({ firm }) }, micro, within);
      for (const { period } of found) {
        expect(firm.some(({ start, end }) => start < period.end && end > period.start)).toBe(false);
      }
      const time = chosen(seen, firm)?.time;
      const pinned = time && { weekday: time.weekday, minute: time.minute };
      const unlearned = weeklyTimes(
        { ...plain, own: side({ firm }) },
        [{ ritual: micro, standing: undefined, pinned }],
        weeklyRules,
      )[0]?.time;
      expect(time?.free).toBe(unlearned?.free);
    }),
    { numRuns: 15 },
  );
});

test('a table stays small: a year of three kept times a week is one cell for each quarter and half hour', () => {
  const year: Seen = Array.from({ length: 52 }, (_, week) =>
    [18, 19, 20].map((hour) => [thursday(52 - week, hour * 60), 'kept'] as const),
  ).flat();
  expect(tableOf(year).length).toBeLessThanOrEqual(3 * 5);
});
