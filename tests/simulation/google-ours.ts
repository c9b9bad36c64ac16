import { type Period, secondMs } from '#lib/time/period.ts';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import type { OurEvent, Written } from './simulated-cloud.ts';

export const keyOf = ({ calendarId, id }: { readonly calendarId: string; readonly id: string }) =>
  `${calendarId} ${id}`;

/** An event with our mark as it is now; undefined where it has none. */
export function findOurs(cloud: GoogleCloud, calendarId: string, id: string): OurEvent | undefined {
  const event = cloud.findEvent(calendarId, id);
  const marks = event?.extendedProperties?.private;
  if (!event || marks?.['app'] !== 'porchlight') return undefined;
  const instant = (text: string | null | undefined) => Math.floor(Date.parse(text ?? '') / secondMs) * secondMs;
  const period: Period = { start: instant(event.start?.dateTime), end: instant(event.end?.dateTime) };
  const isCopy = marks['occasion'] !== id;
  const isLive = event.status !== 'cancelled';
  const isOpaque = event.transparency !== 'transparent';
  const { summary, etag } = event;
  return { calendarId, id, isCopy, isLive, isOpaque, period, summary: summary ?? '', version: etag ?? '' };
}

export function findWritten(
  cloud: GoogleCloud,
  ours: ReadonlyMap<string, OurEvent>,
  path: string,
  body: string,
): Written | undefined {
  const [, calendar, named] = /\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(path) ?? [];
  if (calendar === undefined) return undefined;
  const calendarId = decodeURIComponent(calendar);
  const id = named === undefined ? idIn(body) : decodeURIComponent(named);
  const after = findOurs(cloud, calendarId, id);
  const before = ours.get(keyOf({ calendarId, id }));
  return after === undefined || before?.version === after.version ? undefined : { before, after };
}

function idIn(body: string): string {
  const sent: unknown = JSON.parse(body);
  return typeof sent === 'object' && sent !== null && 'id' in sent ? String(sent.id) : '';
}
