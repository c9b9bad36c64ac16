import type { Event } from '@microsoft/microsoft-graph-types';
import type { WireEvent } from '#tests/clouds/microsoft/cloud.ts';
import type { Porchlight } from './launch.ts';

/** The person at the machine, as Microsoft knows them. */
export const alexOutlook = 'alex@outlook.example';

/** The same person at work, whose organisation may have rules of its own. */
export const alexAtWork = 'alex@contoso.example';
export const contoso = 'contoso';

type Microsoft = Pick<Porchlight, 'microsoft'>;

/** Gives Alex a personal account and one of work, each with an empty calendar. */
export function addToOutlook({ microsoft, zone }: Pick<Porchlight, 'microsoft' | 'zone'>): void {
  microsoft.addPerson(alexOutlook, { name: 'Alex', zone });
  microsoft.addPerson(alexAtWork, { name: 'Alex at work', zone, kind: 'work', tenant: contoso });
}

/** The id of the main calendar. */
export function mainCalendar({ microsoft }: Microsoft, account = alexOutlook): string {
  const [main = ''] = microsoft.calendars(account);
  return main;
}

/** Events of Porchlight that stand in any Outlook calendar of Alex. */
export function standingInOutlook({ microsoft }: Microsoft, account = alexOutlook): readonly WireEvent[] {
  const events = microsoft.calendars(account).flatMap((id) => microsoft.events(id));
  return events.filter(({ singleValueExtendedProperties }) => singleValueExtendedProperties !== undefined);
}

/** An event's start or end, as Graph writes it. */
export function graphMoment(at: Temporal.ZonedDateTime) {
  return { dateTime: at.toPlainDateTime().toString(), timeZone: at.timeZoneId };
}

/** The instant of an event's start or end, as Graph shows it in UTC. */
export function instantOf(moment: Event['start']): number {
  return Temporal.Instant.from(`${moment?.dateTime ?? ''}Z`).epochMilliseconds;
}

/** Makes Alex busy by hand in Outlook. */
export function meetInOutlook(
  porchlight: Porchlight,
  subject: string,
  start: Temporal.ZonedDateTime,
  lengthMin: number,
  more: Event = {},
): void {
  const when = { start: graphMoment(start), end: graphMoment(start.add({ minutes: lengthMin })) };
  porchlight.microsoft.addEvent(mainCalendar(porchlight), { subject, showAs: 'busy', ...when, ...more });
}
