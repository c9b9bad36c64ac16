import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { type LaunchOptions, launch, type Porchlight } from './launch.ts';

/** The person at the machine, who is also the id of their main calendar. */
export const alex = 'alex@example.com';

/** A browser in front of a Google where Alex has an empty calendar, and a Microsoft where nobody has one yet. */
export async function launchForAlex(options: LaunchOptions = {}): Promise<Porchlight> {
  const porchlight = await launch(options);
  if (options.clouds === undefined) porchlight.cloud.addPerson(alex, { name: 'Alex', zone: porchlight.zone });
  return porchlight;
}

/** Events of Porchlight that stand in any calendar of Alex. */
export function standing({ cloud }: Pick<Porchlight, 'cloud'>): readonly calendar_v3.Schema$Event[] {
  const events = cloud.calendars(alex).flatMap((id) => cloud.events(id));
  return events.filter((event) => event.status !== 'cancelled' && event.extendedProperties?.private !== undefined);
}

/** Half-open, in the wall time of the browser's zone; `day` counts from today. */
export function at(zone: string, day: number, hour: number, minute = 0): Temporal.ZonedDateTime {
  const today = Temporal.Now.zonedDateTimeISO(zone).startOfDay();
  return today.add({ days: day }).with({ hour, minute });
}

/** An event's start or end, as Google writes it. */
export function moment(at: Temporal.ZonedDateTime): calendar_v3.Schema$EventDateTime {
  return { dateTime: at.toString({ timeZoneName: 'never' }), timeZone: at.timeZoneId };
}

/** When an event starts, on Alex's clock. */
export function startOf(event: calendar_v3.Schema$Event | undefined, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(event?.start?.dateTime ?? '').toZonedDateTimeISO(zone);
}

/** Makes Alex busy by hand. */
export function meet(
  porchlight: Porchlight,
  summary: string,
  start: Temporal.ZonedDateTime,
  lengthMin: number,
  more: calendar_v3.Schema$Event = {},
): string {
  const event = { summary, start: moment(start), end: moment(start.add({ minutes: lengthMin })), ...more };
  return porchlight.cloud.addEvent(alex, event).id ?? '';
}
