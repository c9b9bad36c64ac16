import { expectChange, noteWritten } from '#lib/calendars/mirror-life.ts';
import type { CalendarProvider, Removed, Standing } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { bookEvent, changeEvent, type EventPlace, findEvent, listOurs, removeEvent } from './events.ts';
import { linkedAccount, ourPlace } from './linked-account.ts';
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

  const writing = async <T extends Standing | Removed | undefined>(
    calendarId: string,
    write: (place: EventPlace) => Promise<T>,
  ): Promise<T> => {
    const place = ourPlace(linked, calendarId);
    const mirror = { memory: ports.memory, key: linked.mirrorKey(calendarId) };
    await expectChange(mirror);
    const written = await write(place);
    if (written) await noteWritten(mirror, written);
    return written;
  };

  return {
    calendars: () => linked.list.read(),
    ownCalendar: () => findOwnCalendar(linked),
    read: (calendarIds, within) => readCalendars(linked, calendarIds, within),
    explain: (calendarIds, day) => explainDay(linked, calendarIds, day),
    find: async (calendarId, uid) => findEvent(ourPlace(linked, calendarId), uid),
    book: (calendarId, booking) => writing(calendarId, (place) => bookEvent(place, booking)),
    change: (calendarId, before, booking) => writing(calendarId, (place) => changeEvent(place, before, booking)),
    remove: async (calendarId, before) => {
      await writing(calendarId, async (place) => {
        await removeEvent(place, before);
        return undefined;
      });
    },
    ours: async (calendarId, within) => listOurs(ourPlace(linked, calendarId), within),
  };
}
