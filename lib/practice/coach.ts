import { type BareRule, nudgeFor } from './rule.ts';

/** What a vague sentence is led to. */
export type Nudge = 'effort' | 'character' | 'impact' | 'compared' | 'debt' | 'feeling-as-thought';

export type CoachRule = BareRule<'deed' | 'feeling', Nudge>;

/**
 * English only: other languages bring their own rules, or none. The first rule that matches speaks. The examples of each
 * stand with the test, since every new tab loads what is here.
 */
export const coachRules: readonly CoachRule[] = [
  {
    nudge: 'debt',
    field: 'deed',
    when: /\b(for once|finally|at last|for a change|without (?:me )?(?:asking|being asked|having to ask))\b/i,
  },
  {
    nudge: 'compared',
    field: 'deed',
    when: /\b(always|never|every single time|unlike|better than)\b/i,
  },
  {
    nudge: 'character',
    field: 'deed',
    when: /^\s*(?:are|were|is|was|have been)\s+(?:(?:so|very|really|just|always|such|simply|incredibly)\s+)*(?:an?\s+)?(?:great|nice|kind|sweet|lovely|amazing|awesome|wonderful|good|the best|perfect|cool|fantastic|caring|beautiful)(?:\s+(?:person|partner|wife|husband|man|woman|human|one|to me))?\s*[.…]?\s*$/i,
  },
  {
    nudge: 'effort',
    field: 'deed',
    when: /^\s*(?:(?:are|were|have been|was)\s+(?:always\s+)?(?:there|around|here)(?:\s+for\s+me)?|(?:help|helped|help me|helped me|care|cared|support me|supported me|love me|loved me|listen|listened|exist|try|tried))\s*[.…]?\s*$/i,
  },
  {
    nudge: 'effort',
    field: 'deed',
    when: /^\s*(?:(?:do|did|are doing)\s+)?(?:everything|it all|a lot|so much|all of it|things|stuff|your best)(?:\s+(?:for (?:me|us)|you do))?\s*[.…]?\s*$/i,
  },
  {
    nudge: 'feeling-as-thought',
    field: 'feeling',
    when: /^\s*(?:that|like|as if|as though)\b/i,
  },
  {
    nudge: 'impact',
    field: 'feeling',
    when: /^\s*(?:(?:so|very|really|pretty|just)\s+)*(?:good|great|nice|happy|fine|ok|okay|better|well)\s*[.…]?\s*$/i,
  },
];

/** The gentle word for what is written so far; undefined when there is none to say. It never blocks. */
export function coachFor(written: { readonly deed: string; readonly feeling: string }): Nudge | undefined {
  return nudgeFor(coachRules, written);
}
