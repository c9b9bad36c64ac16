import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { isZone, type Span } from '#tests/clouds/time.ts';
import { isObject } from '#tests/clouds/wire.ts';
import { checkDetails } from './event-details.ts';
import { findInstant } from './event-time.ts';
import { checkType } from './event-types.ts';
import { invalid, Refusal } from './refusal.ts';
import { eventShape, type Shape } from './shapes.ts';
import type { Calendar, World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** Set by the service; ignored in what a client sends, so that a read event may be sent back. */
const READ_ONLY = [
  'kind',
  'etag',
  'htmlLink',
  'created',
  'updated',
  'creator',
  'organizer',
  'hangoutLink',
  'locked',
  'endTimeUnspecified',
  'recurringEventId',
  'originalStartTime',
  'attendeesOmitted',
  'privateCopy',
  'iCalUID',
] as const;

/**
 * The body of a write, without what only the service sets.
 * @throws Refusal 400 where it is no object, or has a field that events do not have
 */
export function writtenEvent(world: World, body: string): GoogleEvent {
  const value = parsedBody(body);
  checkFields(world, value, eventShape, '');
  const event: GoogleEvent = value;
  return Object.fromEntries(Object.entries(event).filter(([name]) => !READ_ONLY.some((one) => one === name)));
}

export function parsedBody(body: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (!isObject(value)) throw invalid('Parse Error', undefined, 'parseError');
  return value;
}

export function checkFields(world: World, value: unknown, shape: Shape, path: string): void {
  if (Array.isArray(value)) {
    for (const entry of value) checkFields(world, entry, shape, path);
  } else if (isObject(value) && Object.keys(shape).length > 0) {
    for (const [name, below] of Object.entries(value)) {
      const known = Object.hasOwn(shape, name) ? shape[name] : shape['*'];
      if (known !== undefined) checkFields(world, below, known, `${path}${name}.`);
      else if (world.keeps('G-BODY-UNKNOWN')) {
        throw invalid(`Invalid JSON payload received. Unknown name "${path}${name}": Cannot find field.`, path + name);
      }
    }
  }
}

/** The id that a client chose. */
export function checkId(world: World, event: GoogleEvent, hasICalUID: boolean): void {
  const id = event.id ?? '';
  if (event.id === undefined || event.id === null) return;
  const alphabet = /^[a-v0-9]*$/.test(id) || !world.keeps('G-ID-ALPHABET');
  const length = (id.length >= 5 && id.length <= 1024) || !world.keeps('G-ID-LENGTH');
  if (!alphabet || !length) throw invalid('Invalid resource id value.', 'resource.id');
  if (hasICalUID && world.keeps('G-ID-ICALUID'))
    throw invalid('Give an id or an iCalUID, not both.', 'resource.iCalUID');
}

/**
 * Checks an event as it would be stored.
 *
 * @param before the event that it replaces
 * @returns when it happens
 * @throws Refusal 400
 */
export function checkedEvent(world: World, calendar: Calendar, event: GoogleEvent, before?: GoogleEvent): Span {
  const span = checkedTimes(world, calendar, event);
  checkDetails(world, event);
  checkType(world, calendar, event, before);
  return span;
}

function checkedTimes(world: World, calendar: Calendar, event: GoogleEvent): Span {
  if (world.keeps('G-TIME-REQUIRED')) {
    if (!event.start) throw new Refusal(400, 'required', 'Missing start time.');
    if (!event.end) throw new Refusal(400, 'required', 'Missing end time.');
  }
  const [start, end] = [event.start ?? {}, event.end ?? event.start ?? {}];
  const zoned = [start, end].every((time) => !time.timeZone || isZone(time.timeZone));
  const startMs = zoned ? findInstant(start, calendar.zone) : undefined;
  const endMs = zoned ? findInstant(end, calendar.zone) : undefined;
  if (startMs === undefined) throw invalid('Invalid start time.', 'resource.start');
  if (endMs === undefined) throw invalid('Invalid end time.', 'resource.end');
  const both = [start, end].some((time) => time.date && time.dateTime);
  if (world.keeps('G-TIME-KINDS') && (both || Boolean(start.date) !== Boolean(end.date))) {
    throw invalid('Start and end times must either both be date or both be dateTime.', 'resource.end');
  }
  const empty = start.date ? endMs <= startMs : endMs < startMs;
  if (empty && world.keeps('G-TIME-EMPTY')) {
    throw new Refusal(400, 'timeRangeEmpty', 'The specified time range is empty.', { domain: 'calendar' });
  }
  if (event.recurrence?.length && start.dateTime && !start.timeZone && world.keeps('G-TIME-SERIES-ZONE')) {
    throw new Refusal(400, 'required', 'Missing time zone definition for start time.');
  }
  return { startMs, endMs };
}
