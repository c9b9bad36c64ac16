import * as v from 'valibot';
import { kindOfStatus, type Refusal } from '#lib/calendars/refusal.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';
import { hourMs } from '#lib/time/period.ts';

const errorBody = v.object({
  error: v.object({
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string()) }))),
    status: v.optional(v.string()),
    details: v.optional(v.array(v.object({ reason: v.optional(v.string()) }))),
  }),
});

const rateReasons = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED']);
/** These last: asking again within hours is in vain. */
const quotaReasons = new Set(['quotaExceeded', 'dailyLimitExceeded', 'dailyLimitExceededUnreg']);
const scopeReasons = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);
const quotaWaitMs = 4 * hourMs;

/**
 * The failure that an answer other than 2xx stands for.
 *
 * @param body the answer as parsed JSON; undefined where it was none
 * @param retryAfterMs what the answer asked us to wait
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
export function failureOf(status: number, body: unknown, retryAfterMs: number | undefined): Failure {
  const reasons = reasonsOf(body);
  const has = (words: ReadonlySet<string>) => reasons?.some((reason) => words.has(reason)) ?? false;
  const cause: Refusal = { status, reason: reasons?.[0] ?? '' };
  const fail = (kind: FailureKind, waitMs = retryAfterMs) =>
    new Failure(kind, `Google answered ${status} ${cause.reason}`.trim(), {
      cause,
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    });
  if (status === 401) return fail('signed-out');
  if (status === 408 || status >= 500) return fail('unavailable');
  if (has(quotaReasons)) return fail('rate-limited', retryAfterMs ?? quotaWaitMs);
  if (status === 429 || has(rateReasons)) return fail('rate-limited');
  // A page of someone on the way (a hotel's, an office's) says nothing about the event.
  if (reasons === undefined) return fail('unreadable');
  if (status === 403) return fail(has(scopeReasons) ? 'scope-missing' : 'forbidden');
  return fail(kindOfStatus[status] ?? 'invalid');
}

/** Undefined where the body is no error of Google's; words that could be anything are left out. */
function reasonsOf(body: unknown): readonly string[] | undefined {
  const parsed = v.safeParse(errorBody, body);
  if (!parsed.success) return undefined;
  const { errors = [], details = [], status } = parsed.output.error;
  const all = [...errors, ...details].map(({ reason }) => reason ?? '').concat(status ?? '');
  return all.filter((reason) => /^[A-Za-z_]{1,50}$/.test(reason));
}
