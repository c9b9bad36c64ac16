import { describe, expect, test } from 'vitest';
import { microDate } from '#lib/planning/ritual.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import { livedDate } from './oracle.ts';
import { at, berlin, everyDay, from, shown, side, situation } from './situations.ts';

const day = '2026-11-18';
const evening = from(day, 17, 23);
const ritual = microDate(berlin);

describe('the ranking', () => {
  const fortnight = { start: at(day, 12), end: at('2026-11-30', 0) };
  const dates = (slots: readonly Slot[]) => slots.map(({ period }) => livedDate(period.start, situation()));
  const first = (own = side(), wished = ritual, within = evening) => freeSlots(situation({ own }), wished, within)[0];

  test('a slightly hurried time this week comes before a perfect one next week', () => {
    const thursdays = { zone: berlin, hours: [{ weekday: 4, fromMinute: 1_080, toMinute: 1_320 }] } as const;
    const own = side({ hours: thursdays, firm: [from('2026-11-19', 18.5, 19.5)] });
    const found = freeSlots(situation({ own }), ritual, fortnight);
    expect(dates(found).slice(0, 2)).toEqual(['2026-11-19', '2026-11-26']);
  });
  test('a slightly hurried time tonight comes before a perfect one tomorrow', () => {
    const found = first(side({ firm: [from(day, 19, 19.5)] }), ritual, fortnight);
    expect(found?.reasons).toContainEqual({ kind: 'tonight' });
  });
  test('any clear time comes before tentative time', () => {
    const hours = {
      zone: berlin,
      hours: [
        { weekday: 3, fromMinute: 1_020, toMinute: 1_380 },
        { weekday: 4, fromMinute: 480, toMinute: 540 },
      ],
    } as const;
    const own = side({ hours, soft: [from(day, 12, 24)] });
    const found = freeSlots(situation({ own, partner: undefined }), ritual, {
      start: at(day, 12),
      end: at('2026-11-20', 0),
    });
    expect(dates(found).slice(0, 2)).toEqual(['2026-11-19', day]);
  });
  test('rather a little earlier than squeezed against the next meeting', () => {
    expect(shown([first(side({ firm: [from(day, 20.5, 21)] }))].filter((slot) => slot !== undefined))).toEqual([
      '19:45 25',
    ]);
  });
  test('rather a little later than straight from the last meeting', () => {
    expect(shown([first(side({ firm: [from(day, 19, 19.75)] }))].filter((slot) => slot !== undefined))).toEqual([
      '20:00 25',
    ]);
  });
  test('a wished time before midnight is near to what comes after it', () => {
    const night = { zone: berlin, hours: everyDay(22, 24.5) };
    const own = side({ hours: night, firm: [from(day, 22.75, 23.75)] });
    const rules = { ...situation().rules, lastMinute: 25 * 60 };
    const within = { start: at(day, 17), end: at('2026-11-19', 1) };
    const found = freeSlots(situation({ own, partner: undefined, rules }), microDate(berlin, 23 * 60 + 45), within);
    expect(shown(found)[0]).toBe('0:00 25');
  });
  test('there are no more answers than anyone reads', () => {
    const rules = { ...situation().rules, answersMost: 3 };
    expect(freeSlots(situation({ rules }), ritual, evening)).toHaveLength(3);
  });
});
