import type { Rule } from './rule.ts';
import type { FormNudge } from './sentence-form.ts';

type FormRule = Rule<string, FormNudge>;

/** `always` and `never` make a case of it; one time says more. */
export function alwaysNever(field: string): FormRule {
  return {
    nudge: 'always-never',
    field,
    when: /\b(?:you|you['’](?:re|ve|d|ll)|we)\s+(?:\w+\s+)?(?:always|never|constantly|only ever)\b|^\s*(?:always|never)\b|\bevery single time\b/i,
    matches: [
      'you always leave',
      'you never ask me',
      'you are always late',
      'never call',
      'it happens every single time',
    ],
    leaves: ['you left before I was done', 'I never told you this', 'you asked me twice'],
  };
}

/** A feeling that is a judgement of the other in disguise. */
export function feelingAsThought(field: string): FormRule {
  return {
    nudge: 'feeling-as-thought',
    field,
    when: /^\s*(?:that|like|as if|as though)\b|^\s*(?:ignored|attacked|abandoned|betrayed|manipulated|rejected|used|neglected)\b/i,
    matches: ['that you do not care', 'like you left me', 'ignored', 'as if I were air'],
    leaves: ['lonely', 'worried and tired', 'small', 'unsure whether I matter tonight'],
  };
}

/** The other is not the author of what one feels. */
export function youMadeMe(field: string): FormRule {
  return {
    nudge: 'you-made-me',
    field,
    when: /\byou\s+(?:make|made|makes|force|forced)\s+(?:me|us)\b/i,
    matches: ['you made me angry', 'you make me feel small', 'you forced me to shout'],
    leaves: ['you made dinner', 'the noise makes me jump', 'I got angry'],
  };
}

/** An apology that asks the other to take a part of it back. */
export function sorryBut(field: string): FormRule {
  return {
    nudge: 'sorry-but',
    field,
    when: /(?:,|^|\s)but\s+(?:you|i|it|we|that|then|only|also)\b/i,
    matches: ['shouted, but you started it', 'was late but I had a reason', 'forgot but it was a long day'],
    leaves: ['shouted at you', 'said nothing but yes', 'was late again and did not call'],
  };
}

export function sorryIf(field: string): FormRule {
  return {
    nudge: 'sorry-if',
    field,
    when: /^\s*(?:am sorry\s+)?if\b|\bsorry if\b|\bif (?:you|that|it|i)\b.*\b(?:hurt|upset|offended|felt|wrong|bad)\b/i,
    matches: ['if you felt hurt', 'am sorry if that upset you', 'if I hurt you', 'sorry if it came out wrong'],
    leaves: ['hurt you at dinner', 'asked if you were tired and did not wait', 'upset you'],
  };
}

/** Words that fit everybody, and so nobody. */
export function vaguePraise(field: string): FormRule {
  return {
    nudge: 'vague',
    field,
    when: /^\s*(?:(?:are|were|is|do|did|being)\s+)?(?:(?:so|very|really|just|always)\s+)*(?:great|nice|good|amazing|awesome|wonderful|perfect|lovely|kind|everything|a lot|so much|yourself|you)\s*[.…]?\s*$/i,
    matches: ['are great', 'being nice', 'do everything', 'really amazing', 'so much'],
    leaves: ['stayed kind while the phone rang', 'did the taxes', 'are patient with my mother'],
  };
}

/** A demand where a wish would be heard. */
export function command(field: string): FormRule {
  return {
    nudge: 'command',
    field,
    when: /^\s*(?:you\s+(?:to\s+)?(?:have|need|ought|must|should|stop)|(?:to\s+)?stop\s+being|you\s+to\s+(?:stop|finally|just|learn))\b/i,
    matches: ['you to stop nagging', 'you must listen', 'you should know', 'you to finally call'],
    leaves: ['ten minutes before we talk about it', 'you to tell me when you will be late', 'a hug first'],
  };
}

/** A name for the whole person in place of the one thing that happened. */
export function label(field: string): FormRule {
  return {
    nudge: 'label',
    field,
    when: /\byou(?:\s+are|['’]re|\s+were)\s+(?:(?:so|such|being|a|an|just|really|too)\s+)*(?:lazy|selfish|cold|dramatic|crazy|childish|mess|slob|liar|impossible|controlling|needy|careless|sensitive)\b/i,
    matches: ['you are so selfish', "you're lazy", 'you were being childish', 'you are a mess'],
    leaves: ['you left the plates', 'you were late on Monday', 'you are tired'],
  };
}
