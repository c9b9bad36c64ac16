import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WireEvent } from './cloud.ts';
import { ALEX, bench } from './contract/bench.ts';
import type { DeltaEvent } from './delta.ts';

const zone = 'Pacific/Auckland';
const PREFER = 'odata.maxpagesize=3, IdType="ImmutableId"';
const WINDOW = 'startDateTime=2026-12-05T00:00:00Z&endDateTime=2026-12-16T00:00:00Z';
const kinds = [
  'add',
  'add series',
  'add days',
  'move',
  'rule',
  'single',
  'delete',
  'move one',
  'delete one',
  'away',
  'read',
] as const;

const one = {
  kind: fc.constantFrom(...kinds),
  which: fc.nat(5),
  day: fc.integer({ min: 1, max: 20 }),
  count: fc.nat(4).map((n) => n + 1),
};
const deeds = fc.array(fc.record(one), { minLength: 3, maxLength: 25 });

type Deed = typeof deeds extends fc.Arbitrary<(infer D)[]> ? D : never;

function timesOn(day: number, dayLong = false): Event {
  const date = Temporal.PlainDate.from({ year: 2026, month: 12, day });
  const time = (at: Temporal.PlainDate, hour: string) => ({ dateTime: `${at}T${hour}:00:00`, timeZone: zone });
  const end = dayLong ? time(date.add({ days: 1 }), '00') : time(date, '10');
  return { start: time(date, dayLong ? '00' : '09'), end, isAllDay: dayLong };
}

function daily(count: number, day: number): Event {
  const startDate = Temporal.PlainDate.from({ year: 2026, month: 12, day }).toString();
  return {
    recurrence: {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'numbered', startDate, numberOfOccurrences: count },
    },
  };
}

type Place = ReturnType<typeof bench> & { readonly calendar: string; readonly other: string };

/** Does what can be done of the deed. */
function act({ cloud, calendar, other }: Place, { kind, which, day, count }: Deed): void {
  const there = cloud.events(calendar).filter(({ type }) => type !== 'exception');
  if (kind === 'add') cloud.addEvent(calendar, timesOn(day));
  if (kind === 'add series') cloud.addEvent(calendar, { ...timesOn(day), ...daily(count, day) });
  if (kind === 'add days') cloud.addEvent(calendar, { ...timesOn(day, true), ...daily(count, day) });
  const event = there[which % Math.max(1, there.length)];
  if (event?.id === undefined) return;
  const series = event.type === 'seriesMaster';
  if (kind === 'move') cloud.changeEvent(calendar, event.id, timesOn(day, event.isAllDay === true));
  if (kind === 'rule' && series) cloud.changeEvent(calendar, event.id, daily(count, day));
  if (kind === 'single') cloud.changeEvent(calendar, event.id, { recurrence: null });
  if (kind === 'delete') cloud.deleteEvent(calendar, event.id);
  if (kind === 'away' && !series) cloud.moveEvent(calendar, event.id, other);
  const span = { startMs: Date.UTC(2026, 10, 1), endMs: Date.UTC(2027, 1, 1) };
  const [one] = series && kind.endsWith('one') ? cloud.occurrences(calendar, event.id, span) : [];
  if (kind === 'delete one' && one?.id) cloud.deleteEvent(calendar, one.id);
  if (kind === 'move one' && one?.id) cloud.changeEvent(calendar, one.id, { subject: `Changed ${count}` });
}

/** A reader who keeps what it was told; a series that is told again replaces all that it had. */
function mirror(alex: Client) {
  const kept = new Map<string, DeltaEvent>();
  let next = `/me/calendarView/delta?${WINDOW}`;
  return {
    kept,
    async read(): Promise<void> {
      for (let reading = true; reading; ) {
        const page: { value: DeltaEvent[] } & Record<string, string> = await alex
          .api(next)
          .header('Prefer', PREFER)
          .get();
        for (const event of page.value) forget(kept, event);
        for (const event of page.value) if (!event['@removed']) kept.set(event.id ?? '', event);
        reading = page['@odata.deltaLink'] === undefined;
        next = page['@odata.deltaLink'] ?? page['@odata.nextLink'] ?? '';
      }
    },
  };
}

function forget(kept: Map<string, DeltaEvent>, { id = '', type }: DeltaEvent): void {
  kept.delete(id);
  if (type === 'occurrence' || type === 'exception') return;
  for (const [other, { seriesMasterId }] of kept) if (seriesMasterId === id) kept.delete(other);
}

async function full(alex: Client): Promise<string[]> {
  const asked = alex.api(`/me/calendarView?${WINDOW}&$top=1000`).header('Prefer', PREFER);
  const page: { value: WireEvent[] } = await asked.get();
  return page.value.map(({ id, start }) => `${id} ${start?.dateTime}`).toSorted();
}

test('a mirror that follows delta links holds what a full read gives, whatever a person does', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (done, deltaTellsGoneInstances) => {
      const made = bench([], { zone, deltaTellsGoneInstances });
      const other = made.cloud.addCalendar(ALEX, { name: 'Other' });
      const place = { ...made, calendar: made.calendarOf(ALEX), other };
      const alex = await place.api();
      const { kept, read } = mirror(alex);
      for (const deed of done) {
        act(place, deed);
        if (deed.kind === 'read') await read();
      }
      await read();
      const shown = [...kept.values()].filter(({ type }) => type !== 'seriesMaster');
      expect(shown.map(({ id, start }) => `${id} ${start?.dateTime}`).toSorted()).toEqual(await full(alex));
    }),
    { numRuns: 300 },
  );
});
