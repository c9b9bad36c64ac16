import { describe, expect, test } from 'vitest';
import { defenceText } from '#components/house/defence-text.ts';
import { gapText, proposedReason, ritualTitle, weekRituals } from '#components/sunday/ritual-words.ts';
import type { PlanView, Proposed } from '#lib/messages.ts';
import { at, kept, period, zone } from '#tests/components/house/a-house.ts';
import { english } from '#tests/words/english.ts';
import { aPlan, aWeek, nextWeek, thisWeek } from './a-plan.ts';

const words = english();

function proposed(day: number, more: Partial<Proposed> = {}): Proposed {
  return {
    ritual: 'micro-date',
    cycle: nextWeek,
    period: period(day, '19:40', '20:05'),
    rung: 'as-it-stands',
    defence: 'firm',
    otherDays: 2,
    writes: true,
    ...more,
  };
}

const time = { weekday: 3, minute: 1180, weeks: 8, free: 7, freeWhole: 7, past: 0, invaded: 0, worth: 7 } as const;
const ritual = { ritual: 'micro-date', every: 'week', lengthMin: 25, small: false, time } as const;

function reason(more: Partial<Proposed>, view: Partial<PlanView['rituals'][number]> = {}): string {
  const rituals = [{ ...ritual, standing: false, better: undefined, runnersUp: [], asWished: undefined, ...view }];
  return proposedReason(proposed(25, more), aPlan({ rituals }), words);
}

test('of the plan, only the planned week is kept here', () => {
  const week = {
    ...aWeek(nextWeek),
    days: aWeek(nextWeek).days.map((day, i) => ({ ...day, kept: i === 4 ? [kept(27)] : [] })),
  };
  const gap = { ritual: 'weekly-ritual', reason: 'no-room', couldMove: undefined } as const;
  const plan = aPlan({
    weeks: [aWeek(thisWeek), week],
    writes: [proposed(20, { cycle: thisWeek }), proposed(25)],
    gaps: [
      { ...gap, cycle: thisWeek },
      { ...gap, cycle: nextWeek },
    ],
  });
  const here = weekRituals(plan, nextWeek);
  expect(here.kept.map(({ occasion }) => occasion)).toEqual(['occasion-27']);
  expect(here.proposed.map(({ period }) => period.start)).toEqual([at(25, '19:40')]);
  expect(here.gaps.map(({ cycle }) => cycle)).toEqual([nextWeek]);
  expect(ritualTitle(here, plan)).toBe('sunday_ritual_one');
});

describe('why a time', () => {
  test('that holds in so many weeks', () => {
    expect(reason({})).toBe('Free in 7 of the next 8 weeks, so it can be the same each week.');
    expect(reason({}, { standing: true })).toBe('At its weekly time, as always.');
    expect(reason({}, { small: true })).toContain('its smallest form: 25 minutes');
  });
  test('that the week bent', () => {
    expect(reason({ rung: 'shrunk', period: period(25, '19:40', '20:00') })).toContain('shorter this week: 20 minutes');
    expect(reason({ rung: 'other-form', period: period(25, '07:30', '07:55') })).toContain('Perhaps as a breakfast.');
    expect(reason({ rung: 'other-form', period: period(25, '12:30', '12:55') })).toContain('Perhaps as a walk.');
    expect(reason({ rung: 'other-form' })).not.toContain('Perhaps');
  });
  test('of the week that runs is no exception', () => {
    expect(reason({ rung: 'second-best', cycle: thisWeek })).toBe('What this week still has room for.');
  });
});

test('a week without room says so plainly, offers six minutes, and names what could move', () => {
  const gap = {
    ritual: 'micro-date',
    cycle: nextWeek,
    reason: 'no-room',
    couldMove: period(25, '19:00', '20:00'),
  } as const;
  const text = gapText(gap, zone, words);
  expect(text).toContain('Six minutes');
  expect(text).toContain('Wednesday 19:00 to 20:00');
});

test('how hard it is held is said as far as others can notice it', () => {
  const { preview } = aPlan();
  expect(defenceText({ ...preview, ...proposed(25) }, words)).toBe(
    'Only this browser knows of it. 2 other days of that week would do.',
  );
  const main = { ...preview, where: { account: 'alex@example.org', calendar: '' }, seenByOthers: true };
  expect(defenceText({ ...main, ...proposed(25) }, words)).toContain('Firmly: others see it as busy.');
});
