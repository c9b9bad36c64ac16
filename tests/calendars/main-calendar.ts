import type { CalendarReading } from '#lib/calendars/port.ts';
import { Failure } from '#lib/failure.ts';
import { dayMs, hourMs, type Period } from '#lib/time/period.ts';
import type { GoogleCloudOptions } from '#tests/clouds/google/cloud.ts';
import { alex, cloudWithAlex, linkGoogle, now } from './link-google.ts';

export const quarter: Period = { start: now - 84 * dayMs, end: now + 91 * dayMs };
export const inHours = (hours: number): Period => ({ start: now + hours * hourMs, end: now + (hours + 1) * hourMs });
export const iso = (instant: number) => new Date(instant).toISOString();
export const written = ({ start, end }: Period) => ({ start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });

/** Alex's main calendar, read event by event. */
export async function mainCalendar(options: Partial<GoogleCloudOptions> = {}) {
  const { cloud, clock } = cloudWithAlex(options);
  const link = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await link.provider.calendars();
  const add = (period: Period, more = {}) =>
    String(cloud.addEvent(alex, { summary: 'Secret review', ...written(period), ...more }).id);
  const read = async (within = quarter): Promise<CalendarReading> => {
    cloud.clearRequests();
    const seen = (await link.provider.read([alex], within)).get(alex);
    if (!seen || seen instanceof Failure) throw seen ?? new Error('not read');
    return seen;
  };
  const questions = () => cloud.requests.filter(({ path }) => path.endsWith('/events'));
  return { cloud, clock, ...link, add, read, questions };
}
