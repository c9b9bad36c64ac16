import { expect, test } from 'vitest';
import { limitOf } from './clairvoyant.ts';
import type { Keeper, View } from './keeper.ts';
import { live } from './live.ts';
import { measuresOf } from './measures.ts';
import { otherKeepers } from './others.ts';
import { personas } from './personas.ts';
import { porchlight } from './porchlight.ts';
import { withSection } from './readme.ts';
import { drawYear } from './year.ts';

// One year of each life, always the same; `npm run simulate:planner` lives many.
const years = personas.map((persona) => drawYear(persona, 5_001));
const lived = years.map((year) => ({
  year,
  limit: limitOf(year),
  ours: measuresOf(live(year, porchlight()), year.persona.zone),
  recurring: measuresOf(live(year, otherKeepers['recurring event']()), year.persona.zone),
}));

test('no time is ever written onto a meeting, and none stands under one without a word', () => {
  expect(lived.map(({ ours }) => ours.clashes)).toEqual(lived.map(() => 0));
});

test('weeks are kept as if meetings were known beforehand, nearly, and more than by a recurring event', () => {
  const sum = (of: (one: (typeof lived)[number]) => number) => lived.reduce((all, one) => all + of(one), 0);
  expect(sum(({ ours }) => ours.weeks) / sum(({ limit }) => limit.weeks)).toBeGreaterThan(0.97);
  for (const { year, ours, recurring, limit } of lived) {
    expect(ours.weeks, year.persona.name).toBeGreaterThanOrEqual(limit.weeks - 4);
    expect(ours.weeks, year.persona.name).toBeGreaterThan(recurring.weeks);
  }
});

test('most weeks have the same weekday and time, and few are moved unasked', () => {
  const shares = lived.map(({ ours }) => ours.sameTime / ours.weeks);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.8);
  for (const { year, ours } of lived) expect(ours.movedUnasked, year.persona.name).toBeLessThanOrEqual(12);
});

test('a year is the same whenever it is lived', () => {
  const [first] = lived;
  const persona = personas[0];
  if (!first || !persona) throw new RangeError('nobody');
  const again = drawYear(persona, first.year.seed);
  expect(again).toEqual(first.year);
  expect(measuresOf(live(again, porchlight()), persona.zone)).toEqual(first.ours);
});

test('a planner that does not look at one side’s calendar is noticed', () => {
  const blind = (): Keeper => {
    const planner = porchlight();
    const unseen = (view: View): View => {
      const { partner } = view.situation;
      return { ...view, situation: { ...view.situation, partner: partner && { ...partner, firm: [] } } };
    };
    return { act: (view) => planner.act(unseen(view)) };
  };
  const clashes = years.slice(2, 4).map((year) => live(year, blind()).clashes);
  expect(Math.max(...clashes)).toBeGreaterThan(0);
});

test('the README keeps what stands around the numbers', () => {
  const text = 'a\n<!-- simulate:planner -->\nold\n<!-- /simulate:planner -->\nb';
  expect(withSection(text, 'new')).toBe(text.replace('old', 'new'));
  expect(() => withSection('a', 'new')).toThrow(RangeError);
});
