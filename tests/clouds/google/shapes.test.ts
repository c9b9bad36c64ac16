import { expect, test } from 'vitest';
import { isObject } from '#tests/clouds/wire.ts';
import { ALEX, bench, SAM } from './contract/bench.ts';
import { seedSeason } from './season.ts';
import { calendarListShape, calendarShape, eventShape, eventsShape, freeBusyShape, type Shape } from './shapes.ts';

/** Names in `value` that the description of the service does not have. */
function strangers(value: unknown, shape: Shape, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => strangers(entry, shape, path));
  if (!isObject(value) || Object.keys(shape).length === 0) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const known = Object.hasOwn(shape, name) ? shape[name] : shape['*'];
    return known === undefined ? [path + name] : strangers(below, known, `${path}${name}.`);
  });
}

test('every answer holds fields of the description and no others', async () => {
  const { cloud, clock, api } = bench();
  seedSeason(cloud, { now: clock.now(), zone: 'Europe/Berlin', email: ALEX, partnerEmail: SAM });
  const alex = await api();
  const calendarId = 'primary';
  const [timeMin, timeMax] = [new Date(clock.now()), new Date(clock.now() + 86_400_000)].map((at) => at.toISOString());
  const busy = { requestBody: { timeMin: timeMin ?? '', timeMax: timeMax ?? '', items: [{ id: SAM }, { id: 'x' }] } };
  const made = await alex.calendars.insert({ requestBody: { summary: 'Porchlight', description: 'Ours' } });
  const requestBody = { summary: 'Tea', start: { dateTime: timeMin ?? '' }, end: { dateTime: timeMax ?? '' } };
  const answers: (readonly [unknown, Shape])[] = [
    [(await alex.events.list({ calendarId, showDeleted: true })).data, eventsShape],
    [(await alex.events.list({ calendarId, singleEvents: true, maxResults: 2500 })).data, eventsShape],
    [(await alex.events.list({ calendarId: SAM })).data, eventsShape],
    [(await alex.events.insert({ calendarId, requestBody })).data, eventShape],
    [(await alex.calendarList.list()).data, calendarListShape],
    [made.data, calendarShape],
    [(await alex.freebusy.query(busy)).data, freeBusyShape],
  ];
  for (const [value, shape] of answers) expect(strangers(value, shape)).toEqual([]);
});
