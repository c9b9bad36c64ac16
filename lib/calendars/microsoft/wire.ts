import type { Event } from '@microsoft/microsoft-graph-types';
import * as v from 'valibot';

const text = v.nullish(v.string());
const flag = v.nullish(v.boolean());
const moment = v.nullish(v.object({ dateTime: v.string(), timeZone: text }));
const id = v.pipe(v.string(), v.nonEmpty());

/** What says when an event is and whether it counts: no title, no text, no place, no person. */
const busyFields = {
  id,
  '@odata.etag': text,
  type: text,
  seriesMasterId: text,
  start: moment,
  end: moment,
  isAllDay: flag,
  originalStartTimeZone: text,
  showAs: text,
  isCancelled: flag,
  responseStatus: v.nullish(v.object({ response: text })),
} as const;

/** An event of anybody's. What else Microsoft sends is dropped here. */
export const busyEvent = v.object(busyFields);

/** The same in a list of changes: it may be gone, and an occurrence may leave to its series what is the same. */
export const changedEvent = v.object({
  ...busyFields,
  lastModifiedDateTime: text,
  '@removed': v.nullish(v.object({ reason: text })),
});

/** An event for one look, with its title. */
export const shownEvent = v.object({ ...busyFields, subject: text });

const person = v.nullish(v.object({ address: text }));

/** An event that may be ours, with the words, the guests and the marks. */
export const ourEvent = v.object({
  ...busyFields,
  subject: text,
  organizer: v.nullish(v.object({ emailAddress: person })),
  attendees: v.nullish(
    v.array(v.object({ type: text, emailAddress: person, status: v.nullish(v.object({ response: text })) })),
  ),
  transactionId: text,
  createdDateTime: text,
  singleValueExtendedProperties: v.nullish(v.array(v.object({ id: v.string(), value: text }))),
});

export type BusyEvent = v.InferOutput<typeof busyEvent>;
export type ChangedEvent = v.InferOutput<typeof changedEvent>;
export type OurEvent = v.InferOutput<typeof ourEvent>;
export type WireMoment = v.InferOutput<typeof moment>;

/** One page of a list: without `value`, any object would pass for an empty calendar. */
export function pageOf<T extends v.GenericSchema>(item: T) {
  return v.object({ value: v.array(item), '@odata.nextLink': text, '@odata.deltaLink': text });
}

export const calendar = v.object({
  id,
  name: text,
  canEdit: flag,
  isDefaultCalendar: flag,
  owner: v.nullish(v.object({ address: text })),
});

/** Who is invited, with all that Microsoft says of them: the list is written as a whole. */
export const guestList = v.object({ '@odata.etag': text, attendees: v.nullish(v.array(v.looseObject({}))) });

/** What a POST is answered with: the new event, or the one that the same transaction made before. */
export const madeEvent = v.object({ id });

/** An event of ours as it is sent. */
export type SentEvent = Pick<
  Event,
  | 'subject'
  | 'start'
  | 'end'
  | 'isAllDay'
  | 'showAs'
  | 'sensitivity'
  | 'isReminderOn'
  | 'transactionId'
  | 'singleValueExtendedProperties'
>;

/** When other people are busy; without `value`, any object would pass for free people. */
export const schedules = v.object({
  value: v.array(
    v.object({
      scheduleId: v.string(),
      scheduleItems: v.nullish(v.array(v.object({ status: text, start: moment, end: moment }))),
      error: v.nullish(v.object({ responseCode: text })),
    }),
  ),
});
