import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALEX, type Api, bench, type GoogleEvent } from './contract/bench.ts';

const ids = ['aaaaa', 'bbbbb', 'ccccc'];
const zone = 'Pacific/Auckland';

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'add',
      'add series',
      'add days',
      'move',
      'rule',
      'single',
      'delete',
      'move one',
      'delete one',
      'read',
    ),
    id: fc.constantFrom(...ids),
    day: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 3, maxLength: 25 },
);

type Deed = typeof deeds extends fc.Arbitrary<(infer D)[]> ? D : never;

function timesOn(day: number): GoogleEvent {
  const date = `2026-12-${String(day).padStart(2, '0')}`;
  const time = (hour: string) => ({ dateTime: `${date}T${hour}:00:00`, timeZone: zone });
  return { start: time('09'), end: time('10') };
}

function daysFrom(day: number): GoogleEvent {
  const first = Temporal.PlainDate.from({ year: 2026, month: 12, day });
  return { start: { date: first.toString() }, end: { date: first.add({ days: 1 }).toString() } };
}

const daily = (count: number): GoogleEvent => ({ recurrence: [`RRULE:FREQ=DAILY;COUNT=${count}`] });

type Cloud = ReturnType<typeof bench>['cloud'];

/** Does what can be done of the deed: an event that is there is not made again. */
async function act(cloud: Cloud, api: Api, { kind, id, day, count }: Deed): Promise<void> {
  const there = cloud.events(ALEX).find((event) => event.id === id);
  if (there === undefined) {
    if (kind === 'add') cloud.addEvent(ALEX, { id, ...timesOn(day) });
    if (kind === 'add series') cloud.addEvent(ALEX, { id, ...timesOn(day), ...daily(count) });
    if (kind === 'add days') cloud.addEvent(ALEX, { id, ...daysFrom(day), ...daily(count) });
    return;
  }
  if (there.status === 'cancelled') return;
  const [instance] = (await full(api)).filter((event) => event.recurringEventId === id).map((event) => event.id ?? '');
  if (kind === 'move') cloud.changeEvent(ALEX, id, there.start?.date ? daysFrom(day) : timesOn(day));
  if (kind === 'rule') cloud.changeEvent(ALEX, id, daily(count));
  if (kind === 'single') cloud.changeEvent(ALEX, id, { recurrence: [] });
  if (kind === 'delete') cloud.deleteEvent(ALEX, id);
  if (kind === 'move one' && instance)
    cloud.changeEvent(ALEX, instance, there.start?.date ? daysFrom(day) : timesOn(day));
  if (kind === 'delete one' && instance) cloud.deleteEvent(ALEX, instance);
}

async function full(api: Api): Promise<GoogleEvent[]> {
  const { data } = await api.events.list({ calendarId: ALEX, singleEvents: true, maxResults: 2500 });
  return data.items ?? [];
}

/** A reader who keeps what it was told, three at a time, and forgets what was cancelled. */
function mirror(api: Api) {
  const kept = new Map<string, string>();
  let syncToken: string | undefined;
  return {
    kept,
    async read(): Promise<void> {
      let pageToken: string | undefined;
      do {
        const more = { ...(syncToken ? { syncToken } : {}), ...(pageToken ? { pageToken } : {}) };
        const { data } = await api.events.list({ calendarId: ALEX, singleEvents: true, maxResults: 3, ...more });
        for (const { id, status, start } of data.items ?? []) {
          if (status === 'cancelled') kept.delete(id ?? '');
          else kept.set(id ?? '', start?.dateTime ?? start?.date ?? '');
        }
        pageToken = data.nextPageToken ?? undefined;
        syncToken = data.nextSyncToken ?? syncToken;
      } while (pageToken !== undefined);
    },
  };
}

test('a mirror that follows sync tokens holds what a full read gives, whatever a person does', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const { cloud, api } = bench([], { zone, requestsPerMinute: 100_000 });
      const alex = await api();
      const { kept, read } = mirror(alex);
      for (const deed of done) {
        await act(cloud, alex, deed);
        if (deed.kind === 'read') await read();
      }
      await read();
      const now = (await full(alex)).map(({ id, start }) => [id, start?.dateTime ?? start?.date]);
      expect([...kept].toSorted()).toEqual(now.toSorted());
    }),
    { numRuns: 300 },
  );
});

test('an instance of whole days is named by its date, east of every date line', async () => {
  const { cloud, api } = bench([], { zone });
  cloud.addEvent(ALEX, { id: 'aaaaa', ...daysFrom(1), ...daily(2) });
  cloud.deleteEvent(ALEX, 'aaaaa_20261202');
  const alex = await api();
  expect((await full(alex)).map(({ id, start }) => `${id} ${start?.date}`)).toEqual(['aaaaa_20261201 2026-12-01']);
});
