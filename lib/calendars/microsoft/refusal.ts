import * as v from 'valibot';
import { findRefusal, kindOfStatus, type Refusal } from '#lib/calendars/refusal.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';

const errorBody = v.object({
  error: v.object({
    code: v.string(),
    '@event.existingEventId': v.optional(v.string()),
  }),
});

/** What Microsoft says where a link to changes is no longer good, with one status or another. */
const endedLinks: readonly string[] = ['syncstatenotfound', 'resyncrequired', 'fullsyncrequired'];

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  ErrorInvalidIdMalformed: 'not-found',
  ErrorItemNotFound: 'not-found',
  ErrorDuplicateTransactionId: 'conflict',
  ErrorIrresolvableConflict: 'changed',
  ErrorQuotaExceeded: 'forbidden',
  // Someone has an account, and no mailbox with it.
  MailboxNotEnabledForRESTAPI: 'forbidden',
  MailboxNotSupportedForRESTAPI: 'forbidden',
};

export interface MicrosoftRefusal extends Refusal {
  /** The event that the transaction made before, where Microsoft tells. */
  readonly existingEventId: string | undefined;
}

/**
 * The failure that an answer other than 2xx stands for.
 *
 * @param body the answer as parsed JSON; undefined where it was none
 * @param retryAfterMs what the answer asked us to wait
 * @see https://learn.microsoft.com/graph/errors
 */
export function failureOf(status: number, body: unknown, retryAfterMs: number | undefined): Failure {
  const parsed = v.safeParse(errorBody, body);
  const code = parsed.success ? parsed.output.error.code : '';
  // Words that could be anything are left out.
  const reason = /^[A-Za-z_.]{1,60}$/.test(code) ? code : '';
  const existingEventId = parsed.success ? parsed.output.error['@event.existingEventId'] : undefined;
  const cause: MicrosoftRefusal = { status, reason, existingEventId };
  const fail = (kind: FailureKind) =>
    new Failure(kind, `Microsoft answered ${status} ${reason}`.trim(), {
      cause,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  if (status === 401) return fail('signed-out');
  if (status === 429) return fail('rate-limited');
  // 423: the mailbox is busy with itself, or being moved.
  if (status === 408 || status === 423 || status >= 500) return fail('unavailable');
  // A page of someone on the way (a hotel's, an office's) says nothing about the event.
  if (!parsed.success) return fail('unreadable');
  if (endedLinks.includes(reason.toLowerCase())) return fail('unavailable');
  const known = Object.hasOwn(kindOfCode, reason) ? kindOfCode[reason] : undefined;
  return fail(known ?? (status === 403 ? 'forbidden' : (kindOfStatus[status] ?? 'invalid')));
}

/**
 * Whether a link to changes is no longer good: then all is read anew, once.
 *
 * @see https://learn.microsoft.com/graph/delta-query-overview#synchronization-reset
 */
export function isLinkEnded(error: unknown): boolean {
  const refusal = findRefusal(error);
  if (!refusal) return false;
  const reason = refusal.reason.toLowerCase();
  return refusal.status === 410 || reason === 'resourcenotfound' || endedLinks.includes(reason);
}

/** What is known of the event that used up a transaction id; undefined where `error` says nothing of that. */
export function findUsedUp(error: unknown): { readonly existingEventId: string | undefined } | undefined {
  const refusal = findRefusal(error) as MicrosoftRefusal | undefined;
  return refusal?.reason === 'ErrorDuplicateTransactionId' ? refusal : undefined;
}
