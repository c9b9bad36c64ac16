import type { Period } from '#lib/time/period.ts';
import { expectChange, type MirrorPlace, noteWritten } from './mirror-life.ts';
import type { Booking, CalendarProvider, Removed, Standing } from './port.ts';

/** How a service does with the events of one calendar (`P`) what the port asks. */
export interface EventService<P> {
  place(calendarId: string): P | Promise<P>;
  find(place: P, uid: string): Promise<Standing | Removed | undefined>;
  book(place: P, booking: Booking): Promise<Standing | Removed>;
  change(place: P, before: Standing, booking: Booking, tell: boolean): Promise<Standing | Removed>;
  remove(place: P, before: Standing, tell: boolean): Promise<void>;
  invite(place: P, before: Standing, address: string): Promise<Standing | Removed>;
  list(place: P, within: Period): Promise<readonly Standing[]>;
}

type Events = Pick<CalendarProvider, 'find' | 'book' | 'change' | 'remove' | 'invite' | 'ours'>;

/** The half of the port that is about single events of ours: every write is known to the calendar's mirror. */
export function writtenCalendar<P>(service: EventService<P>, mirrorOf: (calendarId: string) => MirrorPlace): Events {
  const writing = async <T extends Standing | Removed | undefined>(
    calendarId: string,
    write: (place: P) => Promise<T>,
  ): Promise<T> => {
    const place = await service.place(calendarId);
    const mirror = mirrorOf(calendarId);
    await expectChange(mirror);
    const written = await write(place);
    if (written) await noteWritten(mirror, written);
    return written;
  };
  return {
    find: async (calendarId, uid) => service.find(await service.place(calendarId), uid),
    book: (calendarId, booking) => writing(calendarId, (place) => service.book(place, booking)),
    change: (calendarId, before, booking, tell = false) =>
      writing(calendarId, (place) => service.change(place, before, booking, tell)),
    invite: (calendarId, before, address) => writing(calendarId, (place) => service.invite(place, before, address)),
    remove: async (calendarId, before, tell = false) => {
      await writing(calendarId, async (place) => {
        await service.remove(place, before, tell);
        return undefined;
      });
    },
    ours: async (calendarId, within) => service.list(await service.place(calendarId), within),
  };
}
