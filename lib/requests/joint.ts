import type { KeptOccasion } from '#lib/booking/records.ts';
import type { CalendarReading } from '#lib/calendars/port.ts';
import type { Ritual, RitualKey } from '#lib/planning/ritual.ts';
import type { Account, AccountReading } from '#lib/stores/accounts.ts';
import { minuteMs, type Period } from '#lib/time/period.ts';
import { wallTimeAt } from '#lib/time/wall-time.ts';
import { cycleAt } from './new-occasion.ts';

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
  rituals: readonly Ritual[],
  own: readonly KeptOccasion[],
  summary: string,
): readonly KeptOccasion[] {
  const found = new Map<string, KeptOccasion>();
  const known = new Set(own.map(({ id }) => id));
  for (const { account, reading } of links) {
    for (const { id: calendarId, ticked } of account.calendars) {
      const shown: CalendarReading | undefined = ticked ? reading?.calendars[calendarId]?.reading : undefined;
      for (const { uid, period } of shown?.joint ?? []) {
        const ritual = findRitual(rituals, period);
        if (!ritual || known.has(uid)) continue;
        const where = { accountId: account.id, calendarId, cycle: cycleAt(ritual, period.start) };
        found.set(uid, { ...asOccasion(ritual, summary), ...where, id: uid, period });
      }
    }
  }
  return [...found.values()];
}

/** From here on it is no micro-date, whichever form the other one's season gives it. */
const weeklyFromMin = 45;
/** As long as this, and in the evening, it is the one of the month. */
const eveningFromMin = 90;
const eveningAtMinute = 17 * 60;

/** Which ritual it is: the id is a hash of theirs and tells nothing here, how long it lasts does. */
function findRitual(rituals: readonly Ritual[], { start, end }: Period): Ritual | undefined {
  const zone = rituals[0]?.zone;
  if (zone === undefined) return undefined;
  const lengthMin = (end - start) / minuteMs;
  const isEvening = lengthMin >= eveningFromMin && wallTimeAt(start, zone).minute >= eveningAtMinute;
  const key: RitualKey = lengthMin < weeklyFromMin ? 'micro-date' : isEvening ? 'monthly-evening' : 'weekly-ritual';
  return rituals.find((ritual) => ritual.key === key);
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
