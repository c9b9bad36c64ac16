import { readingRules } from './rules-reading.ts';
import { signInRules } from './rules-sign-in.ts';
import { writingRules } from './rules-writing.ts';

const all = { ...signInRules, ...readingRules, ...writingRules };

/** One behaviour of the cloud that can be switched off: a planted fault, which some test must notice. */
export type RuleId = keyof typeof all;

export interface Rule {
  readonly id: RuleId;
  /** The behaviour in words. */
  readonly says: string;
}

/** Every rule, in the order of the subjects: sign-in, reading, writing and free/busy. */
export const RULES: readonly Rule[] = (Object.keys(all) as RuleId[]).map((id) => ({ id, says: all[id] }));
