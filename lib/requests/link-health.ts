import type { FailureKind } from '#lib/failure.ts';
import type { Account, AccountReading } from '#lib/stores/accounts.ts';
import type { Instant } from '#lib/time/period.ts';
import type { LinkHealth } from './house.ts';

/** How the link to one account is: its own failure, else the first of its ticked calendars'. */
export function linkHealth(account: Account, reading: AccountReading | undefined): LinkHealth {
  const ticked = account.calendars.filter((calendar) => calendar.ticked);
  const states = ticked.map((calendar) => reading?.calendars[calendar.id]);
  const failure: FailureKind | undefined = reading?.failure ?? states.find((state) => state?.failure)?.failure;
  const instants = states.map((state) => state?.reading?.asOf);
  const oldest = instants.reduce<Instant | undefined>(
    (least, at) => (at === undefined || least === undefined ? undefined : Math.min(least, at)),
    reading?.triedAt,
  );
  return {
    accountId: account.id,
    label: account.subject,
    readAt: oldest,
    kind: failure,
    nextTryAt: reading?.nextTryAt,
  };
}
