import { type FaultDeed, type FaultWhen, retryHeader, type StatusDeed } from '#tests/clouds/faults.ts';
import type { Answer, Call } from '#tests/clouds/wire.ts';
import { Refusal } from './refusal.ts';

export type { FaultDeed, FaultWhen };

/** A planted refusal in the shape of Google. */
export function refusalOf(deed: StatusDeed, call: Call): Answer {
  const { status, reason, domain = 'usageLimits', message = reason } = deed;
  const { answer } = new Refusal(status, reason, message, { domain });
  const open = call.host === 'www.googleapis.com' ? { 'access-control-allow-origin': '*' } : {};
  return { ...answer, headers: { ...answer.headers, ...retryHeader(deed), ...open } };
}
