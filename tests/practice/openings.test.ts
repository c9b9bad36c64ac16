import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anotherOpening, openingCount, openingRestDays, openings, todaysOpening } from '#lib/practice/openings.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 10, 19) + days * 86_400_000).toISOString().slice(0, 10);
}

test('every opening has its own text, and no text is left over', () => {
  const texts: Readonly<Record<string, { message: string }>> = messages;
  const written = Object.keys(texts).filter((key) => key.startsWith('opening_'));
  expect([...openings].sort()).toEqual(written.sort());
  expect(new Set(openings.map((opening) => texts[opening]?.message)).size).toBe(openingCount);
});

test('every opening ends so that a deed can follow', () => {
  const texts: Readonly<Record<string, { message: string }>> = messages;
  for (const opening of openings) expect(texts[opening]?.message).toMatch(/^[A-Z].* you$|^\w+ you$|, the way you$/);
});

test('the same day and history give the same opening', () => {
  expect(todaysOpening('2026-11-19', {})).toBe(todaysOpening('2026-11-19', {}));
  expect(todaysOpening('2026-11-19', {})).not.toBe(todaysOpening('2026-11-20', {}));
});

test('no opening comes back within sixty days, however often days are skipped', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 200 }), (steps) => {
      const shown: Record<string, string> = {};
      const lastDay = new Map<string, number>();
      let day = 0;
      for (const step of steps) {
        day += step;
        const opening = todaysOpening(dateAfter(day), shown);
        expect(day - (lastDay.get(opening) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(openingRestDays);
        shown[dateAfter(day)] = opening;
        lastDay.set(opening, day);
      }
    }),
    { numRuns: 30 },
  );
});

test('another opening is another one, and keeps to the sixty days too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 20 }), (day, times) => {
      const shown = { [dateAfter(day - 3)]: todaysOpening(dateAfter(day - 3), {}) };
      const seen = [todaysOpening(dateAfter(day), shown)];
      for (let time = 0; time < times; time += 1) {
        seen.push(anotherOpening(dateAfter(day), shown, seen.at(-1) ?? ''));
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).not.toContain(shown[dateAfter(day - 3)]);
    }),
  );
});

test('when all were shown, the one that was shown longest ago comes back', () => {
  const [oldest = '', ...others] = openings;
  const shown = { [dateAfter(-50)]: [oldest], [dateAfter(-40)]: others };
  expect(todaysOpening(dateAfter(0), shown)).toBe(oldest);
});
