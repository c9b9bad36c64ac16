import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { microDate } from '#lib/planning/ritual.ts';
import { room } from '#lib/planning/room.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import { contains, minuteMs, overlaps } from '#lib/time/period.ts';
import { endOfRun } from '#lib/time/timeline.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import { livedDate, mayLie } from './oracle.ts';
import { at, berlin, cases, everyDay, from, occasion, side, sides, situation } from './situations.ts';

const day = '2026-11-18';
const evening = from(day, 17, 23);
const ritual = microDate(berlin);

/** Wants no more of a gap than the wind-down. */
const eager = { ...situation().rules, comfortableGapMin: 0 };

/** `20:00 25`: when it begins, and for how long. */
function shown(slots: readonly Slot[]): string[] {
  return slots.map(({ period, lengthMin }) => {
    const { minute } = wallTimeAt(period.start, berlin);
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} ${lengthMin}`;
  });
}

test('an evening after a last meeting: the wished time first, then others half an hour apart', () => {
  const work = { zone: berlin, hours: everyDay(9, 18) };
  const now = situation({ own: side({ firm: [from(day, 16, 19)], workHours: work }) });
  const slots = freeSlots(now, ritual, evening);
  expect(shown(slots)).toEqual(['20:00 25', '20:30 25', '19:30 25', '21:00 25', '21:30 25', '22:00 25', '22:30 25']);
  expect(slots[0]?.reasons).toEqual([
    { kind: 'free-for-both' },
    { kind: 'after-last-meeting', minutes: 60 },
    { kind: 'near-wished-time', minutes: 0 },
    { kind: 'tonight' },
  ]);
});

describe('the wind-down', () => {
  const first = (own = side()) => shown(freeSlots(situation({ own }), microDate(berlin, 17 * 60), evening)).at(0);
  const work = { zone: berlin, hours: everyDay(9, 17) };

  test('is half an hour after the last work of the day', () => {
    const slots = freeSlots(
      situation({
        own: side({ firm: [from(day, 16, 19)], workHours: work }),
        rules: eager,
      }),
      microDate(berlin, 17 * 60),
      evening,
    );
    expect(shown(slots)[0]).toBe('19:30 25');
  });
  test('is a quarter of an hour after anything else', () => {
    const slots = freeSlots(
      situation({
        own: side({ firm: [from(day, 18, 19)], workHours: work }),
        rules: eager,
      }),
      microDate(berlin, 19 * 60),
      evening,
    );
    expect(shown(slots)[0]).toBe('19:15 25');
  });
  test('after an earlier piece of work is a quarter of an hour: it is a break, not the way home', () => {
    const late = side({
      firm: [from(day, 13, 17.5), from(day, 18.5, 19)],
      workHours: { zone: berlin, hours: everyDay(9, 20) },
    });
    expect(shown(freeSlots(situation({ own: late }), microDate(berlin, 17 * 60), evening))).toContain('17:45 25');
  });
  test('on a day of two pieces of work, the end of the first is a break too', () => {
    const halves = [
      { weekday: 3, fromMinute: 1_020, toMinute: 1_080 },
      { weekday: 3, fromMinute: 1_140, toMinute: 1_200 },
    ] as const;
    const own = side({ firm: [from(day, 17, 17.5), from(day, 19, 20)], workHours: { zone: berlin, hours: halves } });
    const starts = shown(freeSlots(situation({ own }), microDate(berlin, 17 * 60), evening));
    expect(starts).toContain('17:45 25');
    expect(starts).toContain('20:30 25');
    expect(starts).not.toContain('20:15 25');
  });
  test.each([
    ['before work begins', 17, 18],
    ['when work is over', 20, 20.5],
  ])('is a quarter of an hour after what takes place %s', (_, start, end) => {
    const hours = { zone: berlin, hours: everyDay(18.5, 20) };
    const own = side({ firm: [from(day, start, end)], workHours: hours });
    const minute = end * 60 + 15;
    const slots = freeSlots(situation({ own, rules: eager }), microDate(berlin, minute), evening);
    expect(shown(slots)[0]).toBe(`${Math.floor(minute / 60)}:${minute % 60} 25`);
  });
  test('without any meeting there is none', () => {
    expect(first()).toBe('17:00 25');
  });
});

describe('starts and lengths', () => {
  const between = (start: number, end: number) => {
    const free = side({ hours: { zone: berlin, hours: [{ weekday: 3, fromMinute: start, toMinute: end }] } });
    return shown(freeSlots(situation({ own: free, partner: undefined }), ritual, evening));
  };
  test('the quarter hour, where one fits', () => expect(between(1_205, 1_250)).toEqual(['20:15 25']));
  test('the five minute grid, where none does', () => expect(between(1_205, 1_231)).toEqual(['20:05 25']));
  test('shorter, down to the least', () => expect(between(1_203, 1_226)).toEqual(['20:05 20']));
  test('nothing below the least', () => expect(between(1_203, 1_224)).toEqual([]));
});

test('tentative time is offered only on a day that has no other', () => {
  const full = side({ firm: [from(day, 17, 20), from(day, 22, 23)], soft: [from(day, 20, 22)] });
  const [only] = freeSlots(situation({ own: full }), ritual, evening);
  expect(only?.soft).toBe(true);
  expect(only?.reasons[0]).toEqual({ kind: 'only-tentative' });
  const roomier = side({ firm: [from(day, 17, 20)], soft: [from(day, 20, 22)] });
  expect(shown(freeSlots(situation({ own: roomier }), ritual, evening))).toEqual(['22:00 25', '22:30 25']);
});

test('time too short for any start on the grid does not count as other time', () => {
  const scrap = { start: at(day, 17, 0), end: at(day, 18, 3) };
  const own = side({
    firm: [scrap, { start: at(day, 18, 24), end: at(day, 20) }, from(day, 22, 23)],
    soft: [from(day, 20, 22)],
  });
  const slots = freeSlots(situation({ own, rules: { ...eager, windDownMin: 0 } }), ritual, evening);
  expect(slots.map(({ soft }) => soft)).not.toContain(false);
  expect(slots).not.toEqual([]);
});

test('not on a day on which another ritual stands; one that was let go takes nothing', () => {
  const held = situation({ occasions: [occasion(from(day, 21, 22))] });
  expect(freeSlots(held, ritual, evening)).toEqual([]);
  const letGo = situation({ occasions: [occasion(from(day, 21, 22), 'let-go')] });
  expect(freeSlots(letGo, ritual, evening)).not.toEqual([]);
});

test('a calendar of either that could not be read: nothing is offered at all', () => {
  expect(freeSlots(situation({ own: side({ unread: true }) }), ritual, evening)).toEqual([]);
  expect(freeSlots(situation({ partner: side({ unread: true }) }), ritual, evening)).toEqual([]);
});

test('two people in two zones meet where both offer time', () => {
  const partner = side({ hours: { zone: 'America/New_York', hours: everyDay(16, 23) } });
  expect(shown(freeSlots(situation({ partner }), ritual, evening))[0]).toBe('22:00 25');
});

test('this week, tonight comes before a later day that is no better', () => {
  const week = { start: at(day, 12), end: at('2026-11-23', 0) };
  const slots = freeSlots(situation(), ritual, week);
  expect(slots.slice(0, 5).map(({ period }) => livedDate(period.start, situation()))).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

test('a slightly hurried time this week comes before a perfect one next week', () => {
  const thursdays = { zone: berlin, hours: [{ weekday: 4, fromMinute: 1_080, toMinute: 1_320 }] } as const;
  const own = side({ hours: thursdays, firm: [from('2026-11-19', 18.5, 19.5)] });
  const slots = freeSlots(situation({ own }), ritual, { start: at(day, 12), end: at('2026-11-30', 0) });
  expect(slots.slice(0, 2).map(({ period }) => livedDate(period.start, situation()))).toEqual([
    '2026-11-19',
    '2026-11-26',
  ]);
});

describe('in every situation', () => {
  test('a slot keeps every limit, and tentative time is the last resort', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const slots = freeSlots(now, any, within);
        const clearDays = new Set(slots.filter(({ soft }) => !soft).map(({ period }) => livedDate(period.start, now)));
        const tentative = [...now.own.soft, ...(now.partner?.soft ?? [])];
        for (const { period, lengthMin, soft } of slots) {
          expect(mayLie(now, any, period, now.rules.windDownMin)).toBe(true);
          expect(contains(within, period)).toBe(true);
          expect(period.end - period.start).toBe(lengthMin * minuteMs);
          expect(period.start % (5 * minuteMs)).toBe(0);
          expect(soft).toBe(tentative.some((event) => overlaps(event, period)));
          if (soft) expect(clearDays).not.toContain(livedDate(period.start, now));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the best of each free period comes first, and the others keep half an hour from every answer', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const { offered } = room(now, any, within);
        const slots = freeSlots(now, any, within);
        const runs = slots.map(({ period }) => endOfRun(offered, period.start));
        const isBest = runs.map((run, i) => runs.indexOf(run) === i);
        expect(isBest.lastIndexOf(true)).toBe(new Set(runs).size - 1);
        slots.forEach(({ period }, i) => {
          if (isBest[i]) return;
          const distances = slots.map((other) => Math.abs(other.period.start - period.start) / minuteMs);
          expect(Math.min(...distances.filter((_, j) => j !== i))).toBeGreaterThanOrEqual(30);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('what slots say of meetings does not hang on the partner', () => {
    const twins = cases().chain((found) =>
      fc.tuple(fc.constant(found), sides(found.within.start), sides(found.within.start)),
    );
    const ownReasons = (slots: readonly Slot[]) =>
      new Map(
        slots.map(({ period, reasons }) => [period.start, reasons.filter(({ kind }) => kind === 'after-last-meeting')]),
      );
    fc.assert(
      fc.property(twins, ([{ situation: now, ritual: any, within }, one, two]) => {
        const first = ownReasons(freeSlots({ ...now, partner: one }, any, within));
        const second = ownReasons(freeSlots({ ...now, partner: two }, any, within));
        for (const [start, reasons] of first) if (second.has(start)) expect(second.get(start)).toEqual(reasons);
      }),
      { numRuns: 200 },
    );
  });

  test('the same answer comes twice, and the situation stays as it was', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const before = JSON.stringify(now);
        expect(freeSlots(now, any, within)).toEqual(freeSlots(now, any, within));
        expect(JSON.stringify(now)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
