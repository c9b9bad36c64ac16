import type { KeptOccasion } from '#lib/booking/records.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import type { Ritual } from '#lib/planning/ritual.ts';
import type { Account, AccountReading } from '#lib/stores/accounts.ts';
import { isoWeekAt } from '#lib/time/week.ts';

interface Link {
  readonly account: Account;
  readonly reading: AccountReading | undefined;
}

/**
 * What the partner's Porchlight keeps and this person said yes to, as occasions of this one: shown, and in the way of a
 * second time in the week. They stand in no store, only in the reading: so nothing here can move them or take them out, and
 * they are gone with the answer.
 *
 * @param summary what they are called, since their words are not read
 */
export function jointOccasions(
  links: readonly Link[],
  ritual: Ritual | undefined,
  own: readonly KeptOccasion[],
  summary: string,
): readonly KeptOccasion[] {
  if (!ritual) return [];
  const found = new Map<string, KeptOccasion>();
  const known = new Set(own.map(({ id }) => id));
  for (const { account, reading } of links) {
    for (const { id: calendarId, ticked } of account.calendars) {
      const shown: CalendarReading | undefined = ticked ? reading?.calendars[calendarId]?.reading : undefined;
      for (const { uid, period } of shown?.joint ?? []) {
        const where = { accountId: account.id, calendarId };
        if (!known.has(uid))
          found.set(uid, {
            ...asOccasion(ritual, summary),
            ...where,
            id: uid,
            period,
            cycle: isoWeekAt(period.start, ritual.zone),
          });
      }
    }
  }
  return [...found.values()];
}

function asOccasion(ritual: Ritual, summary: string) {
  return {
    ritual: ritual.key,
    generation: 0,
    state: 'held',
    zone: ritual.zone,
    summary,
    defence: 'locked',
    byHand: false,
    madeAt: 0,
    standing: undefined,
    insertSent: true,
    spent: false,
    written: [],
  } as const;
}
