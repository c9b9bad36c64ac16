import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOf, busyIn, due, type Stretch, stepMs, steps, withAnswer } from '#lib/calendars/stretches.ts';
import { dayMs, hourMs, overlaps, type Period } from '#lib/time/period.ts';
import { difference, periodsOf, timeline } from '#lib/time/timeline.ts';

const start = Date.parse('2026-11-19T15:30:00Z');

interface Service {
  readonly at: number;
  readonly busy: readonly Period[];
}

/** Hours that pass, an event that comes to be, and how much is asked for. */
const history = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 60 }),
    event: fc.record({ day: fc.integer({ min: -90, max: 100 }), hours: fc.integer({ min: 1, max: 30 }) }),
    back: fc.integer({ min: 0, max: 84 }),
    ahead: fc.integer({ min: 1, max: 91 }),
  }),
  { maxLength: 12 },
);

function asked(stretches: readonly Stretch[], within: Period, now: number, busy: readonly Period[]) {
  const line = due(stretches, within, now);
  const questions = steps(line);
  const after = questions.reduce(
    (known, step) => withAnswer(known, step, periodsOf(timeline(busy, step)), now),
    stretches,
  );
  return { questions, after };
}

test('whatever was asked when, nothing is missing, nothing near is old, and what is known was once true', () => {
  fc.assert(
    fc.property(history, (turns) => {
      let now = start;
      let stretches: readonly Stretch[] = [];
      let busy: readonly Period[] = [];
      const past: Service[] = [];
      for (const { hours, event, back, ahead } of turns) {
        now += hours * hourMs;
        const from = now + event.day * dayMs;
        busy = periodsOf(timeline([...busy, { start: from, end: from + event.hours * hourMs }]));
        past.push({ at: now, busy });
        const within = { start: now - back * dayMs, end: now + ahead * dayMs };
        const { after } = asked(stretches, within, now, busy);
        stretches = after;
        expect(difference(timeline([within]), timeline(stretches))).toHaveLength(0);
        const soon = { start: now, end: now + Math.min(ahead, 30) * dayMs };
        expect(busyIn(stretches, soon)).toEqual(periodsOf(timeline(busy, soon)));
        expect(asOf(stretches, soon, now)).toBe(now);
        for (const one of stretches) {
          const shown = past.some((then) => {
            const whole = periodsOf(timeline(then.busy, one));
            return then.at <= one.readAt && JSON.stringify(whole) === JSON.stringify(one.busy);
          });
          if (one.end > now) expect(shown).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('stretches are sorted, do not overlap, and do not grow in number with the days', () => {
  let stretches: readonly Stretch[] = [];
  for (let day = 0; day < 120; day += 1) {
    const now = start + day * dayMs;
    stretches = asked(stretches, { start: now - 84 * dayMs, end: now + 91 * dayMs }, now, []).after;
    expect(stretches).toEqual(stretches.toSorted((a, b) => a.start - b.start));
    for (const [index, one] of stretches.entries()) {
      expect(stretches.slice(index + 1).some((other) => overlaps(one, other))).toBe(false);
    }
  }
  expect(stretches.length).toBeLessThan(15);
});

test('how old a reading is, the next eight days say', () => {
  const today = Math.floor(start / dayMs) * dayMs;
  const part = (from: number, to: number, hours: number): Stretch => ({
    start: today + from * dayMs,
    end: today + to * dayMs,
    readAt: start - hours * hourMs,
    steady: false,
    busy: [],
  });
  const known = [part(-9, 0, 50), part(0, 4, 1), part(4, 31, 2), part(31, 62, 9)];
  const from = (back: number, ahead: number) => ({ start: start - back * dayMs, end: start + ahead * dayMs });
  expect(asOf(known, from(9, 60), start)).toBe(start - 2 * hourMs);
  expect(asOf(known, from(0, 2), start)).toBe(start - hourMs);
  expect(asOf(known, from(9, -2), start)).toBe(start - 50 * hourMs);
  expect(asOf(known, { start: start + 40 * dayMs, end: start + 50 * dayMs }, start)).toBe(start - 9 * hourMs);
});

test('what is too old to matter goes', () => {
  const old = {
    start: start - 100 * dayMs,
    end: start - 95 * dayMs,
    readAt: start - 95 * dayMs,
    steady: true,
    busy: [],
  };
  const step = { start: Math.floor(start / dayMs) * dayMs, end: Math.floor(start / dayMs) * dayMs + stepMs };
  expect(withAnswer([old], step, [], start)).toHaveLength(1);
});

test('a second look at once asks for the near step alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 84 }), fc.integer({ min: 9, max: 91 }), (back, ahead) => {
      const within = { start: start - back * dayMs, end: start + ahead * dayMs };
      const { after } = asked([], within, start, []);
      expect(steps(due(after, within, start))).toHaveLength(1);
    }),
  );
});

test('no question is longer than Google takes', () => {
  const line = timeline([{ start, end: start + 400 * dayMs }]);
  expect(steps(line)).toHaveLength(13);
  expect(steps(line).every((one) => one.end - one.start === stepMs)).toBe(true);
});
