import type { Examples } from '#lib/practice/rule.ts';

/** What each rule of the coach must match, and what near by it must leave alone; in the order of the rules. */
export const coachExamples: readonly Examples[] = [
  {
    matches: ['finally did the dishes', 'listened for once', 'cleaned up without me asking'],
    leaves: ['did the dishes before I came home', 'asked once more how it went'],
  },
  {
    matches: ['always know what to say', 'never complain', 'cook better than my mother'],
    leaves: ['knew what to say last night', 'stayed all the way to the end'],
  },
  {
    matches: ['are great', 'are so nice', 'were really sweet', 'are a wonderful person', 'are the best'],
    leaves: ['are patient with my mother on the phone', 'were kind to the waiter who spilled it', 'made a great soup'],
  },
  {
    matches: ['were there', 'are there for me', 'helped', 'supported me', 'exist'],
    leaves: ['were there at the station at six', 'helped me carry the shelf', 'listened until I was done'],
  },
  {
    matches: ['did everything', 'do so much for us', 'everything you do', 'a lot'],
    leaves: ['did everything on the list before noon', 'did the taxes'],
  },
  {
    matches: ['that you care', 'like you meant it', 'as if nothing else mattered'],
    leaves: ['safe', 'lighter than all week'],
  },
  {
    matches: ['good', 'very happy', 'really nice', 'okay'],
    leaves: ['good enough to sleep', 'safe', 'happy in a way I had missed'],
  },
];
