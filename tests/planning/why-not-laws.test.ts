import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { room } from '#lib/planning/room.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { verdict } from '#lib/planning/verdict.ts';
import { whyNot } from '#lib/planning/why-not.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { dayPeriod, wallTimeAt } from '#lib/time/wall-time.ts';
import { livedDate, mayLie } from './oracle.ts';
import { cases, sides } from './situations.ts';

describe('in every situation', () => {
  test('each hour of the day is there once, with what the clock shows', () => {
    fc.assert(
      fc.property(cases(), fc.nat(3), ({ situation: now, ritual: any, within }, back) => {
        const explained = dayPeriod(livedDate(within.start + back * dayMs, now), now.zone);
        if (explained.start === explained.end) return;
        const reasons = whyNot(now, any, explained);
        expect(reasons[0]?.period.start).toBe(explained.start);
        expect(reasons.at(-1)?.period.end).toBe(explained.end);
        reasons.forEach(({ period, minute }, i) => {
          expect(period.start).toBe(reasons[i - 1]?.period.end ?? explained.start);
          expect(minute).toBe(wallTimeAt(period.start, now.zone).minute);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('an hour in which a slot begins is offered, and what is offered keeps every limit', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const reasons = whyNot(now, any, within);
        const holds = (hourPeriod: Period, t: number) => hourPeriod.start <= t && t < hourPeriod.end;
        for (const { period } of freeSlots(now, any, within)) {
          expect(reasons.find((row) => holds(row.period, period.start))?.reason.kind).toBe('offered');
        }
        for (const { reason, period } of reasons) {
          if (reason.kind !== 'offered') continue;
          expect(holds(period, reason.slot.start)).toBe(true);
          expect(mayLie(now, any, reason.slot, now.rules.windDownMin)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no hour is refused in which the slow way finds room', () => {
    fc.assert(
      fc.property(cases(0), ({ situation: now, ritual: any, within }) => {
        for (const { period, reason } of whyNot(now, any, within)) {
          if (reason.kind === 'offered') continue;
          for (let start = period.start; start < period.end; start += 5 * minuteMs) {
            const slot = { start, end: start + any.length.leastMin * minuteMs };
            expect(mayLie(now, any, slot, now.rules.windDownAfterWorkMin), reason.kind).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('from what is refused nothing can be told of the partner', () => {
    const twins = cases().chain((found) =>
      fc.tuple(fc.constant(found), sides(found.within.start), fc.option(sides(found.within.start), { nil: undefined })),
    );
    const neither = { kind: 'not-free-for-both' };
    fc.assert(
      fc.property(twins, ([{ situation: now, ritual: any, within }, one, two]) => {
        const alone = whyNot({ ...now, partner: undefined }, any, within);
        const [first, second] = [one, two].map((partner) => whyNot({ ...now, partner }, any, within));
        alone.forEach(({ reason }, i) => {
          const [a, b] = [first?.[i]?.reason, second?.[i]?.reason];
          // Whoever the partner is, a refusal is what the person alone would hear, or the one that says nothing more.
          if (a?.kind !== 'offered' && reason.kind !== 'offered') expect([reason, neither]).toContainEqual(a);
          if (a?.kind !== 'offered' && b?.kind !== 'offered' && two) expect(a).toEqual(b);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('a start is judged the same whatever period is asked about', () => {
    fc.assert(
      fc.property(cases(), fc.nat(96), ({ situation: now, ritual: any, within }, hours) => {
        const wide = room(now, any, { start: within.start - 5 * dayMs, end: within.end + 9 * dayMs });
        const start = within.start + hours * hourMs;
        const narrow = room(now, any, { start, end: start + hourMs });
        for (let t = start; t < start + hourMs; t += 5 * minuteMs) expect(verdict(narrow, t)).toEqual(verdict(wide, t));
      }),
      { numRuns: 200 },
    );
  });
});
