import { retryHeader } from '#tests/clouds/faults.ts';
import { slidingQuota } from '#tests/clouds/quota.ts';
import type { Hosts } from '#tests/clouds/service.ts';
import type { SignInHost } from '#tests/clouds/sign-in.ts';
import { jsonAnswer } from '#tests/clouds/wire.ts';
import { answerGraph, opened, refusedAnswer } from './graph-host.ts';
import { Refusal } from './refusal.ts';
import { lanes } from './throttle.ts';
import { answerToken, isTokenPath } from './token-host.ts';
import type { World } from './world.ts';

/** Hosts that the cloud answers for. */
export const MICROSOFT_HOSTS = ['graph.microsoft.com', 'login.microsoftonline.com'] as const;

const GRAPH = 'graph.microsoft.com';

export function microsoftHosts(world: World, accounts: SignInHost): Hosts {
  const quota = slidingQuota(world.clock, world.settings.requestsPerTenMinutes, 600_000);
  const mailboxes = lanes(world);
  return {
    names: MICROSOFT_HOSTS,
    clock: world.clock,
    answer(call, oddity) {
      if (call.host === GRAPH) return answerGraph(world, call, quota, oddity);
      if (isTokenPath(call.path)) return answerToken(world, call);
      const revokes = call.path.endsWith('/revoke') && !world.keeps('M-TOKEN-NO-REVOCATION');
      return revokes ? jsonAnswer(200, {}) : accounts.answer(call);
    },
    refusal(deed, call) {
      const { status, reason, message = reason } = deed;
      const headers = { 'access-control-allow-origin': '*', ...retryHeader(deed) };
      if (call.host !== GRAPH) return jsonAnswer(status, { error: reason, error_description: message }, headers);
      return opened(world, call, refusedAnswer(world, call, new Refusal(status, reason, message, { headers })));
    },
    arrives(call) {
      if (call.host !== GRAPH || call.method === 'OPTIONS') return undefined;
      const entered = mailboxes.enter(call);
      return 'leaves' in entered
        ? entered
        : { refusal: opened(world, call, refusedAnswer(world, call, entered.refusal)) };
    },
  };
}
