import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { recurrenceRule } from '#tests/clouds/recurrence-rule.ts';
import { invalid } from './refusal.ts';
import type { World } from './world.ts';

type GoogleEvent = calendar_v3.Schema$Event;

const VALUES: Readonly<Record<string, readonly string[]>> = {
  status: ['confirmed', 'tentative', 'cancelled'],
  transparency: ['opaque', 'transparent'],
  visibility: ['default', 'public', 'private', 'confidential'],
  eventType: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
};
const RESPONSES = ['needsAction', 'declined', 'tentative', 'accepted'];
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const MOST_REMINDERS = 5;
const LONGEST_KEY = 44;
const LONGEST_VALUE = 1024;

/** @throws Refusal 400 where a field has a value that it cannot have */
export function checkDetails(world: World, event: GoogleEvent): void {
  for (const [name, values] of Object.entries(VALUES)) {
    const value: unknown = event[name as keyof GoogleEvent];
    const known = value === undefined || value === null || values.some((one) => one === value);
    if (!known && world.keeps('G-FIELD-VALUE')) throw invalid(`Invalid value for: ${value}`, `resource.${name}`);
  }
  for (const { email, responseStatus } of event.attendees ?? []) {
    const known = !responseStatus || RESPONSES.includes(responseStatus);
    const isAddress = ADDRESS.test(email ?? '') || !world.keeps('G-INVITE-ADDRESS');
    if (!isAddress || !known) throw invalid('Invalid attendee email.', 'resource.attendees');
  }
  checkReminders(world, event.reminders);
  for (const line of event.recurrence ?? []) checkRecurrence(line);
}

function checkReminders(world: World, reminders: GoogleEvent['reminders']): void {
  const overrides = reminders?.overrides ?? [];
  if (overrides.length > MOST_REMINDERS && world.keeps('G-REMINDERS-FIVE')) {
    throw invalid('Too many reminder overrides.', 'resource.reminders.overrides');
  }
  if (reminders?.useDefault && overrides.length > 0 && world.keeps('G-REMINDERS-DEFAULT')) {
    const reason = 'cannotUseDefaultRemindersAndSpecifyOverride';
    throw invalid('Cannot specify both default reminders and overrides at the same time.', undefined, reason);
  }
  for (const { method, minutes } of overrides) {
    const known = method === 'email' || method === 'popup';
    const length = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 40_320;
    if (!known || !length) throw invalid('Invalid reminder override.', 'resource.reminders.overrides');
  }
}

function checkRecurrence(line: string): void {
  if (line.startsWith('EXDATE')) return;
  try {
    recurrenceRule(line.startsWith('RRULE:') ? line : '', 'UTC');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid('Invalid recurrence rule.', 'resource.recurrence');
  }
}

/**
 * Extended properties as they are kept: a key that is too long is dropped without a word, a value that is too long is
 * cut; a null takes its key away.
 */
export function keptProperties(world: World, event: GoogleEvent): GoogleEvent {
  const { extendedProperties } = event;
  if (!extendedProperties) return event;
  const kept: NonNullable<GoogleEvent['extendedProperties']> = {};
  for (const kind of ['private', 'shared'] as const) {
    const entries = Object.entries(extendedProperties[kind] ?? {});
    const limited = world.keeps('G-PROPERTY-LIMITS')
      ? entries
          .filter(([key]) => key.length <= LONGEST_KEY)
          .map(([key, value]) => [key, value === null ? value : String(value).slice(0, LONGEST_VALUE)] as const)
      : entries;
    const present = limited.filter(([, value]) => value !== null);
    if (present.length > 0) kept[kind] = Object.fromEntries(present);
  }
  return { ...event, extendedProperties: kept };
}
