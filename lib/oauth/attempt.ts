import { Failure } from '#lib/failure.ts';
import { type Instant, minuteMs } from '#lib/time/period.ts';
import type { Authorize, Grant, SignedIn } from './flow.ts';
import { windowFailure } from './window-failure.ts';

/** What the flow of any issuer needs of the world. */
export interface FlowPorts {
  readonly authorize: Authorize;
  redirectUri(): string;
  /** From the build, or as the person set it; empty when there is none. */
  clientId(): string | Promise<string>;
  /** Whose the token is, as the calendar service names them; undefined when it was not granted to tell. */
  subjectOf(grant: Grant): Promise<string | undefined>;
  readonly fetch: typeof fetch;
  now(): Instant;
}

/** A sign-in that takes longer is not ours any more. */
const longestAttemptMs = 10 * minuteMs;

/** The client that asks. @throws Failure `invalid` where there is none */
export async function clientOf({ clientId }: Pick<FlowPorts, 'clientId'>): Promise<string> {
  const id = (await clientId()).trim();
  if (id === '') throw new Failure('invalid', 'there is no client id');
  return id;
}

/** Shows the issuer's page: the address that came back, not looked at yet, and when it was asked for. */
export async function answeredAt(
  { authorize, now }: Pick<FlowPorts, 'authorize' | 'now'>,
  url: string,
  interactive: boolean,
): Promise<{ received: string; askedAt: Instant }> {
  const askedAt = now();
  const received = await authorize({ url, interactive }).catch((error: unknown) => {
    throw windowFailure(error, interactive);
  });
  if (now() - askedAt > longestAttemptMs) throw new Failure('mismatch', 'the answer came too late');
  return { received, askedAt };
}

/** A grant with whose it is; `subject` is whose it must be, where that is known. */
export async function ofAccount(
  { subjectOf }: Pick<FlowPorts, 'subjectOf'>,
  grant: Grant,
  subject: string | undefined,
): Promise<SignedIn> {
  const found = await subjectOf(grant);
  if (subject !== undefined && found === undefined) {
    throw new Failure('scope-missing', 'nobody says whose account it is');
  }
  if (subject !== undefined && found !== subject) throw new Failure('mismatch', 'another account signed in');
  return { ...grant, subject: found };
}

/** Issuers know accounts by their address; any other name would be no hint. */
export function hintOf(subject: string): Readonly<Record<string, string>> {
  return subject.includes('@') ? { login_hint: subject } : {};
}
