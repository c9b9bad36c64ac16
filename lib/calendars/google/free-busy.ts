import { Failure, type FailureKind } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { GoogleClient } from './client.ts';
import { findTimestamp, timestamp } from './moment.ts';
import { freeBusyAnswer } from './wire.ts';

/** Google takes no more calendars in one question. */
const mostCalendars = 50;

const kindOfReason: Readonly<Record<string, FailureKind>> = {
  notFound: 'not-found',
  forbidden: 'forbidden',
  rateLimitExceeded: 'rate-limited',
};

/**
 * Busy time of each calendar, as Google sums it up: declined, free and cancelled events are left out there.
 *
 * @param within at most 31 days
 * @returns for each calendar disjoint periods, earliest first, or its own failure: an error is never free time
 * @throws Failure where a question as a whole was refused
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query
 */
export async function freeBusy(
  client: GoogleClient,
  calendarIds: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, readonly Period[] | Failure>> {
  const found = new Map<string, readonly Period[] | Failure>();
  for (let first = 0; first < calendarIds.length; first += mostCalendars) {
    const asked = calendarIds.slice(first, first + mostCalendars);
    const body = {
      timeMin: timestamp(within.start),
      timeMax: timestamp(within.end),
      items: asked.map((id) => ({ id })),
    };
    const { calendars } = await client.ask({ method: 'POST', path: 'freeBusy', body }, freeBusyAnswer);
    for (const id of asked) found.set(id, busyOf(Object.hasOwn(calendars, id) ? calendars[id] : undefined, within));
  }
  return found;
}

interface Answer {
  readonly busy?: readonly { readonly start: string; readonly end: string }[] | undefined;
  readonly errors?: readonly { readonly reason?: string | undefined }[] | undefined;
}

function busyOf(answer: Answer | undefined, within: Period): readonly Period[] | Failure {
  const [error] = answer?.errors ?? [];
  if (error) return calendarFailure(error.reason ?? '');
  if (!answer?.busy) return new Failure('unreadable', 'nothing of this calendar');
  const periods: Period[] = [];
  for (const { start: from, end: to } of answer.busy) {
    const start = findTimestamp(from);
    const end = findTimestamp(to);
    if (start === undefined || end === undefined) return new Failure('unreadable', 'a busy time has no instant');
    periods.push({ start, end });
  }
  return periodsOf(timeline(periods, within));
}

function calendarFailure(reason: string): Failure {
  const kind = Object.hasOwn(kindOfReason, reason) ? kindOfReason[reason] : undefined;
  return new Failure(kind ?? 'unavailable', 'Google could not read this calendar', { cause: { status: 200, reason } });
}
