import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decide, type PlanAsked, type RitualPlan } from '#lib/planning/decide.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import { countOtherDays, otherDaysIn } from '#lib/planning/other-days.ts';
import { microDate, type Ritual } from '#lib/planning/ritual.ts';
import { room, roomWith } from '#lib/planning/room.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Situation } from '#lib/planning/situation.ts';
import { slotsOf } from '#lib/planning/slot.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { type TimeChoice, weeklyTimes } from '#lib/planning/weekly-time.ts';
import { dayMs, hourMs, type Instant, minuteMs, overlaps, type Period } from '#lib/time/period.ts';
import { wallTimeAt, type Zone } from '#lib/time/wall-time.ts';
import { addWeeks, isoWeekAt, weekPeriod } from '#lib/time/week.ts';
import { mayLie } from './oracle.ts';
import { at, berlin, cases, everyDay, side, situation } from './situations.ts';

const lengths = [
  { usualMin: 25, mostMin: 30, leastMin: 20 },
  { usualMin: 75, mostMin: 90, leastMin: 60 },
  { usualMin: 45, mostMin: 60, leastMin: 30 },
];

function rituals(zone: Zone, many = 3): Ritual[] {
  return lengths.slice(0, many).map((length, i) => ({ ...microDate(zone), key: `ritual-${i}`, length }));
}

/** What the planner makes of a situation from nothing: times first, then weeks. */
function planned(seen: Situation, those: readonly Ritual[], more: Partial<PlanAsked> = {}): Decision[] {
  const choices = weeklyTimes(
    seen,
    those.map((ritual) => ({ ritual, standing: undefined })),
    weeklyRules,
  );
  return decide(asked(seen, those, choices, more));
}

function asked(
  seen: Situation,
  those: readonly Ritual[],
  choices: readonly TimeChoice[],
  more: Partial<PlanAsked> = {},
): PlanAsked {
  const plans = those.flatMap((ritual, i): RitualPlan[] => {
    const { time, runnersUp = [] } = choices[i] ?? {};
    return time ? [{ ritual, time, runnersUp }] : [];
  });
  const may = { mayBook: true, mayMove: true, inSeason: false };
  return { situation: seen, plans, isClosed: () => false, asksFirst: () => false, ...may, rules: weeklyRules, ...more };
}

function occasionOf({ ritual, week: cycle, ...decision }: Decision, zone: Zone): Occasion[] {
  if (decision.kind !== 'book') return [];
  const { period } = decision.placed;
  const names = { id: `${ritual} ${cycle}`, ritual, cycle, generation: 0, accountId: '', calendarId: '', summary: '' };
  return [{ ...names, state: 'held', period, zone, defence: decision.defence, byHand: false, madeAt: 0 }];
}

/** Meetings from twelve weeks before to eight weeks after, in whole quarters of an hour. */
function meetings(now: Instant, most = 80): fc.Arbitrary<Period[]> {
  const meeting = fc.tuple(fc.integer({ min: -84 * 96, max: 56 * 96 }), fc.integer({ min: 1, max: 20 }));
  const quarterMs = 15 * minuteMs;
  return fc.array(
    meeting.map(([quarter, length]) => ({
      start: now + quarter * quarterMs,
      end: now + (quarter + length) * quarterMs,
    })),
    { maxLength: most },
  );
}

/** Meetings of the weeks that are booked, in the evenings that both offer. */
function evenings(now: Instant): fc.Arbitrary<Period[]> {
  const meeting = fc.tuple(fc.nat(27), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10 }));
  const midnight = now - 12 * hourMs;
  const quarterMs = 15 * minuteMs;
  return fc.array(
    meeting.map(([day, quarter, length]) => {
      const start = midnight + day * dayMs + 17 * hourMs + quarter * quarterMs;
      return { start, end: start + length * quarterMs };
    }),
    { minLength: 5, maxLength: 60 },
  );
}

const noon = at('2026-11-18', 12);

test('every time is one that the slow judge allows: hours, last hour, firm time and a day of its own', () => {
  fc.assert(
    fc.property(cases(0), (one) => {
      const { situation: seen, ritual } = one;
      const standing = { weekday: 3, minute: ritual.wishedMinute - (ritual.wishedMinute % 5) } as const;
      const plans = [{ ritual, time: standing, runnersUp: [] }];
      for (const decision of decide({ ...asked(seen, [], []), plans })) {
        if (decision.kind !== 'book') continue;
        expect(mayLie(seen, ritual, decision.placed.period, 15)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('never on firm time of either, never twice a day, never more than the cap without a tap', () => {
  fc.assert(
    fc.property(evenings(noon), evenings(noon), fc.integer({ min: 1, max: 3 }), (own, partner, most) => {
      const seen = situation({ own: side({ firm: own }), partner: side({ firm: partner }) });
      const decisions = planned(seen, rituals(berlin), { rules: { ...weeklyRules, bookedAWeekMost: most } });
      const booked = decisions.flatMap((one) => occasionOf(one, berlin));
      for (const { period } of booked) {
        expect([...own, ...partner].some((busy) => overlaps(busy, period))).toBe(false);
        expect(wallTimeAt(period.end - 1, berlin).minute).toBeLessThan(planningRules.lastMinute);
      }
      const days = booked.map(({ period }) => wallTimeAt(period.start, berlin).date);
      expect(new Set(days).size).toBe(days.length);
      const weeks = Map.groupBy(booked, ({ cycle }) => cycle);
      for (const those of weeks.values()) expect(those.length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 40 },
  );
});

test('what was decided is not decided again', () => {
  fc.assert(
    fc.property(meetings(noon), (firm) => {
      const seen = situation({ own: side({ firm }) });
      const those = rituals(berlin);
      const choices = weeklyTimes(
        seen,
        those.map((ritual) => ({ ritual, standing: undefined })),
        weeklyRules,
      );
      const first = decide(asked(seen, those, choices));
      const occasions = first.flatMap((one) => occasionOf(one, berlin));
      const again = decide(asked({ ...seen, occasions }, those, choices));
      expect(again).toEqual(first.filter(({ kind }) => kind === 'no-room'));
      const kept = those.map((ritual, i) => ({ ritual, standing: choices[i]?.time }));
      expect(weeklyTimes(seen, kept, weeklyRules).filter(({ isNew }) => isNew)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a meeting outside of a kept time never moves it, however much else changes', () => {
  fc.assert(
    fc.property(meetings(noon), meetings(noon, 40), (firm, later) => {
      const seen = situation({ own: side({ firm }) });
      const those = rituals(berlin, 1);
      const occasions = planned(seen, those).flatMap((one) => occasionOf(one, berlin));
      const isOutside = (busy: Period) => occasions.every(({ period }) => !overlaps(period, busy));
      const own = side({ firm: [...firm, ...later.filter(isOutside)] });
      const decisions = planned({ ...seen, occasions, own }, those);
      expect(decisions.filter(({ kind }) => kind === 'move' || kind === 'ask')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('with no meetings and nothing standing the wished time is proposed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 17 * 4, max: 22 * 4 }), (quarter) => {
      const ritual = microDate(berlin, quarter * 15);
      const decisions = planned(situation({ now: at('2026-11-16', 0) }), [ritual], { mayBook: false });
      expect(decisions).toHaveLength(weeklyRules.weeksBooked);
      for (const decision of decisions) {
        if (decision.kind !== 'propose') throw new RangeError(decision.kind);
        expect(decision.placed).toMatchObject({ rung: 'as-it-stands', lengthMin: 25 });
        expect(wallTimeAt(decision.placed.period.start, berlin).minute).toBe(quarter * 15);
      }
    }),
  );
});

test('whole weeks later, in a zone without clock changes, the whole plan is the same, whole weeks later', () => {
  const zone = 'Asia/Tokyo';
  const now = at('2026-05-06', 12, 0, zone);
  const hours = { zone, hours: everyDay(17, 23) };
  fc.assert(
    fc.property(meetings(now, 50), fc.integer({ min: 1, max: 40 }), (firm, weeks) => {
      const plan = (shiftMs: number) => {
        const moved = firm.map(({ start, end }) => ({ start: start + shiftMs, end: end + shiftMs }));
        const own = side({ hours, firm: moved });
        const seen = situation({ now: now + shiftMs, zone, own, partner: side({ hours }) });
        return planned(seen, rituals(zone)).map((one) => ({
          kind: one.kind,
          start: 'placed' in one && one.placed ? one.placed.period.start - shiftMs : undefined,
        }));
      };
      expect(plan(weeks * 7 * dayMs)).toEqual(plan(0));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['the night that the clocks go back', '2026-10-12', '2026-W43'],
  ['the night that they go forward', '2027-03-15', '2027-W12'],
])('across %s the wall time stays', (_, date, changed) => {
  const seen = situation({ now: at(date, 0) });
  const time = { weekday: 7, minute: 20 * 60 } as const;
  const decisions = decide({
    ...asked(seen, [], []),
    plans: [{ ritual: microDate(berlin), time, runnersUp: [] }],
  });
  expect(decisions.map((one) => one.week)).toContain(changed);
  for (const decision of decisions) {
    if (decision.kind !== 'book') throw new RangeError(decision.kind);
    expect(wallTimeAt(decision.placed.period.start, berlin)).toMatchObject(time);
    expect(decision.placed.lengthMin).toBe(25);
  }
});

test('a partner in another zone is met within the hours of both, also where clocks change on different days', () => {
  const newYork = 'America/New_York';
  const partner = side({ hours: { zone: newYork, hours: everyDay(12, 14) } });
  for (const date of ['2026-10-19', '2027-03-08', '2026-06-01']) {
    const decisions = planned(situation({ now: at(date, 0), partner }), rituals(berlin, 1));
    expect(decisions).toHaveLength(weeklyRules.weeksBooked);
    for (const decision of decisions) {
      if (decision.kind !== 'book') throw new RangeError(decision.kind);
      const there = wallTimeAt(decision.placed.period.start, newYork).minute;
      expect(there).toBeGreaterThanOrEqual(12 * 60);
      expect(there).toBeLessThanOrEqual(14 * 60 - 20);
    }
  }
});

test('no week is skipped in silence: each has a time or a reason, for each ritual', () => {
  fc.assert(
    fc.property(meetings(noon, 400), (firm) => {
      const those = rituals(berlin, 2);
      const plans = those.map((ritual) => ({ ritual, time: { weekday: 4, minute: 1_200 } as const, runnersUp: [] }));
      const decisions = decide({ ...asked(situation({ own: side({ firm }) }), [], []), plans });
      const thisWeek = isoWeekAt(noon, berlin);
      for (let ahead = 0; ahead < weeklyRules.weeksBooked; ahead++) {
        const week = addWeeks(thisWeek, ahead);
        const said = decisions.filter((one) => one.week === week).map(({ ritual }) => ritual);
        expect(said).toEqual(those.map(({ key }) => key));
      }
    }),
    { numRuns: 40 },
  );
});

test('a room with occasions is the same, made at once or afterwards, and so are the other days', () => {
  fc.assert(
    fc.property(cases(), ({ situation: seen, ritual, within }) => {
      const whole = room(seen, ritual, within);
      const after = roomWith(room({ ...seen, occasions: [] }, ritual, within), seen.occasions);
      expect([...after.offered]).toEqual([...whole.offered]);
      expect([...after.offeredAlone]).toEqual([...whole.offeredAlone]);
      const own = { start: within.start + 20 * hourMs, end: within.start + 20.5 * hourMs };
      const slots = slotsOf(whole, within);
      if (slots.length === planningRules.answersMost) return;
      expect(otherDaysIn(whole, within, own)).toBe(countOtherDays(seen, slots, own));
    }),
    { numRuns: 200 },
  );
});

const empty = { hours: { zone: berlin, hours: [] } };
const weeks = [weekPeriod(isoWeekAt(noon, berlin), berlin).start, noon + 56 * dayMs] as const;
const full = [{ start: weeks[0], end: weeks[1] }];

test.each<[string, Situation]>([
  ['no hours at all', situation({ own: side(empty), partner: side(empty) })],
  ['hours that never meet', situation({ partner: side({ hours: { zone: berlin, hours: everyDay(6, 9) } }) })],
  ['a calendar that is busy for eight weeks', situation({ own: side({ firm: full }) })],
])('%s: no time is chosen, and each week says that there is no room', (_, seen) => {
  const [choice] = weeklyTimes(seen, [{ ritual: microDate(berlin), standing: undefined }], weeklyRules);
  expect(choice).toMatchObject({ time: undefined, runnersUp: [], isNew: false });
  const plans = [{ ritual: microDate(berlin), time: { weekday: 2, minute: 1_200 } as const, runnersUp: [] }];
  const decisions = decide({ ...asked(seen, [], []), plans });
  expect(decisions.map(({ kind }) => kind)).toEqual(['no-room', 'no-room', 'no-room', 'no-room']);
});

test('a ritual that is longer than any gap has no room, and says so', () => {
  const ritual = { ...microDate(berlin), length: { usualMin: 600, mostMin: 600, leastMin: 500 } };
  const plans = [{ ritual, time: { weekday: 2, minute: 1_200 } as const, runnersUp: [] }];
  const decisions = decide({ ...asked(situation(), [], []), plans });
  expect(decisions.map(({ kind }) => kind)).toEqual(['no-room', 'no-room', 'no-room', 'no-room']);
});

test('ten thousand events in a week are planned around, not choked on', () => {
  const start = weeks[0] + 7 * dayMs;
  const firm = Array.from({ length: 10_000 }, (_, i) => {
    const from = start + ((i * 7_919) % (7 * 24 * 60)) * minuteMs;
    return { start: from, end: from + 10 * minuteMs };
  });
  const seen = situation({ own: side({ firm }), partner: side({ firm }) });
  const startedAt = performance.now();
  const decisions = planned(seen, rituals(berlin));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(decisions.filter(({ kind }) => kind === 'no-room')).toHaveLength(3);
});
