import { Failure, type FailureKind } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { GraphClient } from './client.ts';
import { findInstant, utcText } from './moment.ts';
import { schedules } from './wire.ts';

/** What takes time of somebody else's. Tentative time too: it is theirs, and nobody here can weigh it. */
const takesTime: readonly (string | null | undefined)[] = ['busy', 'oof', 'tentative', 'unknown'];

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  ErrorNoFreeBusyAccess: 'forbidden',
  ErrorAccessDenied: 'forbidden',
  ErrorMailRecipientNotFound: 'not-found',
  ErrorProxyRequestProcessingFailed: 'not-found',
};

/**
 * When other people are busy, as far as each lets this account see. Work and school accounts only: Microsoft refuses it to
 * personal ones.
 *
 * @param within at most 31 days
 * @returns for each address disjoint periods, earliest first, or its own failure: an error is never free time
 * @throws Failure `forbidden` for a personal account
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export async function busyOfOthers(
  client: GraphClient,
  addresses: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, readonly Period[] | Failure>> {
  const at = (instant: number) => ({ dateTime: utcText(instant), timeZone: 'UTC' });
  const body = {
    schedules: addresses,
    startTime: at(within.start),
    endTime: at(within.end),
    availabilityViewInterval: 30,
  };
  const { value } = await client.ask({ method: 'POST', path: 'me/calendar/getSchedule', body }, schedules);
  const answers = new Map(value.map((one) => [one.scheduleId.toLowerCase(), one]));
  return new Map(addresses.map((address) => [address, busyOf(answers.get(address.toLowerCase()), within)]));
}

interface Schedule {
  readonly scheduleItems?: readonly Item[] | null | undefined;
  readonly error?: { readonly responseCode?: string | null | undefined } | null | undefined;
}

interface Item {
  readonly status?: string | null | undefined;
  readonly start?: Parameters<typeof findInstant>[0];
  readonly end?: Parameters<typeof findInstant>[0];
}

function busyOf(schedule: Schedule | undefined, within: Period): readonly Period[] | Failure {
  if (schedule?.error) {
    const code = schedule.error.responseCode ?? '';
    const kind = Object.hasOwn(kindOfCode, code) ? kindOfCode[code] : undefined;
    return new Failure(kind ?? 'unavailable', 'Microsoft could not read this address');
  }
  if (!schedule?.scheduleItems) return new Failure('unreadable', 'nothing of this calendar');
  const periods: Period[] = [];
  for (const { status, start: from, end: to } of schedule.scheduleItems) {
    if (!takesTime.includes(status)) continue;
    const start = findInstant(from, undefined);
    const end = findInstant(to, undefined);
    if (start === undefined || end === undefined) return new Failure('unreadable', 'a busy time has no instant');
    periods.push({ start, end });
  }
  return periodsOf(timeline(periods, within));
}
