import type { Event } from '@microsoft/microsoft-graph-types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { dayMs, hourMs, overlaps, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import { now, zone } from './link-google.ts';
import { outlook, read, timed } from './outlook.ts';
import { quarter } from './reading.ts';

type Place = Awaited<ReturnType<typeof outlook>>;
/** One thing that happens; `pick` chooses among what is there. */
type Deed = (place: Place, pick: number) => unknown;

const hours = fc.integer({ min: -40 * 24, max: 130 * 24 });
const period = fc.tuple(hours, fc.integer({ min: 1, max: 30 })).map(([from, length]): Period => {
  const start = now + from * hourMs;
  return { start, end: start + length * hourMs };
});
const showAs = fc.constantFrom('busy', 'tentative', 'oof', 'free', 'workingElsewhere', 'unknown') as fc.Arbitrary<
  NonNullable<Event['showAs']>
>;

const chosen = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(all.length, 1)];
const some = ({ cloud, main }: Place, pick: number) => chosen(cloud.events(main), pick);
const occurrence = (place: Place, pick: number) => {
  const series = chosen(
    place.cloud.events(place.main).filter(({ type }) => type === 'seriesMaster'),
    pick,
  );
  if (!series) return undefined;
  const window = { startMs: now - 40 * dayMs, endMs: now + 100 * dayMs };
  return chosen(place.cloud.occurrences(place.main, String(series.id), window), pick >> 3);
};

const single: fc.Arbitrary<Deed> = fc.record({ period, showAs }).map((made) => (place) => {
  place.cloud.addEvent(place.main, { subject: 'x', ...timed(made.period), showAs: made.showAs });
});
const series: fc.Arbitrary<Deed> = fc
  .record({ period, showAs, count: fc.integer({ min: 1, max: 6 }), interval: fc.integer({ min: 2, max: 20 }) })
  .map((made) => (place) => {
    const startDate = new Date(made.period.start).toISOString().slice(0, 10);
    const range = { type: 'numbered' as const, startDate, numberOfOccurrences: made.count, recurrenceTimeZone: 'UTC' };
    const recurrence = { pattern: { type: 'daily' as const, interval: made.interval }, range };
    place.cloud.addEvent(place.main, { subject: 'x', ...timed(made.period), showAs: made.showAs, recurrence });
  });
const moved: fc.Arbitrary<Deed> = period.map((to) => (place, pick) => {
  const event = some(place, pick);
  if (event && event.type !== 'seriesMaster')
    tried(() => place.cloud.changeEvent(place.main, String(event.id), timed(to)));
});
const shown: fc.Arbitrary<Deed> = showAs.map((as) => (place, pick) => {
  const event = some(place, pick);
  if (event) place.cloud.changeEvent(place.main, String(event.id), { showAs: as });
});
const gone: Deed = (place, pick) => {
  const event = some(place, pick);
  if (event) place.cloud.deleteEvent(place.main, String(event.id));
};
const lost: Deed = (place, pick) => {
  const one = occurrence(place, pick);
  if (one) place.cloud.deleteEvent(place.main, String(one.id));
};
const later: Deed = (place, pick) => {
  const one = occurrence(place, pick);
  const start = Date.parse(`${one?.start?.dateTime?.slice(0, 19)}Z`) + hourMs;
  if (one) tried(() => place.cloud.changeEvent(place.main, String(one.id), timed({ start, end: start + hourMs })));
};
const kept: Deed = async (place, pick) => {
  const uid = 'abcdefgh'.charAt(pick % 8).repeat(32);
  const start = now + (10 + (pick % 500)) * hourMs;
  await place.provider.book(place.main, {
    uid,
    summary: 'Held',
    period: { start, end: start + hourMs },
    zone,
    opaque: true,
  });
};
const expired: Deed = ({ cloud }) => cloud.expireDelta();
const looked: Deed = (place) => place.look();
const odd: fc.Arbitrary<Deed> = fc.constantFrom('duplicate-page', 'reordered-page', 'empty-page', 'replayed-delta').map(
  (deed) =>
    ({ cloud }) =>
      cloud.fault({ when: { path: /delta$/ }, do: deed as 'empty-page' }),
);

/** A move that the service does not allow, past a neighbour, did not happen. */
function tried(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ status: 400 });
  }
}

const deeds = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: single },
      { weight: 2, arbitrary: series },
      moved,
      shown,
      odd,
      fc.constantFrom(gone, lost, later, kept, expired, looked, looked),
    ),
    fc.nat(1000),
  ),
  { maxLength: 25 },
);

function periodOf({ start, end }: Pick<Event, 'start' | 'end'>): Period {
  const instant = (moment: Event['start']) => Date.parse(`${moment?.dateTime?.slice(0, 19)}Z`);
  return { start: instant(start), end: instant(end) };
}

/** Busy time as Microsoft's own view of the calendar says it, ours left out. */
function truth({ cloud, main }: Place, within: Period) {
  const seen: Record<'firm' | 'soft', Period[]> = { firm: [], soft: [] };
  const window = { startMs: within.start, endMs: within.end };
  for (const event of cloud.events(main)) {
    if (event.type === 'exception' || event.transactionId) continue;
    const all = event.type === 'seriesMaster' ? cloud.occurrences(main, String(event.id), window) : [event];
    for (const one of all) {
      const { showAs } = one;
      const line =
        showAs === 'busy' || showAs === 'oof'
          ? 'firm'
          : showAs === 'tentative' || showAs === 'unknown'
            ? 'soft'
            : undefined;
      if (line) seen[line].push(periodOf(one));
    }
  }
  return { firm: periodsOf(timeline(seen.firm, within)), soft: periodsOf(timeline(seen.soft, within)) };
}

test.each([true, false])(
  'whatever happens in a calendar, and however it is told (gone instances: %s), what we know is what is there',
  async (deltaTellsGoneInstances) => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const place = await outlook('main-calendar', { deltaTellsGoneInstances });
        const within = quarter(now);
        for (const [deed, pick] of all) await deed(place, pick);
        place.cloud.clearFaults();
        const { firm, soft, ours } = await place.look(within);
        expect({ firm, soft }).toEqual(truth(place, within));
        // A person may have moved one of ours to where nobody looks.
        const live = place.cloud
          .events(place.main)
          .filter((event) => event.transactionId && overlaps(periodOf(event), within));
        expect(ours?.map(({ providerId }) => providerId).sort()).toEqual(live.map(({ id }) => String(id)).sort());
        const forgetful = { load: async () => undefined, save: async () => undefined };
        const anew = calendarProvider(place.account, { ...place.ports, memory: forgetful });
        expect(read((await anew.read([place.main], within)).get(place.main))).toMatchObject({ firm, soft });
      }),
      { numRuns: 150 },
    );
  },
  120_000,
);
