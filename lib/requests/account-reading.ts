import { nextTry } from '#lib/booking/backoff.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';
import type { AccountReading, CalendarState } from '#lib/stores/accounts.ts';
import type { World } from './world.ts';

/** A reading that failed as a whole stands beside what was known before it. */
export function failed(
  world: World,
  accountId: string,
  before: AccountReading | undefined,
  failure: Failure,
): AccountReading {
  const tries = (before?.tries ?? 0) + 1;
  const now = world.now();
  return {
    accountId,
    triedAt: before?.triedAt ?? 0,
    unchanged: 0,
    failure: failure.kind,
    nextTryAt: nextTry(failure, tries, now, world.random),
    tries,
    calendars: before?.calendars ?? {},
  };
}

/** What each calendar answered; one that failed keeps what was known of it. */
export function succeeded(
  world: World,
  accountId: string,
  ids: readonly string[],
  before: AccountReading | undefined,
  answers: ReadonlyMap<string, CalendarReading | Failure>,
): AccountReading {
  const calendars: Record<string, CalendarState> = {};
  for (const id of ids) {
    const answer = answers.get(id) ?? new Failure('unreadable', 'not answered for');
    const last = before?.calendars[id]?.reading;
    calendars[id] =
      answer instanceof Failure ? { reading: last, failure: answer.kind } : { reading: answer, failure: undefined };
  }
  const same = before !== undefined && busyText(before.calendars) === busyText(calendars);
  return {
    accountId,
    triedAt: world.now(),
    unchanged: same ? before.unchanged + 1 : 0,
    failure: undefined,
    ...retryOf(world, [...answers.values()], before),
    calendars,
  };
}

/** Failures of single calendars that pass by themselves, and so are not left standing until the next reading. */
const passing: readonly (FailureKind | undefined)[] = ['unavailable', 'unreadable', 'rate-limited'];

function retryOf(
  world: World,
  answers: readonly (CalendarReading | Failure)[],
  before: AccountReading | undefined,
): Pick<AccountReading, 'nextTryAt' | 'tries'> {
  const failure = answers.find((answer) => answer instanceof Failure && passing.includes(answer.kind));
  if (!(failure instanceof Failure)) return { nextTryAt: undefined, tries: 0 };
  const tries = (before?.tries ?? 0) + 1;
  return { nextTryAt: nextTry(failure, tries, world.now(), world.random), tries };
}

/** Busy time alone, without the instants at which it was read. */
function busyText(calendars: AccountReading['calendars']): string {
  return JSON.stringify(Object.entries(calendars).map(([id, { reading }]) => [id, reading?.firm, reading?.soft]));
}
