import type { CountedEvent } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { findCounted } from './busy-rules.ts';
import type { GoogleClient } from './client.ts';
import { type EventPlace, eventsPath } from './events.ts';
import { freeBusy } from './free-busy.ts';
import { timestamp } from './moment.ts';
import { allPages } from './pages.ts';
import { busyFields, eventsPage } from './wire.ts';

/** Every event of a day with its title: for one look, never kept. */
export async function explainedEvents(place: EventPlace, day: Period): Promise<readonly CountedEvent[]> {
  const query = {
    timeMin: timestamp(day.start),
    timeMax: timestamp(day.end),
    singleEvents: 'true',
    orderBy: 'startTime',
    maxResults: '2500',
    fields: `kind,timeZone,nextPageToken,items(summary,${busyFields})`,
  };
  const pages = await allPages(place.client, { path: eventsPath(place), query }, eventsPage);
  return pages.flatMap(({ items, timeZone = place.zone }) =>
    items.map((event) => findCounted(event, place.calendarId, timeZone)).filter((counted) => counted !== undefined),
  );
}

/** What Google says of a day where it shows no events. @throws Failure of the first calendar that cannot be read */
export async function explainedFreeBusy(
  client: GoogleClient,
  calendarIds: readonly string[],
  day: Period,
): Promise<readonly CountedEvent[]> {
  const counted: CountedEvent[] = [];
  for (const [calendarId, busy] of await freeBusy(client, calendarIds, day)) {
    if (busy instanceof Failure) throw busy;
    for (const period of busy) {
      counted.push({ calendarId, title: undefined, period, allDay: false, counts: 'firm', why: 'free-busy-only' });
    }
  }
  return counted;
}
