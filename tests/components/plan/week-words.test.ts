import { expect, test } from 'vitest';
import { dayText, gapText, loadTexts, weekTexts } from '#components/plan/week-words.ts';
import type { PlanGap } from '#lib/messages.ts';
import { kept, period, zone } from '#tests/components/house/a-house.ts';
import { english } from '#tests/words/english.ts';
import { aDay, aPlan, aProposed, aWeek } from './a-plan.ts';

const words = english();

test('week-load: a week says its hours and what they are made of', () => {
  const { load } = aWeek(1);
  const heavy = { ...load, hours: 31.2, evenings: 3, earlyStarts: 1, shortGaps: 2, weekendHours: 2, awayDays: 1 };
  expect(loadTexts(aWeek(1, { load: heavy }), 22, words)).toEqual([
    '31 hours booked, your usual is 22.',
    'It holds 3 evenings after six, one start before eight, 2 pauses under half an hour and 2 hours on the weekend.',
    'One day of it you are away. It counts neither as calm nor as busy.',
  ]);
  expect(loadTexts(aWeek(1), undefined, words)).toEqual(['22 hours booked.']);
});

test('a window says what is booked, kept and proposed', () => {
  const day = aDay('2026-11-25', { kept: [kept(25)], proposed: [aProposed({ ritual: 'weekly-ritual' })] });
  expect(dayText(day, false, zone, words)).toBe(
    '4 hours booked; kept: Micro-date, 19:40 to 20:05; proposed: Weekly ritual, 19:40 to 20:05',
  );
  expect(dayText(aDay('2026-11-25', { hours: 24, away: true }), false, zone, words)).toBe('away');
  expect(dayText(aDay('2026-11-25', { hours: 0.2 }), false, zone, words)).toBe('nothing booked');
  expect(dayText(aDay('2026-11-25'), true, zone, words)).toBe('not known');
});

test('why-not: each reason for a week without a time has its words', () => {
  const reasons: PlanGap['reason'][] = ['no-room', 'let-go', 'paused', 'not-its-turn', 'over'];
  const gap = (reason: PlanGap['reason']) => ({ ritual: 'micro-date', cycle: '2026-W48', reason }) as const;
  const all = reasons.map((reason) => gapText({ ...gap(reason), couldMove: undefined }, zone, words));
  expect(new Set(all).size).toBe(reasons.length);
  for (const text of all) expect(text).toMatch(/^Micro-date: [^$]+\.$/);
  expect(gapText({ ...gap('no-room'), couldMove: period(25, '19:30', '21:00') }, zone, words)).toBe(
    'Micro-date: no room this week. Your own event on Wed 25 Nov, 19:30 to 21:00 stands in the way.',
  );
});

test('why-not: a week lists what it has and what it has not', () => {
  const week = aWeek(1);
  const days = week.days.map((day) =>
    day.date === '2026-11-25' ? { ...day, proposed: [aProposed({ rung: 'shrunk' })] } : day,
  );
  const gaps: PlanGap[] = [
    { ritual: 'weekly-ritual', cycle: week.week, reason: 'let-go', couldMove: undefined },
    { ritual: 'weekly-ritual', cycle: '2026-W50', reason: 'no-room', couldMove: undefined },
  ];
  expect(weekTexts({ ...week, days }, aPlan({ gaps }), words)).toEqual([
    'Wed 25 Nov, 19:40 to 20:05: Micro-date, proposed. Shorter, so that it keeps its hour.',
    'Weekly ritual: let go this week. Nothing is counted.',
  ]);
});
