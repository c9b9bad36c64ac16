import { expect, test } from 'vitest';
import { findObstacle } from '#lib/planning/obstacle.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { dayMs } from '#lib/time/period.ts';
import { berlin, everyDay, side, situation } from './situations.ts';

const ritual = microDate(berlin);
const hours = (fromHour: number, toHour: number) => ({ zone: berlin, hours: everyDay(fromHour, toHour) });

test('nothing stands in the way of two people with an evening in common', () => {
  expect(findObstacle(situation({}), ritual)).toBeUndefined();
});

test('no hours at all, hours after the last hour, and hours that are too short are no hours', () => {
  const late = situation({ own: side({ hours: hours(22, 23) }) });
  for (const told of [
    situation({ own: side({ hours: { zone: berlin, hours: [] } }) }),
    { ...late, rules: { ...late.rules, lastMinute: 22 * 60 + 15 } },
    situation({ own: side({ hours: { zone: berlin, hours: [{ weekday: 2, fromMinute: 1200, toMinute: 1219 }] } }) }),
  ]) {
    expect(findObstacle(told, ritual)).toBe('no-hours');
  }
});

test('hours that never meet are named, also across zones; those that meet on one day a week are none', () => {
  const mornings = side({ hours: hours(7, 9) });
  expect(findObstacle(situation({ partner: mornings }), ritual)).toBe('hours-never-meet');
  const farMornings = side({ hours: { zone: 'America/Los_Angeles', hours: everyDay(8, 10) } });
  expect(findObstacle(situation({ partner: farMornings }), ritual)).toBeUndefined();
  const sundays = side({ hours: { zone: berlin, hours: [{ weekday: 7, fromMinute: 1200, toMinute: 1260 }] } });
  expect(findObstacle(situation({ partner: sundays }), ritual)).toBeUndefined();
});

test('what is not known comes before hours, and nothing is offered', () => {
  for (const unknown of ['unread', 'nothing-counts'] as const) {
    const told = situation({ own: side({ unknown, hours: { zone: berlin, hours: [] } }) });
    expect(findObstacle(told, ritual)).toBe(unknown);
    const within = { start: told.now, end: told.now + 7 * dayMs };
    expect(freeSlots(situation({ own: side({ unknown }) }), ritual, within)).toEqual([]);
  }
});
