import type { Facet, Fitting } from '#lib/practice/ideas/fitting.ts';
import type { Idea } from '#lib/practice/ideas/idea.ts';
import type { MessageKey, Words } from '#lib/words.ts';

const energyKeys = { low: 'ideas_asks_low', some: 'ideas_asks_some', plenty: 'ideas_asks_plenty' } as const;
const placeKeys = { home: 'ideas_asks_home', near: 'ideas_asks_near', out: 'ideas_asks_out' } as const;
const costKeys = { free: 'ideas_asks_free', small: 'ideas_asks_small', some: 'ideas_asks_cost' } as const;

const overKeys: Readonly<Record<Facet, MessageKey>> = {
  minutes: 'ideas_over_minutes',
  energy: 'ideas_over_energy',
  cost: 'ideas_over_cost',
  place: 'ideas_over_place',
  talking: 'ideas_over_talking',
};

/** What an idea asks for, in a few words each. */
export function ideaAsks(idea: Idea, words: Words): readonly string[] {
  const { minutes, energy, place, cost, anySeason, kind } = idea;
  return [
    ...(kind === 'own' ? [words.say('ideas_yours')] : []),
    words.say('ideas_asks_minutes', minutes),
    words.say(energyKeys[energy]),
    words.say(placeKeys[place]),
    words.say(costKeys[cost]),
    ...(anySeason ? [] : [words.say('ideas_asks_weather')]),
  ];
}

/** In what it asks for more than there is. */
export function ideaOver({ idea, over }: Fitting<Idea>, words: Words): readonly string[] {
  return over.map((facet) => words.say(overKeys[facet], idea.minutes));
}
