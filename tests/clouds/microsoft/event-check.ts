import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';
import type { Span } from '#tests/clouds/time.ts';
import { isObject } from '#tests/clouds/wire.ts';
import { unknownZone } from './prefer.ts';
import { checkedProperties } from './properties.ts';
import { badRequest } from './refusal.ts';
import { eventShape } from './shapes.ts';
import type { Property, World } from './world.ts';
import { findWall, findZone, hasOffset } from './zones.ts';

/** What a client wrote, without what only the service sets. */
export interface Draft {
  readonly fields: Event;
  readonly properties: readonly Property[];
}

/** When an event happens, and in which zone it was written. */
export interface When extends Span {
  /** IANA. */
  readonly zone: string;
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  showAs: ['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'],
  sensitivity: ['normal', 'personal', 'private', 'confidential'],
  importance: ['low', 'normal', 'high'],
};
const BELOW: Readonly<Record<string, readonly string[]>> = {
  start: ['dateTime', 'timeZone'],
  end: ['dateTime', 'timeZone'],
  body: ['contentType', 'content'],
  attendees: ['emailAddress', 'type', 'status', 'proposedNewTime'],
  recurrence: ['pattern', 'range'],
  singleValueExtendedProperties: ['id', 'value'],
};

/** @throws Refusal 400 where the body is no object, or has a field that the resource does not have */
export function parsedBody(world: World, body: string, shape: object, type: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body === '' ? '{}' : body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (!isObject(value)) throw badRequest('Unable to read JSON request payload.', 'BadRequest');
  for (const [name, below] of Object.entries(value)) {
    const names = BELOW[name];
    const inner = Array.isArray(below) ? below : [below];
    const odd =
      names && inner.flatMap((one) => (isObject(one) ? Object.keys(one) : [])).find((one) => !names.includes(one));
    const unknown = Object.hasOwn(shape, name) || name.startsWith('@odata.') ? odd : name;
    if (unknown !== undefined && world.keeps('M-BODY-UNKNOWN')) {
      throw badRequest(`The property '${unknown}' does not exist on type '${type}'.`, 'RequestBodyRead');
    }
  }
  return value;
}

export function writtenDraft(world: World, body: string): Draft {
  const value = parsedBody(world, body, eventShape, 'microsoft.graph.event');
  const { singleValueExtendedProperties, ...rest } = value;
  const written = Object.entries(rest).filter(([name]) => eventShape[name as keyof Event] === 'client');
  const fields: Event = Object.fromEntries(written);
  checkValues(world, fields);
  return { fields, properties: checkedProperties(world, singleValueExtendedProperties) };
}

function checkValues(world: World, fields: Event): void {
  for (const [name, values] of Object.entries(VALUES)) {
    const value: unknown = fields[name as keyof Event];
    const known = value === undefined || values.some((one) => one === value);
    if (!known && world.keeps('M-FIELD-VALUE')) {
      throw badRequest(`Cannot convert the value '${String(value)}' of '${name}'.`, 'RequestBodyRead');
    }
  }
  for (const { emailAddress } of fields.attendees ?? []) {
    const fits = /^[^@\s]+@[^@\s]+$/.test(emailAddress?.address ?? '');
    if (!fits && world.keeps('M-INVITE-ADDRESS')) {
      throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
    }
  }
}

/**
 * When an event happens as it would be stored.
 * @throws Refusal 400
 */
export function checkedWhen(world: World, fields: Event): When {
  if (world.keeps('M-TIME-REQUIRED') && (!fields.start || !fields.end)) {
    throw badRequest('An event has a start and an end.', 'ErrorPropertyValidationFailure');
  }
  const start = checkedTime(world, fields.start ?? fields.end ?? {});
  const end = checkedTime(world, fields.end ?? fields.start ?? {});
  const when = { startMs: start.instant, endMs: end.instant, zone: start.zone };
  const order = 'The start of an event is before its end.';
  if (when.endMs < when.startMs && world.keeps('M-TIME-ORDER')) {
    throw badRequest(order, 'ErrorPropertyValidationFailure');
  }
  if (fields.isAllDay && world.keeps('M-ALL-DAY-MIDNIGHT')) {
    const midnights = [start, end].every(({ wall }) => wall.toPlainTime().equals('00:00'));
    if (!midnights || start.zone !== end.zone || when.endMs <= when.startMs) {
      throw badRequest('The duration of an all-day event is whole days, in one zone.', 'ErrorInvalidRequest');
    }
  }
  return when;
}

function checkedTime(world: World, { dateTime, timeZone }: DateTimeTimeZone) {
  const text = dateTime ?? '';
  const refuse = () => badRequest(`Cannot convert the value '${text}' to a time.`, 'RequestBodyRead');
  if (hasOffset(text) && world.keeps('M-TIME-OFFSET')) throw refuse();
  const wall = findWall(text.replace(/(Z|[+-]\d\d:\d\d)$/i, ''));
  if (wall === undefined) throw refuse();
  const zone = findZone(timeZone ?? 'UTC');
  if (zone === undefined && world.keeps('M-ZONE-UNKNOWN')) throw unknownZone(timeZone ?? '');
  const iana = zone?.iana ?? 'UTC';
  return { wall, zone: iana, instant: wall.toZonedDateTime(iana).epochMilliseconds };
}
