import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { room } from '#lib/planning/room.ts';
import { freeSlots, type Slot } from '#lib/planning/slot.ts';
import { contains, minuteMs, overlaps } from '#lib/time/period.ts';
import { endOfRun } from '#lib/time/timeline.ts';
import { livedDate, mayLie } from './oracle.ts';
import { cases, sides } from './situations.ts';

describe('in every situation', () => {
  test('a slot keeps every limit, and tentative time is the last resort', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const slots = freeSlots(now, any, within);
        const clearDays = new Set(slots.filter(({ soft }) => !soft).map(({ period }) => livedDate(period.start, now)));
        const tentative = [...now.own.soft, ...(now.partner?.soft ?? [])];
        for (const { period, lengthMin, soft } of slots) {
          expect(mayLie(now, any, period, now.rules.windDownMin)).toBe(true);
          expect(contains(within, period)).toBe(true);
          expect(period.end - period.start).toBe(lengthMin * minuteMs);
          expect(period.start % (5 * minuteMs)).toBe(0);
          expect(soft).toBe(tentative.some((event) => overlaps(event, period)));
          if (soft) expect(clearDays).not.toContain(livedDate(period.start, now));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the best of each free period comes first, and the others keep half an hour from every answer', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const { offered } = room(now, any, within);
        const slots = freeSlots(now, any, within);
        const runs = slots.map(({ period }) => endOfRun(offered, period.start));
        const isBest = runs.map((run, i) => runs.indexOf(run) === i);
        expect(isBest.lastIndexOf(true)).toBe(new Set(runs).size - 1);
        slots.forEach(({ period }, i) => {
          if (isBest[i]) return;
          const distances = slots.map((other) => Math.abs(other.period.start - period.start) / minuteMs);
          expect(Math.min(...distances.filter((_, j) => j !== i))).toBeGreaterThanOrEqual(30);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('what slots say of meetings does not hang on the partner', () => {
    const twins = cases().chain((found) =>
      fc.tuple(fc.constant(found), sides(found.within.start), sides(found.within.start)),
    );
    const ownReasons = (slots: readonly Slot[]) =>
      new Map(
        slots.map(({ period, reasons }) => [period.start, reasons.filter(({ kind }) => kind === 'after-last-meeting')]),
      );
    fc.assert(
      fc.property(twins, ([{ situation: now, ritual: any, within }, one, two]) => {
        const first = ownReasons(freeSlots({ ...now, partner: one }, any, within));
        const second = ownReasons(freeSlots({ ...now, partner: two }, any, within));
        for (const [start, reasons] of first) if (second.has(start)) expect(second.get(start)).toEqual(reasons);
      }),
      { numRuns: 200 },
    );
  });

  test('the same answer comes twice, and the situation stays as it was', () => {
    fc.assert(
      fc.property(cases(), ({ situation: now, ritual: any, within }) => {
        const before = JSON.stringify(now);
        expect(freeSlots(now, any, within)).toEqual(freeSlots(now, any, within));
        expect(JSON.stringify(now)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
