import { expect, test } from 'vitest';
import { otherwiseText, timeReason, timesToChoose, weeklyTimeShort } from '#components/plan/weekly-time-words.ts';
import { period, zone } from '#tests/components/house/a-house.ts';
import { english } from '#tests/words/english.ts';
import { aProposed, aRitual, aTime, thisWeek } from './a-plan.ts';

const words = english();

test('weekly-time: a time is written as people say it, past midnight too', () => {
  expect(weeklyTimeShort(aTime(), words)).toBe('Wed 19:40');
  expect(weeklyTimeShort(aTime({ weekday: 7, minute: 16 * 60 + 30 }), english('en-US'))).toBe('Sun 4:30 PM');
});

test('weekly-time: the reason counts weeks ahead and weeks behind', () => {
  expect(timeReason(aTime(), true, words)).toBe(
    'Clear in all eight weeks for both of you. Nothing lay on it in the last 12 weeks.',
  );
  expect(timeReason(aTime({ free: 7, freeWhole: 5, invaded: 3 }), false, words)).toBe(
    'Clear in 7 of 8 weeks. In 2 of them it is shorter. In 3 of the last 12 weeks something lay on it.',
  );
  expect(timeReason(aTime({ past: 0 }), false, words)).toBe('Clear in all eight weeks.');
});

test('learning: what was kept there before is a reason from three times on, and what was lost is told without a count', () => {
  const seen = (kept: number, taken: number) => aTime({ past: 0, learned: { kept, partly: 0, moved: 0, taken } });
  expect(timeReason(seen(5, 1), false, words)).toBe('Clear in all eight weeks. Kept here 5 of 6 times.');
  expect(timeReason(seen(1, 3), false, words)).toBe(
    'Clear in all eight weeks. When it was kept, something else often came.',
  );
  expect(timeReason(seen(2, 2), false, words)).toBe('Clear in all eight weeks.');
});

test('weekly-time: the chips stay in their places, whichever is chosen', () => {
  const [wed, thu, sun] = [aTime(), aTime({ weekday: 4 }), aTime({ weekday: 7 })];
  const first = timesToChoose(aRitual({ time: wed, runnersUp: [sun, thu] }));
  const after = timesToChoose(aRitual({ time: sun, runnersUp: [thu, wed] }));
  expect(first).toEqual(after);
});

test('weekly-time: the wished time of day is among the choices, once', () => {
  const late = aTime({ minute: 21 * 60 + 45 });
  const wished = aTime({ minute: 20 * 60 });
  expect(timesToChoose(aRitual({ time: late, runnersUp: [], asWished: wished }))).toEqual([wished, late]);
  expect(timesToChoose(aRitual({ time: wished, runnersUp: [], asWished: wished }))).toEqual([wished]);
});

test('weekly-time: what a week does otherwise is said, and nothing where it does not', () => {
  const said = (more: Parameters<typeof aProposed>[0]) => otherwiseText(aProposed(more), thisWeek, zone, words);
  expect(said({})).toBeUndefined();
  expect(said({ rung: 'shrunk', period: period(25, '19:40', '20:00') })).toBe('Wed 25 Nov: 20 minutes.');
  expect(said({ rung: 'shifted', period: period(25, '20:10', '20:35') })).toBe('Wed 25 Nov: at 20:10.');
  expect(said({ rung: 'second-best', period: period(29, '15:00', '15:25') })).toBe(
    'Moves to Sun 29 Nov, 15:00 to 15:25.',
  );
  expect(said({ rung: 'other-form', period: period(28, '08:00', '08:25') })).toMatch(/a breakfast, a walk, a call/);
  expect(said({ rung: 'second-best', cycle: thisWeek, period: period(22, '15:00', '15:25') })).toBe(
    'This week: Sun 22 Nov, 15:00 to 15:25.',
  );
});
