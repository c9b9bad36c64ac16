import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import * as v from 'valibot';

const text = v.optional(v.string());

const flag = v.optional(v.boolean());
const properties = v.optional(v.record(v.string(), v.string()));

const moment = v.object({ date: text, dateTime: text, timeZone: text });

/** An event as Google sends it: the fields that we ask for, each of them possibly left out. */
export const wireEvent = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  etag: text,
  status: text,
  summary: text,
  start: v.optional(moment),
  end: v.optional(moment),
  transparency: text,
  eventType: text,
  iCalUID: text,
  organizer: v.optional(v.object({ self: flag })),
  attendees: v.optional(v.array(v.object({ email: text, self: flag, resource: flag, responseStatus: text }))),
  extendedProperties: v.optional(v.object({ private: properties, shared: properties })),
});

/** What of anybody's event says when it is and whether it counts: no title, no place, no address. */
export const busyFields =
  'id,etag,status,start,end,transparency,eventType,attendees(self,responseStatus),iCalUID,organizer/self,extendedProperties(private,shared)';

export type WireEvent = v.InferOutput<typeof wireEvent>;
export type WireMoment = v.InferOutput<typeof moment>;

/** One page of events. */
export const eventsPage = v.object({
  /** The one field that even an empty page has: without it, any object would pass for an empty calendar. */
  kind: v.literal('calendar#events'),
  timeZone: text,
  nextPageToken: text,
  nextSyncToken: text,
  items: v.optional(v.array(wireEvent), []),
});

/** One page of the calendar list. */
export const calendarsPage = v.object({
  nextPageToken: text,
  items: v.array(
    v.object({
      id: v.pipe(v.string(), v.nonEmpty()),
      summary: text,
      summaryOverride: text,
      description: text,
      timeZone: text,
      accessRole: text,
      primary: v.optional(v.boolean()),
    }),
  ),
});

/** What a new calendar is answered with. */
export const madeCalendar = v.object({ id: v.pipe(v.string(), v.nonEmpty()), summary: text, timeZone: text });

export const freeBusyAnswer = v.object({
  calendars: v.record(
    v.string(),
    v.object({
      busy: v.optional(v.array(v.object({ start: v.string(), end: v.string() }))),
      errors: v.optional(v.array(v.object({ reason: text }))),
    }),
  ),
});

/** Who is invited, with all that Google says of them: the list is written as a whole. */
export const guestList = v.object({ etag: text, attendees: v.optional(v.array(v.looseObject({ email: text })), []) });

/** An event of ours as it is sent. */
export type SentEvent = Pick<
  calendar_v3.Schema$Event,
  'id' | 'summary' | 'start' | 'end' | 'transparency' | 'visibility' | 'reminders' | 'extendedProperties'
>;
