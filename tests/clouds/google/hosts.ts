import { slidingQuota } from '#tests/clouds/quota.ts';
import type { Hosts } from '#tests/clouds/service.ts';
import type { SignInHost } from '#tests/clouds/sign-in.ts';
import { answerCalendar } from './calendar-host.ts';
import { refusalOf } from './faults.ts';
import { answerOauth } from './oauth-host.ts';
import type { World } from './world.ts';

/** Hosts that the cloud answers for. */
export const GOOGLE_HOSTS = ['www.googleapis.com', 'oauth2.googleapis.com', 'accounts.google.com'] as const;

export function googleHosts(world: World, accounts: SignInHost): Hosts {
  const quota = slidingQuota(world.clock, world.settings.requestsPerMinute, 60_000);
  return {
    names: GOOGLE_HOSTS,
    clock: world.clock,
    answer(call, oddity) {
      if (call.host === 'www.googleapis.com') return answerCalendar(world, call, quota, oddity);
      return call.host === 'oauth2.googleapis.com' ? answerOauth(world, call) : accounts.answer(call);
    },
    refusal: refusalOf,
  };
}
