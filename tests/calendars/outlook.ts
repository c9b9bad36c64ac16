import type { Event } from '@microsoft/microsoft-graph-types';
import type { CalendarReading } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import type { MicrosoftCloudOptions } from '#tests/clouds/microsoft/cloud.ts';
import { now } from './link-google.ts';
import { linkMicrosoft, outlookWithAlex } from './link-microsoft.ts';
import { quarter } from './reading.ts';

export const wall = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
export const timed = ({ start, end }: Period): Event => ({ start: wall(start), end: wall(end) });

export function read(given: CalendarReading | Failure | undefined): CalendarReading {
  if (!given || given instanceof Failure) throw given ?? new Error('not read');
  return given;
}

type Level = 'reading' | 'times-only' | 'main-calendar';

/** Alex's Outlook, its list of calendars known. */
export async function outlook(level: Level = 'main-calendar', options: Partial<MicrosoftCloudOptions> = {}) {
  const { cloud, clock, main } = outlookWithAlex(options);
  const link = await linkMicrosoft({ level, cloud, clock });
  await link.provider.calendars();
  const add = (period: Period, more: Event = {}) =>
    String(cloud.addEvent(main, { subject: 'Secret review', ...timed(period), ...more }).id);
  const look = async (within: Period = quarter(now)): Promise<CalendarReading> => {
    cloud.clearRequests();
    return read((await link.provider.read([main], within)).get(main));
  };
  /** Of each question for changes whether it began anew, or what it was answered with. */
  const rounds = () =>
    cloud.requests
      .filter(({ path }) => path.endsWith('/delta'))
      .map(({ status, query }) => ('startDateTime' in query ? `whole ${status}` : `changes ${status}`));
  return { cloud, clock, main, ...link, add, look, rounds };
}
