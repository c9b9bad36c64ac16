import * as v from 'valibot';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type {
  Booking,
  CalendarEntry,
  CalendarProvider,
  CalendarReading,
  Removed,
  Standing,
} from '#lib/calendars/port.ts';
import type { EventStore } from '#lib/calendars/ports.ts';
import { Failure } from '#lib/failure.ts';
import { type Instant, overlaps } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';

const localEvent = v.object({
  uid: v.string(),
  version: v.number(),
  removed: v.boolean(),
  summary: v.string(),
  start: v.number(),
  end: v.number(),
  zone: v.string(),
  opaque: v.boolean(),
});

type LocalEvent = v.InferOutput<typeof localEvent>;

const eventPrefix = 'local-event:';
const keyOf = (uid: string) => `${eventPrefix}${uid}`;

/** The one calendar of this browser. */
export const localCalendarId = 'local';

/** The calendar of those who link none: kept on this machine, with the manners of the others. */
export function localCalendar(events: EventStore, now: () => Instant): CalendarProvider {
  const load = async (calendarId: string, uid: string): Promise<LocalEvent | undefined> => {
    if (calendarId !== localCalendarId) throw new Failure('not-found', 'no such local calendar');
    const found = await events.load(keyOf(uid));
    return found === undefined ? undefined : eventOf(found);
  };
  const save = async (event: LocalEvent): Promise<Standing> => {
    await events.write(new Map([[keyOf(event.uid), event]]));
    return standingOf(event);
  };
  const ours = async (): Promise<readonly Standing[]> => {
    const all = [...(await events.loadAll(eventPrefix)).values()].map(eventOf);
    const live = all.filter((event) => !event.removed).map(standingOf);
    return live.sort((a, b) => a.fields.period.start - b.fields.period.start);
  };
  const read = async (within: { start: Instant; end: Instant }): Promise<CalendarReading> => {
    const standing = (await ours()).filter((event) => overlaps(event.fields.period, within));
    return { asOf: now(), firm: [], soft: [], ours: standing };
  };

  return {
    calendars: async () => [entry(undefined)],
    ownCalendar: async (zone) => entry(zone),
    read: async (calendarIds, within) => {
      const reading = await read(within);
      const missing = new Failure('not-found', 'no such local calendar');
      return new Map(calendarIds.map((id) => [id, id === localCalendarId ? reading : missing]));
    },
    explain: async (calendarIds, day) => {
      if (!calendarIds.includes(localCalendarId)) return [];
      const standing = (await read(day)).ours ?? [];
      return standing.map(({ fields: { summary, period } }) => ({
        calendarId: localCalendarId,
        title: summary,
        period,
        allDay: false,
        counts: 'no',
        why: 'ours',
      }));
    },
    find: async (calendarId, uid) => {
      const event = await load(calendarId, uid);
      return event && shown(event);
    },
    book: async (calendarId, booking) => {
      const event = await load(calendarId, booking.uid);
      return event ? shown(event) : save(written(booking, 1));
    },
    change: async (calendarId, before, booking) => {
      const event = await load(calendarId, before.uid);
      if (!event || event.removed) return removedOf(before.uid);
      const repeat = standingOf(event).fingerprint === fingerprint(booking);
      if (repeat) return standingOf(event);
      if (before.etag !== etagOf(event)) throw new Failure('changed', 'the local event is another version');
      return save({ ...written(booking, event.version + 1), uid: before.uid });
    },
    remove: async (calendarId, before) => {
      const event = await load(calendarId, before.uid);
      if (!event || event.removed) return;
      if (before.etag !== etagOf(event)) throw new Failure('changed', 'the local event is another version');
      await save({ ...event, version: event.version + 1, removed: true });
    },
    ours: async (calendarId, within) => {
      if (calendarId !== localCalendarId) throw new Failure('not-found', 'no such local calendar');
      return (await ours()).filter((event) => overlaps(event.fields.period, within));
    },
  };
}

function eventOf(value: unknown): LocalEvent {
  const parsed = v.safeParse(localEvent, value);
  if (!parsed.success) throw new Failure('unreadable', 'a stored event has another shape');
  return parsed.output;
}

function written({ uid, summary, period, zone, opaque }: Booking, version: number): LocalEvent {
  return { uid, version, removed: false, summary, start: period.start, end: period.end, zone, opaque };
}

function shown(event: LocalEvent): Standing | Removed {
  return event.removed ? removedOf(event.uid) : standingOf(event);
}

function standingOf(event: LocalEvent): Standing {
  const { uid, summary, start, end, zone, opaque } = event;
  const fields = { summary, period: { start, end }, zone, opaque };
  const mark = fingerprint(fields);
  // Nobody but us writes here, so what stands is what we wrote.
  return { uid, providerId: uid, etag: etagOf(event), fields, fingerprint: mark, written: mark };
}

const etagOf = (event: LocalEvent) => String(event.version);
const removedOf = (uid: string): Removed => ({ removed: true, uid });

function entry(zone: Zone | undefined): CalendarEntry {
  return { id: localCalendarId, name: '', primary: true, own: true, porchlight: true, zone };
}
