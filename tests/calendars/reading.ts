import { dayMs, hourMs, type Period } from '#lib/time/period.ts';
import { busy } from './given.ts';
import { alex, cloudWithAlex, linkGoogle, now } from './link-google.ts';

export const sam = 'sam@example.com';
export const quarter = (from: number): Period => ({ start: from - 84 * dayMs, end: from + 91 * dayMs });
export const inHours = (hours: number): Period => ({ start: now + hours * hourMs, end: now + (hours + 1) * hourMs });
const iso = (instant: number) => new Date(instant).toISOString();
export const written = ({ start, end }: Period) => ({ start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });

/** Alex's account at a level, its list of calendars known. */
export async function reading(level: 'reading' | 'times-only' | 'main-calendar' = 'reading') {
  const { cloud, clock } = cloudWithAlex();
  const link = await linkGoogle({ level, cloud, clock });
  await link.provider.calendars();
  const add = (period: Period, more = {}) => String(cloud.addEvent(alex, { ...written(period), ...more }).id);
  const read = async (within: Period = quarter(clock.now())) => {
    cloud.clearRequests();
    return busy((await link.provider.read([alex], within)).get(alex));
  };
  const steps = () =>
    cloud.requests.filter(({ path }) => path.endsWith('/freeBusy')).map(({ body }) => JSON.parse(body));
  return { cloud, clock, ...link, add, read, steps };
}
