import { expectChange, noteWritten } from '#lib/calendars/mirror-life.ts';
import type { CalendarProvider, Removed, Standing } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import type { EventPlace } from './events.ts';
import { bookEvent, changeEvent, findEvent, listOurs, removeEvent } from './events.ts';
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

  const writing = async <T extends Standing | Removed | undefined>(
    calendarId: string,
    write: (place: EventPlace) => Promise<T>,
  ): Promise<T> => {
    const place = await ourPlace(linked, calendarId);
    const mirror = { memory: ports.memory, key: linked.mirrorKey(calendarId) };
    await expectChange(mirror);
    const written = await write(place);
    if (written) await noteWritten(mirror, written);
    return written;
  };

  return {
    calendars: () => linked.list.read(),
    ownCalendar: (zone) => findOwnCalendar(linked, zone),
    read: (calendarIds, within) => readCalendars(linked, calendarIds, within),
    explain: (calendarIds, day) => explainDay(linked, calendarIds, day),
    find: async (calendarId, uid) => findEvent(await ourPlace(linked, calendarId), uid),
    book: (calendarId, booking) => writing(calendarId, (place) => bookEvent(place, booking)),
    change: (calendarId, before, booking) => writing(calendarId, (place) => changeEvent(place, before, booking)),
    remove: async (calendarId, before) => {
      await writing(calendarId, async (place) => {
        await removeEvent(place, before);
        return undefined;
      });
    },
    ours: async (calendarId, within) => listOurs(await ourPlace(linked, calendarId), within),
  };
}
