import { describe, expect, test } from 'vitest';
import { fitting } from '#lib/practice/ideas/fitting.ts';
import { costs, energies, type IdeaList, places, talkings } from '#lib/practice/ideas/idea.ts';
import { microIdeas } from '#lib/practice/ideas/micro.ts';
import { weeklyIdeas } from '#lib/practice/ideas/weekly.ts';
import { openings } from '#lib/practice/openings.ts';
import {
  boundaries,
  choices,
  eveningLists,
  middayOpenings,
  questions,
  surprises,
  touches,
  warmEndings,
} from '#lib/practice/prompts.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { message: string } | undefined>> = messages;
const textOf = (key: string) => texts[key]?.message ?? `no text: ${key}`;

const ideas = { micro: microIdeas, weekly: weeklyIdeas } as const;
const titles = [...microIdeas, ...weeklyIdeas].map(({ id }) => id);
const sentences = titles.map((id) => `${id}_text`);
const allQuestions = Object.values(questions).flat();
const sides = choices.flatMap((key) => [`${key}_a`, `${key}_b`]);
const evening = eveningLists.flatMap((list) => Object.values(list));
const whole = [...sentences, ...surprises, ...allQuestions, ...touches, ...choices, ...boundaries, ...warmEndings];
const everything = [...openings, ...titles, ...whole, ...middayOpenings, ...sides, ...evening];

describe('what is written', () => {
  test.each([
    ['micro', microIdeas, 40],
    ['weekly', weeklyIdeas, 40],
    ['surprises', surprises, 25],
    ['midday', middayOpenings, 20],
    ['light', questions.light, 20],
    ['middle', questions.middle, 20],
    ['deep', questions.deep, 20],
    ['touch', touches, 12],
    ['choices', choices, 20],
    ['boundaries', boundaries, 10],
    ['endings', warmEndings, 12],
    ['evenings', eveningLists, 8],
  ] as const)('%s are enough', (_, list, least) => expect(list.length).toBeGreaterThanOrEqual(least));

  test('every key has its text, and no text is left over', () => {
    expect(everything.filter((key) => texts[key] === undefined)).toEqual([]);
    const ours =
      /^(idea_(micro|weekly)|question_(light|middle|deep)|cinema)_|^(surprise|midday|touch|choice|boundary|warm)_\d/;
    expect(Object.keys(texts).filter((key) => ours.test(key) && !everything.includes(key))).toEqual([]);
  });

  test('no two say the same', () => {
    const said = everything.filter((key) => !sides.includes(key)).map((key) => textOf(key).toLowerCase());
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    // Nor do two begin in the same way for long.
    const begun = [...whole, ...evening].map((key) => textOf(key).split(' ').slice(0, 5).join(' '));
    expect(begun.filter((text, index) => text.split(' ').length === 5 && begun.indexOf(text) !== index)).toEqual([]);
  });

  test('titles, sentences and questions are short enough to be taken in at a glance', () => {
    for (const key of titles) expect(textOf(key).length, key).toBeLessThanOrEqual(32);
    for (const key of [...whole, ...evening]) expect(textOf(key).length, key).toBeLessThan(120);
    for (const key of middayOpenings) expect(textOf(key).length, key).toBeLessThan(60);
  });

  test('sentences end, questions ask, and what the person finishes stays open', () => {
    for (const key of [...sentences, ...surprises, ...touches, ...warmEndings, ...evening]) {
      expect(textOf(key), key).toMatch(/^[A-Z].*\.$/);
    }
    for (const key of [...allQuestions, ...choices]) expect(textOf(key), key).toMatch(/^[A-Z].*\?$/);
    for (const key of middayOpenings) expect(textOf(key), key).toMatch(/^[A-Z].*[a-zI:]$/);
    for (const key of boundaries) expect(textOf(key), key).toContain('…');
    for (const key of choices) expect(textOf(key), key).toMatch(/ or /);
  });

  test('a choice names the same two things as its card', () => {
    for (const key of choices) {
      const [a, b] = [textOf(`${key}_a`), textOf(`${key}_b`)];
      expect(textOf(key).toLowerCase()).toBe(`${a} or ${b}?`.toLowerCase());
    }
  });
});

const forbidden: readonly (readonly [about: string, words: RegExp])[] = [
  ['gender', /\b(he|she|him|her|his|hers|husband|wife|wives|man|men|woman|women|girl|boy|guy|lady|mother|father)\b/i],
  ['marriage', /\b(marri\w*|wedding|spouse|honeymoon|bride|groom|anniversary|fianc\w*)\b/i],
  ['children', /\b(kids?|children|baby|babies|babysitter|sons?|daughters?|parenting)\b/i],
  ['drink', /\b(wine|beer|champagne|cocktails?|whisk\w*|drunk|alcohol|pub|prosecco)\b/i],
  ['sight', /\b(look (at|into)|watch(ing)?|gaze|eye contact|see)\b/i],
  ['walking', /\b(walk\w*|run(ning)?|jog\w*|stroll\w*|hike|climb|on your feet|step outside)\b/i],
  ['one home', /\b(our (home|house|bed|kitchen)|the house|come home|came home|coming home)\b/i],
  [
    'jargon',
    /\b(boundar\w*|trigger\w*|attachment|validat\w*|vulnerab\w*|toxic|process|holding space|love languages?|mindful\w*|quality time|self-care|intima\w*|connect(ion)?)\b/i,
  ],
  [
    'sugar',
    /\b(soulmates?|sweethearts?|hon(ey)?|cuddl\w*|snuggl\w*|magic\w*|sparkl\w*|journey together|forever|spice things|cherish|bestie|yummy|date night)\b/i,
  ],
  ['pressure', /\b(should have to|must|always|never fail|perfect|streak|score|points? earned)\b/i],
];

test.each(forbidden)('nothing takes %s for granted, or sounds like it', (_, words) => {
  expect(everything.map(textOf).filter((text) => words.test(text))).toEqual([]);
});

test('plain type: no exclamation marks, no hearts, no hyphens for dashes', () => {
  expect(everything.map(textOf).filter((text) => /!|\p{Emoji_Presentation}| - |–|—|"|\s\s/u.test(text))).toEqual([]);
});

describe.each(['micro', 'weekly'] as const)('the ideas for %s', (list: IdeaList) => {
  const [least, most] = list === 'micro' ? [20, 30] : [60, 90];

  test('last as long as they may', () => {
    for (const { id, minutes } of ideas[list]) {
      expect(minutes, id).toBeGreaterThanOrEqual(least);
      expect(minutes, id).toBeLessThanOrEqual(most);
    }
  });

  test('leave nobody with fewer than three, whatever there is', () => {
    const all = energies.flatMap((energy) =>
      costs.flatMap((cost) =>
        places.flatMap((place) => talkings.map((talking) => ({ energy, cost, place, talking, minutes: least }))),
      ),
    );
    for (const wish of all) {
      const found = fitting(ideas[list], wish);
      expect(found.length, JSON.stringify(wish)).toBeGreaterThanOrEqual(3);
      expect(found[0]?.over).toEqual([]);
    }
  });

  test('have some for each energy at each place, with and without words', () => {
    const has = (part: object) =>
      ideas[list].some((idea) => Object.entries(part).every(([name, value]) => idea[name as 'energy'] === value));
    for (const place of places) {
      for (const energy of energies)
        if (list === 'weekly' || place !== 'out') expect(has({ place, energy })).toBe(true);
      for (const talking of talkings) expect(has({ place, talking }), `${place} ${talking}`).toBe(true);
    }
  });

  test('most do in any weather', () => {
    const steady = ideas[list].filter(({ anySeason }) => anySeason).length;
    expect(steady / ideas[list].length).toBeGreaterThan(0.7);
    expect(steady).toBeLessThan(ideas[list].length);
  });
});
