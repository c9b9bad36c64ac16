import { judge } from '#tests/clouds/contract.ts';
import { accessChecks } from './contract/access-checks.ts';
import { bench } from './contract/bench.ts';
import { calendarChecks } from './contract/calendar-checks.ts';
import { detailChecks } from './contract/detail-checks.ts';
import { freeBusyChecks } from './contract/free-busy-checks.ts';
import { inviteChecks } from './contract/invite-checks.ts';
import { listChecks } from './contract/list-checks.ts';
import { signInChecks } from './contract/sign-in-checks.ts';
import { syncChecks } from './contract/sync-checks.ts';
import { writeChecks } from './contract/write-checks.ts';
import { RULES } from './rules.ts';

judge({
  rules: RULES,
  groups: [
    signInChecks,
    accessChecks,
    calendarChecks,
    listChecks,
    syncChecks,
    writeChecks,
    detailChecks,
    inviteChecks,
    freeBusyChecks,
  ],
  bench,
});
