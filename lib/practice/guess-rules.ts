import type { Rule } from './rule.ts';
import type { FormNudge } from './sentence-form.ts';

type FormRule = Rule<string, FormNudge>;

/** What was seen, mixed with why the other one did it: only the first can be known. */
export function motive(field: string): FormRule {
  return {
    nudge: 'motive',
    field,
    when: /\bbecause (?:you|of (?:me|us))\b|\b(?:you|to)\s+(?:do not|don['’]t|did not|didn['’]t)\s+(?:care|want|love|like|mind)\b|\b(?:to|just to)\s+(?:hurt|punish|annoy|avoid|ignore)\s+(?:me|us)\b|\bon purpose\b/i,
    matches: [
      'you left the room because you had enough',
      'you do not care about the plans',
      "you didn't want to come",
      'you closed the door to punish me',
      'you forgot it on purpose',
    ],
    leaves: ['you left the room while I was talking', 'you said little at dinner', 'the door was closed'],
  };
}

/** A guess that has become knowledge: nobody asks any more. */
export function sureOfIt(field: string): FormRule {
  return {
    nudge: 'sure-of-it',
    field,
    when: /\b(?:obviously|clearly|certainly|of course|no doubt|surely)\b|\bI (?:just )?know\b/i,
    matches: ['you are obviously angry', 'of course it was me', 'I know you regret it', 'clearly work comes first'],
    leaves: ['you are tired', 'it was a hard day', 'something I said is still with you'],
  };
}
