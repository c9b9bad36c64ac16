import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { type EventService, writtenCalendar } from '#lib/calendars/written-calendar.ts';
import { bookEvent, changeEvent, type EventPlace, findEvent, inviteGuest, removeEvent } from './events.ts';
import { linkedAccount, ourPlace } from './linked-account.ts';
import { listOurs } from './our-events.ts';
import { findOwnCalendar } from './own-calendar.ts';
import { explainDay, readCalendars } from './reading.ts';

/**
 * One Microsoft account, personal or of an organisation.
 *
 * `reading`: every calendar event by event, without titles; which of them are ours cannot be seen. `times-only`: the same,
 * and our own calendar. `main-calendar`: our events are known in every calendar that the person owns.
 */
export function microsoftCalendar(account: CalendarAccount, ports: CalendarPorts): CalendarProvider {
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
    ownCalendar: () => findOwnCalendar(linked),
    read: (calendarIds, within) => readCalendars(linked, calendarIds, within),
    explain: (calendarIds, day) => explainDay(linked, calendarIds, day),
    ...writtenCalendar(events, (id) => ({ memory: ports.memory, key: linked.mirrorKey(id) })),
  };
}
