import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decide, type PlanAsked, type RitualPlan } from '#lib/planning/decide.ts';
import { defenceOf } from '#lib/planning/defence.ts';
import type { Occasion } from '#lib/planning/occasion.ts';
import { microDate, type Ritual } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import type { Situation } from '#lib/planning/situation.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { dayMs, hourMs, overlaps, type Period } from '#lib/time/period.ts';
import { isoWeekAt } from '#lib/time/week.ts';
import { at, berlin, from, occasion, side, situation } from './situations.ts';

const micro = microDate(berlin);
const long: Ritual = { ...micro, key: 'weekly-ritual', length: { usualMin: 75, mostMin: 90, leastMin: 60 } };
const plans: readonly RitualPlan[] = [
  { ritual: micro, time: { weekday: 4, minute: 20 * 60 }, runnersUp: [{ weekday: 2, minute: 20 * 60 }] },
  { ritual: long, time: { weekday: 6, minute: 17 * 60 }, runnersUp: [{ weekday: 7, minute: 17 * 60 }] },
];

function asked(seen: Situation, more: Partial<PlanAsked> = {}): PlanAsked {
  const [first] = plans;
  return {
    situation: seen,
    plans: first ? [first] : [],
    isClosed: () => false,
    asksFirst: () => false,
    mayBook: true,
    mayMove: true,
    inSeason: false,
    rules: weeklyRules,
    ...more,
  };
}

function held(period: Period, more: Partial<Occasion> = {}): Occasion {
  const cycle = isoWeekAt(period.start, berlin);
  return { ...occasion(period), id: `${period.start}`, ritual: micro.key, cycle, ...more };
}

/** The situation after everything was done that may be done without asking. */
function carriedOut(seen: Situation, decisions: readonly Decision[]): Situation {
  const done = new Map(seen.occasions.map((one) => [one.id, one]));
  for (const decision of decisions) {
    if (decision.kind === 'book') {
      const { ritual, week, placed, defence } = decision;
      const made = held(placed.period, { ritual, cycle: week, defence });
      done.set(made.id, made);
    }
    if (decision.kind !== 'move' && decision.kind !== 'firm-up') continue;
    const period = decision.kind === 'move' ? decision.placed.period : decision.occasion.period;
    done.set(decision.occasion.id, { ...decision.occasion, period, defence: decision.defence });
  }
  return { ...seen, occasions: [...done.values()] };
}

const thursday = (week: number) =>
  from(
    Temporal.PlainDate.from('2026-11-19')
      .add({ days: 7 * week })
      .toString(),
    20,
    20 + 25 / 60,
  );

test('four weeks are booked at the weekly time; without that choice they are proposed', () => {
  const decisions = decide(asked(situation()));
  expect(decisions.map((one) => 'placed' in one && one.placed?.period)).toEqual([0, 1, 2, 3].map(thursday));
  expect(decisions.every((one) => one.kind === 'book')).toBe(true);
  expect(decide(asked(situation(), { mayBook: false })).every((one) => one.kind === 'propose')).toBe(true);
});

test('what work takes is moved; asked about where that is the wish, where it moved before, and where a person put it', () => {
  const taken = {
    own: side({ firm: [from('2026-11-26', 19, 22)] }),
    occasions: [held(thursday(1), { defence: 'hold' })],
  };
  const first = (more: Partial<PlanAsked>, seen = situation(taken)) =>
    decide(asked(seen, more)).find((one) => 'occasion' in one);
  expect(first({})).toMatchObject({
    kind: 'move',
    placed: { rung: 'second-best', period: { start: at('2026-11-24', 20) } },
  });
  expect(first({ mayMove: false })).toMatchObject({ kind: 'ask' });
  expect(first({ asksFirst: () => true })).toMatchObject({ kind: 'ask' });
  const byHand = situation({ ...taken, occasions: [held(thursday(1), { byHand: true })] });
  expect(first({}, byHand)).toMatchObject({ kind: 'ask' });
  expect(first({}, situation({ ...taken, partner: undefined }))).toMatchObject({ kind: 'ask' });
});

test('a time that a meeting had is asked about for the rest of its week, and no longer', () => {
  const now = at('2026-11-19', 21);
  const own = side({ firm: [from('2026-11-19', 19, 20.75)] });
  const lost = situation({ now, own, occasions: [held(thursday(0))] });
  const [first] = decide(asked(lost));
  expect(first).toMatchObject({ kind: 'ask', week: '2026-W47', placed: { rung: 'other-form' } });
  if (first?.kind !== 'ask') throw new RangeError('no question');
  expect(first.placed?.period.start).toBeGreaterThan(now);
  const late = { ...lost, now: at('2026-11-22', 22, 45) };
  expect(decide(asked(late)).map((one) => one.week)).not.toContain('2026-W47');
  const kept = situation({ now, occasions: [held(thursday(0))] });
  expect(decide(asked(kept)).map((one) => one.week)).not.toContain('2026-W47');
});

test('a week that is let go stays so, and what is over is left alone', () => {
  const closed = decide(asked(situation(), { isClosed: (_, week) => week === '2026-W48' }));
  expect(closed.map((one) => one.week)).toEqual(['2026-W47', '2026-W49', '2026-W50']);
  const late = situation({ now: at('2026-11-22', 22, 45) });
  expect(decide(asked(late)).map((one) => one.week)).toEqual(['2026-W48', '2026-W49', '2026-W50']);
});

test('unknown is not free', () => {
  expect(decide(asked(situation({ own: side({ unknown: 'unread' }) })))).toEqual([]);
  expect(decide(asked(situation({ partner: side({ unknown: 'unread' }) })))).toEqual([]);
});

test('each level of defence by what is left, how near it is, and the season', () => {
  const now = at('2026-11-18', 12);
  const level = (otherDays: number, days: number, inSeason = false) =>
    defenceOf({ otherDays, start: now + days * dayMs, now, inSeason }, planningRules);
  expect([level(3, 5), level(2, 5), level(1, 5), level(0, 5)]).toEqual(['hold', 'firm', 'locked', 'locked']);
  expect([level(3, 5, true), level(2, 5, true)]).toEqual(['firm', 'locked']);
  expect(level(6, 1)).toBe('locked');
});

const meeting = fc
  .tuple(fc.integer({ min: -10, max: 30 * 24 }), fc.integer({ min: 1, max: 5 }))
  .map(([hour, length]) => ({
    start: at('2026-11-18', 12) + hour * hourMs,
    end: at('2026-11-18', 12) + (hour + length) * hourMs,
  }));
const meetings = fc.array(meeting, { maxLength: 60 });

test('never on firm time of either, never two rituals on a day, and done things are not decided again', () => {
  fc.assert(
    fc.property(meetings, meetings, meetings, (own, partner, later) => {
      const first = situation({ own: side({ firm: own }), partner: side({ firm: partner }) });
      const booked = carriedOut(first, decide(asked(first, { plans })));
      const second = { ...booked, own: side({ firm: [...own, ...later] }) };
      const decisions = decide(asked(second, { plans }));
      const firm = [...own, ...later, ...partner];
      for (const decision of decisions) {
        if (!('placed' in decision) || !decision.placed) continue;
        const { period } = decision.placed;
        expect(firm.some((busy) => overlaps(busy, period))).toBe(false);
      }
      const after = carriedOut(second, decisions);
      const again = decide(asked(after, { plans })).filter((one) => !['ask', 'no-room'].includes(one.kind));
      expect(again).toEqual([]);
      const days = after.occasions.map(({ period }) => Math.floor((period.start + hourMs) / dayMs));
      expect(new Set(days).size).toBe(days.length);
    }),
    { numRuns: 60 },
  );
});

test('no week is silently skipped: each has its time or a reason', () => {
  fc.assert(
    fc.property(meetings, (firm) => {
      const weeks = decide(asked(situation({ own: side({ firm }) }))).map((one) => one.week);
      expect(weeks).toEqual(['2026-W47', '2026-W48', '2026-W49', '2026-W50']);
    }),
    { numRuns: 60 },
  );
});
