import type { CountedEvent } from '#lib/calendars/port.ts';
import type { Period } from '#lib/time/period.ts';
import { verdict } from './busy-rules.ts';
import type { GraphClient } from './client.ts';
import { findEventTime, utcText } from './moment.ts';
import { allPages } from './pages.ts';
import { pageOf, shownEvent } from './wire.ts';

const shownPage = pageOf(shownEvent);

const $select =
  'id,type,seriesMasterId,subject,start,end,isAllDay,originalStartTimeZone,showAs,isCancelled,responseStatus';

/**
 * Every event of a day with its title: for one look, never kept.
 *
 * @param ours ids of our own events, as far as the account's level lets us know them
 */
export async function explainedEvents(
  client: GraphClient,
  calendarId: string,
  day: Period,
  ours: ReadonlySet<string>,
): Promise<readonly CountedEvent[]> {
  const query = { startDateTime: `${utcText(day.start)}Z`, endDateTime: `${utcText(day.end)}Z`, $select, $top: '250' };
  const path = `me/calendars/${encodeURIComponent(calendarId)}/calendarView`;
  const pages = await allPages(client, { path, query }, shownPage);
  return pages
    .flatMap((page) => page.value)
    .flatMap((event) => {
      const time = findEventTime(event);
      if (!time) return [];
      const isOurs = ours.has(event.id) || ours.has(event.seriesMasterId ?? '');
      return [{ calendarId, title: event.subject ?? undefined, ...time, ...verdict(event, time, isOurs) }];
    })
    .sort((a, b) => a.period.start - b.period.start);
}
