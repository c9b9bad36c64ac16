import type { Call } from '#tests/clouds/wire.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

function throttled(world: World, code: string, message: string): Refusal {
  const headers: Record<string, string> = world.keeps('M-THROTTLE-RETRY') ? { 'retry-after': '10' } : {};
  return new Refusal(429, code, message, { headers });
}

export function overQuota(world: World): Refusal {
  return throttled(world, 'ApplicationThrottled', 'Application is over its Request limit.');
}

export interface Lanes {
  /** Takes a lane of the mailbox that `call` is for; gives it back, or refuses where all are taken. */
  enter(call: Call): { readonly leaves: () => void } | { readonly refusal: Refusal };
}

/**
 * Requests of one mailbox through one client that are under way at once.
 * @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export function lanes(world: World): Lanes {
  const taken = new Map<string, number>();
  return {
    enter(call) {
      const [, value = ''] = /^Bearer (\S+)$/.exec(call.headers['authorization'] ?? '') ?? [];
      const token = world.accessTokens.get(value);
      const mailbox = `${token?.clientId} ${token?.email}`;
      const before = taken.get(mailbox) ?? 0;
      if (token !== undefined && before >= world.settings.requestsAtOnce && world.keeps('M-THROTTLE-FOUR')) {
        const message = 'Application is over its MailboxConcurrency limit.';
        return { refusal: throttled(world, 'ApplicationThrottled', message) };
      }
      taken.set(mailbox, before + 1);
      return { leaves: () => void taken.set(mailbox, (taken.get(mailbox) ?? 1) - 1) };
    },
  };
}
