import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideReminders,
  mostRemindersAWeek,
  type Reminder,
  type ReminderSituation,
  reminderGapMs,
  reminderKinds,
  reminderWeek,
} from '#lib/practice/reminders.ts';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt, wallTimeAt } from '#lib/time/wall-time.ts';

const zone = 'Europe/Berlin';
const at = (hour: number, minute = 0, date = '2026-11-18') => instantAt(date, hour * 60 + minute, zone);

function situation(now: number, more: Partial<ReminderSituation> = {}): ReminderSituation {
  const quiet = { busy: [], pausedUntil: '', hidden: false, shown: [], reminders: [] } as const;
  return { now, zone, wakeMinute: 7 * 60, sleepMinute: 23 * 60, ...quiet, ...more };
}

const midday: Reminder = { id: 'midday', kind: 'midday-text', at: at(12), until: at(14) };
const kept: Reminder = { id: 'kept', kind: 'kept-time', at: at(19, 45), until: at(20) };

describe('one reminder', () => {
  test('is shown at its time, and looked for then', () => {
    expect(decideReminders(situation(at(9), { reminders: [midday] }))).toEqual({
      show: undefined,
      skip: [],
      lookAt: midday.at,
    });
    expect(decideReminders(situation(at(12), { reminders: [midday] })).show).toBe(midday);
  });

  test('waits for the end of a meeting, and is left out where that is too late', () => {
    const meeting = { start: at(11), end: at(13) };
    const waiting = decideReminders(situation(at(12), { reminders: [midday], busy: [meeting] }));
    expect(waiting).toEqual({ show: undefined, skip: [], lookAt: at(13) });
    expect(decideReminders(situation(at(13), { reminders: [midday], busy: [meeting] })).show).toBe(midday);
    const long = { start: at(11), end: at(15) };
    expect(decideReminders(situation(at(12), { reminders: [midday], busy: [long] })).lookAt).toBeUndefined();
    expect(decideReminders(situation(at(14), { reminders: [midday] })).skip).toEqual([
      { reminder: midday, why: 'late' },
    ]);
  });

  test.each([
    ['while words are hidden', { hidden: true }],
    ['in a pause', { pausedUntil: '2026-11-18' }],
    ['before waking', { wakeMinute: 13 * 60 }],
  ])('is not shown %s', (_, more) => {
    expect(decideReminders(situation(at(12), { reminders: [midday], ...more })).show).toBeUndefined();
  });

  test('of a kept time does not wait behind another; any other leaves half an hour between', () => {
    const shown = [{ at: at(19, 40), week: '2026-W47' }];
    expect(decideReminders(situation(at(19, 45), { reminders: [kept], shown })).show).toBe(kept);
    const late = { ...midday, kind: 'follow-up', at: at(19), until: at(23) } as const;
    const after = decideReminders(situation(at(19, 45), { reminders: [late], shown }));
    expect(after).toMatchObject({ show: undefined, lookAt: at(20, 10) });
  });
});

test('what comes first in a week keeps its place in it', () => {
  const shown = [1, 2, 3].map((hour) => ({ at: at(hour, 0, '2026-11-16'), week: '2026-W47' }));
  const evenings = ['2026-11-19', '2026-11-20'].map((date) => ({
    ...kept,
    id: date,
    at: at(19, 45, date),
    until: at(20, 0, date),
  }));
  const { show, skip } = decideReminders(situation(at(12), { reminders: [midday, ...evenings], shown }));
  expect(show).toBeUndefined();
  expect(skip).toEqual([{ reminder: midday, why: 'full' }]);
  expect(decideReminders(situation(at(12), { reminders: [midday, ...evenings.slice(1)], shown })).show).toBe(midday);
});

const start = at(0, 0, '2026-10-19');
const reminders = fc.array(
  fc.record({
    kind: fc.constantFrom(...reminderKinds),
    at: fc.nat(14 * 24 * 12).map((steps) => start + steps * 5 * minuteMs),
    lengthMs: fc.constantFrom(15 * minuteMs, hourMs, 5 * hourMs),
  }),
  { minLength: 1, maxLength: 40 },
);
const busy = fc.array(
  fc.record({ from: fc.nat(14 * 24), hours: fc.integer({ min: 1, max: 30 }) }).map(({ from, hours }) => ({
    start: start + from * hourMs,
    end: start + (from + hours) * hourMs,
  })),
  { maxLength: 12 },
);

/** Looks whenever it is told to look, or a little later, and remembers what was shown. */
function lived(all: readonly Reminder[], periods: ReminderSituation['busy'], lateMs: number) {
  const shown: { at: number; week: string; reminder: Reminder }[] = [];
  let open = all;
  let now = start;
  for (let looks = 0; looks < 400; looks++) {
    const { show, skip, lookAt } = decideReminders(situation(now, { reminders: open, busy: periods, shown }));
    if (show) shown.push({ at: now, week: reminderWeek(now, zone), reminder: show });
    open = open.filter((one) => one !== show && skip.every(({ reminder }) => reminder !== one));
    if (lookAt === undefined) return { shown, open };
    expect(lookAt).toBeGreaterThan(now);
    now = lookAt + lateMs;
  }
  throw new Error('it never comes to rest');
}

test('at most five a week, each once, in its time, apart from the others, and never where it would disturb', () => {
  fc.assert(
    fc.property(reminders, busy, fc.constantFrom(0, 0, minuteMs, hourMs, dayMs), (drawn, periods, lateMs) => {
      const all = drawn.map(({ kind, at: from, lengthMs }, index) => ({
        id: String(index),
        kind,
        at: from,
        until: from + lengthMs,
      }));
      const { shown } = lived(all, periods, lateMs);
      expect(new Set(shown.map(({ reminder }) => reminder)).size).toBe(shown.length);
      for (const { week } of shown) {
        expect(shown.filter((one) => one.week === week).length).toBeLessThanOrEqual(mostRemindersAWeek);
      }
      for (const [index, { at: when, reminder }] of shown.entries()) {
        expect(when).toBeGreaterThanOrEqual(reminder.at);
        expect(when).toBeLessThan(reminder.until);
        expect(periods.some((period) => period.start <= when && when < period.end)).toBe(false);
        const { minute } = wallTimeAt(when, zone);
        expect(minute >= 7 * 60 && minute < 23 * 60).toBe(true);
        const last = shown[index - 1];
        if (last && reminder.kind !== 'kept-time') expect(when - last.at).toBeGreaterThanOrEqual(reminderGapMs);
      }
    }),
  );
});

test('alone it is shown in the first minute of its time in which nothing is disturbed, and never if there is none', () => {
  const one = reminders.map(([first]) => first ?? { kind: 'clash' as const, at: start, lengthMs: hourMs });
  fc.assert(
    fc.property(one, busy, ({ kind, at: from, lengthMs }, periods) => {
      const { shown } = lived([{ id: 'it', kind, at: from, until: from + lengthMs }], periods, 0);
      const minutes = Array.from({ length: lengthMs / minuteMs }, (_, index) => from + index * minuteMs);
      const first = minutes.find((when) => {
        const { minute } = wallTimeAt(when, zone);
        const isAwake = minute >= 7 * 60 && minute < 23 * 60;
        return isAwake && !periods.some((period) => period.start <= when && when < period.end);
      });
      expect(shown.map(({ at: when }) => when)).toEqual(first === undefined ? [] : [first]);
    }),
  );
});
