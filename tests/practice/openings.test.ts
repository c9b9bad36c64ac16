import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restDays } from '#lib/practice/no-repeat.ts';
import { anotherOpening, openings, openingsWith, retiredOpenings, todaysOpening } from '#lib/practice/openings.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 10, 19) + days * 86_400_000).toISOString().slice(0, 10);
}

const texts: Readonly<Record<string, { message: string } | undefined>> = messages;

test('every opening has its own text, and no text is left over', () => {
  const written = Object.keys(texts).filter((key) => key.startsWith('opening_'));
  expect([...openings, ...retiredOpenings].sort()).toEqual(written.sort());
  expect(new Set(openings.map((opening) => texts[opening]?.message)).size).toBe(openings.length);
});

test('there are at least 120, each short and made so that a deed can follow', () => {
  expect(openings.length).toBeGreaterThanOrEqual(120);
  for (const opening of openings) {
    expect(texts[opening]?.message).toMatch(/^[A-Z].* you$|^\w+ you$/);
    expect(texts[opening]?.message.length, opening).toBeLessThan(60);
  }
});

test('what a browser noted before there were more of them still counts', () => {
  const rested = todaysOpening('2026-11-19', {});
  expect(todaysOpening('2026-11-19', { '2026-11-01': [rested] })).not.toBe(rested);
});

test("the person's own come like ours, and the hidden ones do not come", () => {
  const hidden = openings.slice(0, -1);
  const own = { items: [{ id: 'own-1', kind: 'opening', text: 'In the rain you' }, mid], hidden } as const;
  expect(openingsWith(own)).toEqual([openings.at(-1), 'own:In the rain you']);
  expect(openingsWith({ items: [], hidden: openings }), 'never none').toEqual(openings);
});

const mid = { id: 'own-2', kind: 'midday', text: 'By the way' } as const;

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
        expect(day - (lastDay.get(opening) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(restDays);
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
