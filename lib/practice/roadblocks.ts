import type { FormName, Picture } from './exercise.ts';

/** What a card ends in: each is one thing that can be done now. */
export type RoadblockEnd =
  /** The smallest form of the micro-date, kept this week. */
  | { readonly do: 'smallest-week' }
  /** A sentence that is built, to say or to copy. */
  | { readonly do: 'sentence'; readonly form: FormName }
  /** A sentence first, then a time for the talk. */
  | { readonly do: 'talk'; readonly form: FormName; readonly minutes: 10 | 25 }
  /** An exercise, by its name. */
  | { readonly do: 'play'; readonly exercise: string }
  /** Three small things a day, one time a week, and repair within reach. */
  | { readonly do: 'rhythm' }
  /** What two people can share without a word. */
  | { readonly do: 'no-words' };

/** Something that stands between two people, and a way around it. Its texts are `roadblock_<key>_title`, `_line` and `_text`. */
export interface Roadblock {
  /** Its name in the words of the pages, and its address: `#/repair/mind-reading`. */
  readonly name: string;
  readonly picture: Picture;
  readonly end: RoadblockEnd;
}

/** What most people meet first. */
export const roadblocks: readonly Roadblock[] = [
  { name: 'busyness', picture: 'window', end: { do: 'smallest-week' } },
  { name: 'mind-reading', picture: 'lamps', end: { do: 'sentence', form: 'one-question' } },
  { name: 'score-keeping', picture: 'page', end: { do: 'play', exercise: 'what-builds-us' } },
  { name: 'avoidance', picture: 'lamps', end: { do: 'talk', form: 'softer-start', minutes: 25 } },
  { name: 'distant', picture: 'window', end: { do: 'rhythm' } },
  { name: 'depth-and-space', picture: 'dial', end: { do: 'play', exercise: 'depth-and-space' } },
  { name: 'no-talk', picture: 'ring', end: { do: 'no-words' } },
];

export function findRoadblock(name: string | undefined): Roadblock | undefined {
  return roadblocks.find((one) => one.name === name);
}
