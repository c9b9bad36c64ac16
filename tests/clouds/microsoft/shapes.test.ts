import type { Client } from '@microsoft/microsoft-graph-client';
import { expect, test } from 'vitest';
import { isObject } from '#tests/clouds/wire.ts';
import { ALEX, bench, SAM, timed, view, WORK } from './contract/bench.ts';
import { seedSeason } from './season.ts';
import { calendarShape, eventShape, userShape } from './shapes.ts';

/** What a page and a change may hold beside the fields of the resource. */
const ANNOTATIONS = [
  '@odata.context',
  '@odata.etag',
  '@odata.type',
  '@odata.nextLink',
  '@odata.deltaLink',
  '@removed',
  'value',
];

/** Names in an answer that the published types do not have. */
function strangers(value: unknown, shape: object): string[] {
  if (!isObject(value)) return [];
  const below: unknown[] = Array.isArray(value['value']) ? value['value'] : [];
  const names = Object.keys(value).filter((name) => !ANNOTATIONS.includes(name) && !Object.hasOwn(shape, name));
  return [...names, ...below.flatMap((one) => strangers(one, shape))];
}

async function answers(alex: Client): Promise<readonly (readonly [unknown, object])[]> {
  const window = view(-24 * 14, 24 * 14);
  return [
    [await alex.api('/me').get(), userShape],
    [await alex.api('/me/calendars').get(), calendarShape],
    [await alex.api('/me/calendar').get(), calendarShape],
    [await alex.api('/me/calendars').post({ name: 'Porchlight' }), calendarShape],
    [await alex.api(`/me/calendarView?${window}&$top=1000`).get(), eventShape],
    [await alex.api(`/me/calendarView/delta?${window}`).header('Prefer', 'odata.maxpagesize=500').get(), eventShape],
    [await alex.api('/me/events?$top=1000').get(), eventShape],
    [await alex.api('/me/events').post(timed(9, 10, { transactionId: 'once' })), eventShape],
  ];
}

test('every answer holds fields of the published types and no others', async () => {
  const { cloud, clock, api } = bench();
  seedSeason(cloud, { now: clock.now(), zone: 'Europe/Berlin', email: ALEX, partnerEmail: SAM });
  for (const [value, shape] of await answers(await api())) expect(strangers(value, shape)).toEqual([]);
});

test('a calendar of work and school is as one of a person, but for meetings online', async () => {
  const { api } = bench();
  const work = await (await api(undefined, { account: WORK })).api('/me/calendar').get();
  const personal = await (await api()).api('/me/calendar').get();
  expect(Object.keys(work).toSorted()).toEqual(Object.keys(personal).toSorted());
});
