import fc from 'fast-check';
import { expect, test } from 'vitest';
import { microDate, type Ritual } from '#lib/planning/ritual.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { weeklyTimes } from '#lib/planning/weekly-time.ts';
import { dayMs, hourMs, type Period } from '#lib/time/period.ts';
import { berlin, from, side, situation } from './situations.ts';

const micro = microDate(berlin);
const long: Ritual = { ...micro, key: 'weekly-ritual', length: { usualMin: 75, mostMin: 90, leastMin: 60 } };
const evening = { weekday: 2, minute: 20 * 60 } as const;

/** Meetings over eight weeks ahead and twelve before, on a weekday, at wall hours. */
function every(weekday: number, start: number, end: number, weeks: readonly number[]): Period[] {
  return weeks.map((week) => {
    const date = Temporal.PlainDate.from('2026-11-16')
      .add({ days: 7 * week + weekday - 1 })
      .toString();
    return from(date, start, end);
  });
}

const ahead = Array.from({ length: 9 }, (_, i) => i);
const before = Array.from({ length: 13 }, (_, i) => i - 13);

function choice(firm: readonly Period[], standing?: typeof evening) {
  const [only] = weeklyTimes(situation({ own: side({ firm }) }), [{ ritual: micro, standing }], weeklyRules);
  if (!only) throw new RangeError('no choice');
  return only;
}

test('with nothing in the way the wished time is proposed, with another evening for each runner-up', () => {
  const { time, runnersUp, isNew } = choice([]);
  expect(time).toMatchObject({ minute: 20 * 60, weeks: 8, free: 8, freeWhole: 8, past: 0, invaded: 0 });
  expect(isNew).toBe(true);
  expect(new Set([time, ...runnersUp].map((one) => one?.weekday)).size).toBe(4);
  expect(runnersUp.map((one) => one.minute)).toEqual([20 * 60, 20 * 60, 20 * 60]);
});

test('an evening that is free in all weeks goes before one that is free in most', () => {
  const busy = [1, 2, 3, 5, 6, 7].flatMap((weekday) => every(weekday, 17, 23, [1, 3, 5]));
  expect(choice(busy).time).toMatchObject({ weekday: 4, free: 8 });
});

test('what a time was like in the weeks before counts too', () => {
  const taken = [1, 2, 3, 4, 6, 7].flatMap((weekday) =>
    every(
      weekday,
      17,
      23,
      before.filter((week) => week % 2 === 0),
    ),
  );
  const { time, runnersUp } = choice(taken);
  expect(time).toMatchObject({ weekday: 5, past: 12, invaded: 0 });
  expect(runnersUp.every((one) => one.invaded > 0 || one.minute !== 20 * 60)).toBe(true);
});

test('the wished time of day is told of where all weeks are clear for it, though a steadier time is proposed', () => {
  const fixtures = [1, 2, 3, 4, 5, 6].flatMap((weekday) => every(weekday, 19, 21.25, [...before, ...ahead]));
  const { time, asWished } = choice(fixtures);
  expect(time).toMatchObject({ free: 8 });
  expect(asWished).toMatchObject({ weekday: 7, minute: 20 * 60, free: 8, freeWhole: 8 });
  const none = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => every(weekday, 19, 21.25, [3]));
  expect(choice(none).asWished).toBeUndefined();
});

test('the wished time of day is not told of on the day of another ritual', () => {
  const fixtures = [1, 2, 3, 4, 5, 6].flatMap((weekday) => every(weekday, 19, 21.25, ahead));
  const [small, large] = weeklyTimes(
    situation({ own: side({ firm: fixtures }) }),
    [
      { ritual: micro, standing: undefined },
      { ritual: long, standing: undefined, pinned: { weekday: 7, minute: 18 * 60 } },
    ],
    weeklyRules,
  );
  expect(large?.time?.weekday).toBe(7);
  expect(small?.asWished).toBeUndefined();
});

test('a time that stands is left only for a clearly better one', () => {
  expect(choice(every(2, 19, 22, [4]), evening)).toMatchObject({ time: evening, isNew: false });
  expect(choice(every(2, 17, 23, [1, 2, 4, 6]), evening)).toMatchObject({ isNew: true });
});

test('rituals share the week: each gets a day of its own, and together they keep the most', () => {
  // The long one has room on Thursday alone; the small one would like Thursday too, and gives way.
  const busy = [1, 2, 3, 5, 6, 7].flatMap((weekday) =>
    every(weekday, 17, 19.5, ahead).concat(every(weekday, 20.5, 23, ahead)),
  );
  const [small, large] = weeklyTimes(
    situation({ own: side({ firm: busy }) }),
    [
      { ritual: micro, standing: undefined },
      { ritual: long, standing: undefined },
    ],
    weeklyRules,
  );
  expect(large?.time?.weekday).toBe(4);
  expect(small?.time?.weekday).not.toBe(4);
  expect(small?.time?.free).toBe(8);
});

test('where nothing is ever free, nothing is proposed', () => {
  const busy = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => every(weekday, 0, 24, ahead));
  expect(choice(busy)).toMatchObject({ time: undefined, runnersUp: [], isNew: false });
});

test('whole weeks later, in a zone without clock changes, the same is chosen', () => {
  const zone = 'Asia/Tokyo';
  const start = Date.UTC(2026, 4, 6, 3);
  const hours = { zone, hours: side().hours.hours };
  const slots = fc.array(fc.record({ h: fc.integer({ min: -2000, max: 1500 }), l: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(slots, fc.integer({ min: 1, max: 30 }), (meetings, weeks) => {
      const chosen = (shift: number) => {
        const firm = meetings.map(({ h, l }) => ({
          start: start + shift + h * hourMs,
          end: start + shift + (h + l) * hourMs,
        }));
        const own = side({ hours, firm });
        const ritual = microDate(zone);
        return weeklyTimes(
          situation({ now: start + shift, zone, own, partner: undefined, rituals: [ritual] }),
          [{ ritual, standing: undefined }],
          weeklyRules,
        );
      };
      expect(chosen(weeks * 7 * dayMs)).toEqual(chosen(0));
    }),
    { numRuns: 40 },
  );
});

test('every other week counts its own weeks alone: what lies in the others is not in its way', () => {
  const odd = { ...micro, every: 'other-week', from: '2026-W47' } as const;
  const between = ahead.filter((week) => week % 2 === 1);
  const busy = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => every(weekday, 8, 23, between));
  const firm = situation({ own: side({ firm: busy }) });
  expect(weeklyTimes(firm, [{ ritual: odd, standing: undefined }], weeklyRules)[0]?.time).toMatchObject({
    minute: 20 * 60,
    weeks: 4,
    free: 4,
  });
});
