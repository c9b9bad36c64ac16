import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facet, fitting, type Wish } from '#lib/practice/ideas/fitting.ts';
import { costs, energies, type Facets, places, talkings } from '#lib/practice/ideas/idea.ts';

const facets: fc.Arbitrary<Facets> = fc.record({
  minutes: fc.integer({ min: 5, max: 120 }),
  energy: fc.constantFrom(...energies),
  cost: fc.constantFrom(...costs),
  place: fc.constantFrom(...places),
  talking: fc.constantFrom(...talkings),
});
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  facets,
  fc.record({ minutes: fc.option(fc.nat(120), { nil: undefined }), place: fc.constantFrom(...places) }),
);
const lists = fc.array(facets, { maxLength: 30 });

const ranks = { energy: energies, cost: costs, place: places, talking: talkings } as const;

/** The rule in other words: what an idea asks for that is not there. */
function tooMuch(idea: Facets, wish: Wish): readonly string[] {
  const rank = (facet: keyof typeof ranks, value: string) => (ranks[facet] as readonly string[]).indexOf(value);
  const others = (Object.keys(ranks) as (keyof typeof ranks)[]).filter((facet) => {
    const wished = wish[facet];
    return wished !== undefined && rank(facet, idea[facet]) > rank(facet, wished);
  });
  return wish.minutes !== undefined && idea.minutes > wish.minutes ? ['minutes', ...others] : others;
}

describe('fitting', () => {
  test('where some fit, exactly those that fit are listed', () => {
    fc.assert(
      fc.property(lists, wishes, (ideas, wish) => {
        const fit = ideas.filter((idea) => tooMuch(idea, wish).length === 0);
        fc.pre(fit.length > 0);
        const found = fitting(ideas, wish);
        expect(new Set(found.map(({ idea }) => idea))).toEqual(new Set(fit));
        expect(found.every(({ over }) => over.length === 0)).toBe(true);
      }),
    );
  });

  test('where none fits, each says what it asks for beyond; only no ideas give nothing', () => {
    fc.assert(
      fc.property(lists, wishes, (ideas, wish) => {
        const found = fitting(ideas, wish);
        expect(found.length === 0).toBe(ideas.length === 0);
        for (const { idea, over } of found) expect([...over].sort()).toEqual([...tooMuch(idea, wish)].sort());
      }),
    );
  });

  test('time that is not there is asked for only where nothing else is left', () => {
    fc.assert(
      fc.property(lists, wishes, (ideas, wish) => {
        const asksTime = fitting(ideas, wish).some(({ over }) => over.includes('minutes' satisfies Facet));
        if (asksTime) expect(ideas.every((idea) => tooMuch(idea, wish).includes('minutes'))).toBe(true);
      }),
    );
  });

  test('what uses most of what there is comes first', () => {
    const quiet: Facets = { minutes: 60, energy: 'low', cost: 'free', place: 'home', talking: 'none' };
    const trip: Facets = { minutes: 90, energy: 'plenty', cost: 'some', place: 'out', talking: 'some' };
    const wish: Wish = { minutes: 90, energy: 'plenty', cost: 'some', place: 'out', talking: 'much' };
    expect(fitting([quiet, trip], wish).map(({ idea }) => idea)).toEqual([trip, quiet]);
    expect(fitting([trip, quiet], { ...wish, energy: 'low' }).map(({ idea }) => idea)).toEqual([quiet]);
  });
});
