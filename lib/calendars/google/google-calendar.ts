import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { type EventService, writtenCalendar } from '#lib/calendars/written-calendar.ts';
import type { EventPlace } from './events.ts';
import { bookEvent, changeEvent, findEvent, inviteGuest, listOurs, removeEvent } from './events.ts';
import { linkedAccount, ourPlace } from './linked-account.ts';
import { findOwnCalendar } from './own-calendar.ts';
import { explainDay, readCalendars } from './reading.ts';

/**
 * One Google account.
 *
 * `reading`: free/busy of every calendar. `times-only`: the same, and our own calendar event by event. `main-calendar`:
 * every calendar that the person owns event by event, without titles; the others by free/busy.
 */
export function googleCalendar(account: CalendarAccount, ports: CalendarPorts): CalendarProvider {
  const linked = linkedAccount(account, ports);

  const events: EventService<EventPlace> = {
    place: (calendarId) => ourPlace(linked, calendarId),
    find: (place, uid) => findEvent(place, uid),
    book: bookEvent,
    change: changeEvent,
    remove: removeEvent,
    invite: inviteGuest,
    list: listOurs,
  };

  return {
    calendars: () => linked.list.read(),
    ownCalendar: (zone) => findOwnCalendar(linked, zone),
    read: (calendarIds, within) => readCalendars(linked, calendarIds, within),
    explain: (calendarIds, day) => explainDay(linked, calendarIds, day),
    ...writtenCalendar(events, (id) => ({ memory: ports.memory, key: linked.mirrorKey(id) })),
  };
}
