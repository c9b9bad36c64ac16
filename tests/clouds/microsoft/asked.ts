import type { Call } from '#tests/clouds/wire.ts';
import { type Placed, placedRow } from './event-rows.ts';
import type { View } from './event-view.ts';
import type { Options } from './options.ts';
import type { Preferences } from './prefer.ts';
import { itemNotFound } from './refusal.ts';
import { type Calendar, calendarsOf, defaultCalendar, type Person, type World } from './world.ts';

/** One request to Graph whose token, scopes and parameters are in order. */
export interface Asked {
  readonly world: World;
  readonly call: Call;
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  readonly options: Options;
  readonly prefer: Preferences;
  /** Whether the address names a calendar, and its id where it does: none is the default one. */
  readonly inCalendar: boolean;
  readonly calendarId: string | undefined;
  readonly eventId: string;
  /** The last word of the address, where something is done to an event. */
  readonly deed: string;
}

export function viewOf({ prefer, options, scopes }: Asked): View {
  const basic = !scopes.has('Calendars.Read') && !scopes.has('Calendars.ReadWrite');
  const { zone, immutable } = prefer;
  return { zone, immutable, basic, select: options.select, expand: options.expand };
}

/** The calendar that the address names. @throws Refusal 404 where it is not in this mailbox */
export function namedCalendar({ world, person, calendarId }: Asked): Calendar {
  if (calendarId === undefined) return defaultCalendar(world, person.email);
  const calendar = world.calendars.get(calendarId);
  const own = calendar?.owner === person.email || !world.keeps('M-MAILBOX-OWN');
  const gone = calendar?.deleted && world.keeps('M-CALENDAR-DELETE');
  if (calendar === undefined || !own || gone) throw itemNotFound();
  return calendar;
}

/** The event that the address names, in its calendar or anywhere in the mailbox. */
export function namedEvent(asked: Asked): Placed {
  const { world, person, eventId } = asked;
  const calendars = asked.inCalendar ? [namedCalendar(asked)] : calendarsOf(world, person.email);
  return placedRow(world, calendars, eventId);
}
