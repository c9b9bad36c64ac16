import { judge } from '#tests/clouds/contract.ts';
import { bench } from './contract/bench.ts';
import { deltaChecks } from './contract/delta-checks.ts';
import { meetingChecks } from './contract/meeting-checks.ts';
import { requestChecks } from './contract/request-checks.ts';
import { signInChecks } from './contract/sign-in-checks.ts';
import { tokenChecks } from './contract/token-checks.ts';
import { viewChecks } from './contract/view-checks.ts';
import { writeChecks } from './contract/write-checks.ts';
import { RULES } from './rules.ts';

judge({
  rules: RULES,
  groups: [signInChecks, tokenChecks, requestChecks, viewChecks, deltaChecks, writeChecks, meetingChecks],
  bench,
});
