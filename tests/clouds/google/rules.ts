import { rulesOf } from '#tests/clouds/rules.ts';
import { accessRules } from './rules-access.ts';
import { eventRules } from './rules-events.ts';
import { writingRules } from './rules-writing.ts';

const all = { ...accessRules, ...eventRules, ...writingRules };

/** One behaviour of the cloud that can be switched off: a planted fault, which some test must notice. */
export type RuleId = keyof typeof all;

/** Every rule, in the order of the subjects: access, lists and reading, writing and free/busy. */
export const RULES = rulesOf(all);
