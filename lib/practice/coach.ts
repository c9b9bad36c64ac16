import { nudgeFor, type Rule } from './rule.ts';

/** What a vague sentence is led to. */
export type Nudge = 'effort' | 'character' | 'impact' | 'compared' | 'debt' | 'feeling-as-thought';

export type CoachRule = Rule<'deed' | 'feeling', Nudge>;

/** English only: other languages bring their own rules, or none. The first rule that matches speaks. */
export const coachRules: readonly CoachRule[] = [
  {
    nudge: 'debt',
    field: 'deed',
    when: /\b(for once|finally|at last|for a change|without (?:me )?(?:asking|being asked|having to ask))\b/i,
    matches: ['finally did the dishes', 'listened for once', 'cleaned up without me asking'],
    leaves: ['did the dishes before I came home', 'asked once more how it went'],
  },
  {
    nudge: 'compared',
    field: 'deed',
    when: /\b(always|never|every single time|unlike|better than)\b/i,
    matches: ['always know what to say', 'never complain', 'cook better than my mother'],
    leaves: ['knew what to say last night', 'stayed all the way to the end'],
  },
  {
    nudge: 'character',
    field: 'deed',
    when: /^\s*(?:are|were|is|was|have been)\s+(?:(?:so|very|really|just|always|such|simply|incredibly)\s+)*(?:an?\s+)?(?:great|nice|kind|sweet|lovely|amazing|awesome|wonderful|good|the best|perfect|cool|fantastic|caring|beautiful)(?:\s+(?:person|partner|wife|husband|man|woman|human|one|to me))?\s*[.…]?\s*$/i,
    matches: ['are great', 'are so nice', 'were really sweet', 'are a wonderful person', 'are the best'],
    leaves: ['are patient with my mother on the phone', 'were kind to the waiter who spilled it', 'made a great soup'],
  },
  {
    nudge: 'effort',
    field: 'deed',
    when: /^\s*(?:(?:are|were|have been|was)\s+(?:always\s+)?(?:there|around|here)(?:\s+for\s+me)?|(?:help|helped|help me|helped me|care|cared|support me|supported me|love me|loved me|listen|listened|exist|try|tried))\s*[.…]?\s*$/i,
    matches: ['were there', 'are there for me', 'helped', 'supported me', 'exist'],
    leaves: ['were there at the station at six', 'helped me carry the shelf', 'listened until I was done'],
  },
  {
    nudge: 'effort',
    field: 'deed',
    when: /^\s*(?:(?:do|did|are doing)\s+)?(?:everything|it all|a lot|so much|all of it|things|stuff|your best)(?:\s+(?:for (?:me|us)|you do))?\s*[.…]?\s*$/i,
    matches: ['did everything', 'do so much for us', 'everything you do', 'a lot'],
    leaves: ['did everything on the list before noon', 'did the taxes'],
  },
  {
    nudge: 'feeling-as-thought',
    field: 'feeling',
    when: /^\s*(?:that|like|as if|as though)\b/i,
    matches: ['that you care', 'like you meant it', 'as if nothing else mattered'],
    leaves: ['safe', 'lighter than all week'],
  },
  {
    nudge: 'impact',
    field: 'feeling',
    when: /^\s*(?:(?:so|very|really|pretty|just)\s+)*(?:good|great|nice|happy|fine|ok|okay|better|well)\s*[.…]?\s*$/i,
    matches: ['good', 'very happy', 'really nice', 'okay'],
    leaves: ['good enough to sleep', 'safe', 'happy in a way I had missed'],
  },
];

/** The gentle word for what is written so far; undefined when there is none to say. It never blocks. */
export function coachFor(written: { readonly deed: string; readonly feeling: string }): Nudge | undefined {
  return nudgeFor(coachRules, written);
}
