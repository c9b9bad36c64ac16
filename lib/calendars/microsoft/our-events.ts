import type { Standing } from '#lib/calendars/port.ts';
import { isGone } from '#lib/calendars/refusal.ts';
import { Failure } from '#lib/failure.ts';
import { overlaps, type Period } from '#lib/time/period.ts';
import type { GraphClient } from './client.ts';
import { occasionFilter, ourFilter, transactionOf } from './mark.ts';
import { allPages } from './pages.ts';
import { findStanding, standingQuery } from './standing.ts';
import { type OurEvent, ourEvent, pageOf } from './wire.ts';

/** One calendar, as it is asked for events of ours. */
export interface CalendarPlace {
  readonly client: GraphClient;
  readonly calendarId: string;
}

const ourPage = pageOf(ourEvent);

/** Our events that touch `within`, earliest first; a copy that a person made of one is theirs. */
export async function listOurs(place: CalendarPlace, within: Period): Promise<readonly Standing[]> {
  const all = await marked(place, ourFilter);
  const ours = [...Map.groupBy(all, ({ standing }) => standing.uid).values()].map(originalOf);
  return ours
    .filter((one) => one !== undefined)
    .filter(({ fields }) => overlaps(fields.period, within))
    .sort((a, b) => a.fields.period.start - b.fields.period.start);
}

export function eventsPath({ calendarId }: Pick<CalendarPlace, 'calendarId'>): string {
  return `me/calendars/${encodeURIComponent(calendarId)}/events`;
}

export function eventPath(place: CalendarPlace, id: string): string {
  return `${eventsPath(place)}/${encodeURIComponent(id)}`;
}

interface Marked {
  readonly event: OurEvent;
  readonly standing: Standing;
}

/** The event that carries the mark of an occasion. */
export async function findByMark(place: CalendarPlace, uid: string): Promise<Standing | undefined> {
  return originalOf((await marked(place, occasionFilter(uid))).filter(({ standing }) => standing.uid === uid));
}

async function marked(place: CalendarPlace, $filter: string): Promise<readonly Marked[]> {
  const query = { $filter, ...standingQuery, $top: '250' };
  const pages = await allPages(place.client, { path: eventsPath(place), query }, ourPage);
  return pages
    .flatMap((page) => page.value)
    .filter((event) => event.isCancelled !== true)
    .flatMap((event) => {
      const standing = findStanding(event);
      return standing ? [{ event, standing }] : [];
    });
}

/** Of several with one mark, the one that we made: its transaction is the occasion's; else the first that was made. */
function originalOf(all: readonly Marked[]): Standing | undefined {
  const rank = ({ event, standing }: Marked) =>
    [event.transactionId === transactionOf(standing.uid) ? 0 : 1, event.createdDateTime ?? '', event.id].join(' ');
  return [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]?.standing;
}

/**
 * The event of this id in its calendar, or of its occasion where the id is not known; undefined where it is not there any
 * more. "Not found" may pass: an event that is listed all the same stands.
 *
 * @throws Failure `conflict` where it is someone else's
 */
export async function lookAt(place: CalendarPlace, id: string | undefined, uid: string): Promise<Standing | undefined> {
  const named = id === undefined ? undefined : await findNamed(place, id, uid);
  if (named) return named;
  const listed = await findByMark(place, uid);
  return id === undefined || listed?.providerId === id ? listed : undefined;
}

async function findNamed(place: CalendarPlace, id: string, uid: string): Promise<Standing | undefined> {
  try {
    const event = await place.client.ask({ path: eventPath(place, id), query: standingQuery }, ourEvent);
    if (event.isCancelled === true) return undefined;
    const standing = findStanding(event);
    if (standing?.uid !== uid) throw new Failure('conflict', 'not ours');
    return standing;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
