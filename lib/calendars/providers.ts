import { googleCalendar } from './google/google-calendar.ts';
import { localCalendar } from './local/local-calendar.ts';
import type { CalendarProvider } from './port.ts';
import type { CalendarAccount, CalendarPorts } from './ports.ts';

export type { AccessTokens, CalendarAccount, CalendarPorts, EventStore } from './ports.ts';

/** The calendars of `account` behind the one port. Holds no state: make one whenever it is needed. */
export function calendarProvider(account: CalendarAccount, ports: CalendarPorts): CalendarProvider {
  switch (account.kind) {
    case 'local':
      return localCalendar(ports.events, ports.now);
    case 'google':
      return googleCalendar(account, ports);
  }
}
