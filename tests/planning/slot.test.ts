import { describe, expect, test } from 'vitest';
import { microDate } from '#lib/planning/ritual.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { livedDate } from './oracle.ts';
import { at, berlin, everyDay, from, occasion, shown, side, situation } from './situations.ts';

const day = '2026-11-18';
const evening = from(day, 17, 23);
const ritual = microDate(berlin);

/** Wants no more of a gap than the wind-down. */
const eager = { ...situation().rules, comfortableGapMin: 0 };

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

test('an answer too near to the best of the next free period is left out', () => {
  const own = side({ soft: [{ start: at(day, 20, 55), end: at(day, 21) }] });
  const short = { ...microDate(berlin, 20 * 60 + 15), length: { usualMin: 10, mostMin: 10, leastMin: 10 } };
  const found = shown(freeSlots(situation({ own }), short, evening));
  expect(found).toContain('21:00 10');
  expect(found).toContain('19:45 10');
  expect(found).not.toContain('20:45 10');
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
  expect(freeSlots(situation({ own: side({ unknown: 'unread' }) }), ritual, evening)).toEqual([]);
  expect(freeSlots(situation({ partner: side({ unknown: 'unread' }) }), ritual, evening)).toEqual([]);
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

test('a meeting that others follow is not the last one', () => {
  const own = side({ firm: [from(day, 17, 18), from(day, 22, 23)] });
  const slots = freeSlots(situation({ own }), ritual, evening);
  expect(slots.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('after-last-meeting');
});
