import { googleCalendar } from './google/google-calendar.ts';
import { localCalendar } from './local/local-calendar.ts';
import { microsoftCalendar } from './microsoft/microsoft-calendar.ts';
import { findOwner } from './microsoft/owner.ts';
import type { CalendarProvider } from './port.ts';
import type { CalendarAccount, CalendarPorts } from './ports.ts';
import { missingRights } from './rights.ts';

export type { AccessTokens, CalendarAccount, CalendarPorts, EventStore } from './ports.ts';

/** The calendars of `account` behind the one port. Holds no state: make one whenever it is needed. */
export function calendarProvider(account: CalendarAccount, ports: CalendarPorts): CalendarProvider {
  switch (account.kind) {
    case 'local':
      return localCalendar(ports.events, ports.now);
    case 'google':
      return googleCalendar(account, ports);
    case 'microsoft':
      return microsoftCalendar(account, ports);
  }
}

/**
 * Whose token this is: at Google the id of the primary calendar, at Microsoft its owner's address.
 *
 * @param granted the scopes of a token that belongs to no account yet
 * @returns undefined where it was not granted to tell
 */
export async function findSubject(
  kind: 'google' | 'microsoft',
  granted: readonly string[],
  ports: CalendarPorts,
): Promise<string | undefined> {
  const unnamed: CalendarAccount = { id: 'new', kind, subject: '', level: 'reading', granted };
  const missing = missingRights(kind, granted, 'reading');
  if (kind === 'microsoft') return missing.includes('read') ? undefined : findOwner(unnamed, ports);
  if (missing.includes('list')) return undefined;
  const entries = await calendarProvider(unnamed, ports).calendars();
  return entries.find((entry) => entry.primary)?.id;
}
