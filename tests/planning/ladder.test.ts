import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placement, startIn, type WeekAsked } from '#lib/planning/ladder.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { room } from '#lib/planning/room.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { weekPeriod } from '#lib/time/week.ts';
import { at, berlin, from, occasion, side, situation } from './situations.ts';

const ritual = microDate(berlin);
const week = '2026-W48';
const tuesday = '2026-11-24';
const thursday = '2026-11-26';

const asked: WeekAsked = {
  ritual,
  week,
  time: { weekday: 2, minute: 20 * 60 },
  runnersUp: [{ weekday: 4, minute: 20 * 60 }],
};

/** Evenings of that week but Tuesday and Thursday are full. */
const otherEvenings = ['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-28', '2026-11-29'].map((date) =>
  from(date, 16, 23),
);

function placed(firm: readonly Period[], more: Partial<Parameters<typeof side>[0]> = {}) {
  const seen = situation({ own: side({ firm, ...more }) });
  return placement(seen, room(seen, ritual, weekPeriod(week, berlin)), asked, weeklyRules);
}

test('as it stands where nothing is in the way', () => {
  expect(placed([])).toMatchObject({ rung: 'as-it-stands', lengthMin: 25, period: { start: at(tuesday, 20) } });
});

test('shorter before it is moved', () => {
  expect(placed([from(tuesday, 20 + 20 / 60, 21)])).toMatchObject({
    rung: 'shrunk',
    lengthMin: 20,
    period: { start: at(tuesday, 20) },
  });
});

test('a little later the same evening before another one', () => {
  expect(placed([from(tuesday, 19, 20)])).toMatchObject({ rung: 'shifted', period: { start: at(tuesday, 20, 15) } });
  expect(placed([from(tuesday, 20.25, 23)])).toMatchObject({ rung: 'shifted', period: { start: at(tuesday, 19, 50) } });
});

test('then the runner-up, then anywhere in the hours of both', () => {
  expect(placed([from(tuesday, 17, 23)])).toMatchObject({ rung: 'second-best', period: { start: at(thursday, 20) } });
  const late = placed([...otherEvenings, from(tuesday, 17, 23), from(thursday, 18, 23)]);
  expect(late).toMatchObject({ rung: 'other-form', period: { start: at(thursday, 17, 15) } });
});

test('where there is no room, the one own event that could move is named', () => {
  const event = from(tuesday, 17, 23);
  const full = [...otherEvenings, from(thursday, 17, 23)];
  expect(placed([...full, event])).toEqual({ kind: 'no-room', couldMove: event });
  expect(placed([...full, from(tuesday, 17, 20.5), from(tuesday, 20, 23)])).toEqual({
    kind: 'no-room',
    couldMove: undefined,
  });
});

test('a day on which another ritual stands is not used', () => {
  const seen = situation({ occasions: [occasion(from(tuesday, 18, 19))] });
  const found = placement(seen, room(seen, ritual, weekPeriod(week, berlin)), asked, weeklyRules);
  expect(found).toMatchObject({ rung: 'second-best' });
});

test('on the night of the clock change the wall time stays', () => {
  expect(startIn({ ritual, week: '2026-W43' }, { weekday: 7, minute: 20 * 60 })).toBe(at('2026-10-25', 20));
});

const meeting = fc
  .tuple(fc.integer({ min: 0, max: 7 * 24 * 4 }), fc.integer({ min: 1, max: 20 }))
  .map(([quarter, length]) => {
    const start = weekPeriod(week, berlin).start + quarter * 15 * minuteMs;
    return { start, end: start + length * 15 * minuteMs };
  });

test('what is placed is never on firm time, never shorter than the least, and within the week', () => {
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 40 }), (firm) => {
      const found = placed(firm);
      if (found.kind === 'no-room') return;
      expect(firm.some((busy) => overlaps(busy, found.period))).toBe(false);
      expect(found.lengthMin).toBeGreaterThanOrEqual(ritual.length.leastMin);
      expect(overlaps(found.period, weekPeriod(week, berlin))).toBe(true);
    }),
  );
});

test('a meeting elsewhere changes nothing while the weekly time is free', () => {
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 20 }), (firm) => {
      const wanted = from(tuesday, 19.5, 20.5);
      const elsewhere = firm.filter((busy) => !overlaps(busy, wanted));
      expect(placed(elsewhere)).toEqual(placed([]));
    }),
  );
});
