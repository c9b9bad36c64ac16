import { rulesOf } from '#tests/clouds/rules.ts';
import { readingRules } from './rules-reading.ts';
import { signInRules } from './rules-sign-in.ts';
import { writingRules } from './rules-writing.ts';

const all = { ...signInRules, ...readingRules, ...writingRules };

/** One behaviour of the cloud that can be switched off: a planted fault, which some test must notice. */
export type RuleId = keyof typeof all;

/** Every rule, in the order of the subjects: sign-in, reading, writing and free/busy. */
export const RULES = rulesOf(all);
