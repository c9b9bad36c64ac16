import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceCard, depthAt, findQuestion, sidesOf, touchCard } from '#lib/practice/decks.ts';
import { choices, depths, questions, touches } from '#lib/practice/prompts.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const days = fc.integer({ min: 0, max: 40_000 });
const inGame = Array.from({ length: 8 }, (_, place) => place);

describe('every card that can come has its text', () => {
  test.each(depths)('%s', (depth) => {
    fc.assert(
      fc.property(days, fc.nat(40), (day, place) => {
        expect(messages).toHaveProperty(findQuestion(questions[depth], { day, place }) ?? '');
      }),
    );
  });

  test('choices, with both their sides', () => {
    fc.assert(
      fc.property(days, fc.nat(40), (day, place) => {
        const card = choiceCard({ day, place });
        for (const key of [card, ...sidesOf(card)]) expect(messages).toHaveProperty(key);
      }),
    );
  });

  test('touch, in its gentle order', () => {
    expect(touches.map((_, place) => touchCard(place))).toEqual(touches);
  });
});

test('no card comes twice in a game, and the next day brings others', () => {
  const own = fc.uniqueArray(fc.string(), { maxLength: 60 });
  fc.assert(
    fc.property(days, own, (day, more) => {
      const all = [...questions.light, ...more.map((text) => `own-${text}`)];
      const game = (on: number) => inGame.map((place) => findQuestion(all, { day: on, place }));
      expect(new Set([...game(day), ...game(day + 1)]).size).toBe(16);
      expect(new Set(inGame.map((place) => choiceCard({ day, place }))).size).toBe(inGame.length);
    }),
  );
});

test('all cards come in their turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), (size) => {
      const cards = Array.from({ length: size }, (_, index) => String(index));
      expect(new Set(cards.map((_, place) => findQuestion(cards, { day: 3, place }))).size).toBe(size);
    }),
  );
  expect(findQuestion([], { day: 3, place: 1 })).toBeUndefined();
  expect(choices.length).toBeGreaterThan(inGame.length);
});

test('a game begins light, and goes down a step each round, no further than was agreed', () => {
  const game = (agreed: (typeof depths)[number]) =>
    [0, 1, 2, 3, 4, 5].map((place) => depthAt(agreed, { place, who: place % 2 === 0 ? 'one' : 'other' }));
  expect(game('light')).toEqual(['light', 'light', 'light', 'light', 'light', 'light']);
  expect(game('middle')).toEqual(['light', 'light', 'middle', 'middle', 'middle', 'middle']);
  expect(game('deep')).toEqual(['light', 'light', 'middle', 'middle', 'deep', 'deep']);
  expect([0, 1, 2, 3].map((place) => depthAt('deep', { place, who: undefined }))).toEqual([
    'light',
    'middle',
    'deep',
    'deep',
  ]);
});
