import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { expect } from 'vitest';
import type { DeltaEvent } from '#tests/clouds/microsoft/delta.ts';
import { ALEX, at, type Bench, type Checks, refused, SAM, timed, view } from './bench.ts';

interface Round {
  readonly pages: readonly (readonly DeltaEvent[])[];
  readonly link: string;
}

const FIRST = `/me/calendarView/delta?${view(0, 24)}`;

/** One whole round, page after page. */
async function round(alex: Client, path: string, size = 50): Promise<Round> {
  const pages: DeltaEvent[][] = [];
  let next: string | undefined = path;
  let link = '';
  while (next !== undefined) {
    const prefer = `odata.maxpagesize=${size}, IdType="ImmutableId"`;
    const page: { value: DeltaEvent[] } & Record<string, string> = await alex.api(next).header('Prefer', prefer).get();
    pages.push(page.value);
    next = page['@odata.nextLink'];
    link = page['@odata.deltaLink'] ?? '';
  }
  return { pages, link };
}

/** What a round tells, as subjects, or ids and reasons. */
function told({ pages }: Round): string[] {
  return pages.flat().map((one) => (one['@removed'] ? `${one['@removed'].reason} ${one.id}` : String(one.subject)));
}

function add({ cloud, calendarOf }: Bench, subject: string, from = 9, more: Event = {}): string {
  return cloud.addEvent(calendarOf(ALEX), timed(from, from + 1, { subject, ...more })).id ?? '';
}

const daily: Event = {
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 4 },
  },
};
const WEEK = `/me/calendarView/delta?${view(0, 72)}`;

function occurrenceIds({ cloud, calendarOf }: Bench, seriesId: string): string[] {
  const window = { startMs: Date.parse('2026-11-24T00:00:00Z'), endMs: Date.parse('2026-11-29T00:00:00Z') };
  return cloud.occurrences(calendarOf(ALEX), seriesId, window).map(({ id }) => id ?? '');
}

export const deltaChecks = {
  'M-DELTA-UNSUPPORTED': async ({ api }) => {
    const alex = await api();
    for (const option of [
      '$select=subject',
      '$expand=attachments',
      '$filter=x',
      '$orderby=subject',
      '$search=x',
      '$top=5',
    ]) {
      expect(`${option} ${await refused(alex.api(`${FIRST}&${option}`).get())}`).toBe(
        `${option} 400 ErrorInvalidUrlQuery`,
      );
    }
  },
  'M-DELTA-PAGES': async (bench) => {
    for (const subject of ['a', 'b', 'c', 'd', 'e']) add(bench, subject);
    const first = await round(await bench.api(), FIRST, 2);
    expect(first.pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(told(first).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(first.link).toContain('$deltatoken=');
  },
  'M-DELTA-CHANGES': async (bench) => {
    const id = add(bench, 'first');
    add(bench, 'second');
    const alex = await bench.api();
    const { link } = await round(alex, FIRST);
    expect(told(await round(alex, link))).toEqual([]);
    bench.cloud.changeEvent(bench.calendarOf(ALEX), id, { subject: 'changed' });
    add(bench, 'third');
    expect(told(await round(alex, link)).toSorted()).toEqual(['changed', 'third']);
  },
  'M-DELTA-DELETED': async (bench) => {
    const id = add(bench, 'first');
    const alex = await bench.api();
    const { link } = await round(alex, FIRST);
    bench.cloud.deleteEvent(bench.calendarOf(ALEX), id);
    expect(told(await round(alex, link))).toEqual([`deleted ${id}`]);
  },
  'M-DELTA-OUTSIDE': async (bench) => {
    const id = add(bench, 'inside');
    const alex = await bench.api();
    const { link } = await round(alex, FIRST);
    const other = add(bench, 'outside', 100);
    bench.cloud.changeEvent(bench.calendarOf(ALEX), id, { start: at(50), end: at(51) });
    expect(told(await round(alex, link)).toSorted()).toEqual([`changed ${id}`, `changed ${other}`].toSorted());
  },
  'M-DELTA-WINDOW': async (bench) => {
    const alex = await bench.api();
    const { link } = await round(alex, FIRST);
    bench.clock.advance(2 * 86_400_000);
    add(bench, 'inside the first window');
    const later = await bench.api();
    expect(told(await round(later, link))).toEqual(['inside the first window']);
  },
  'M-DELTA-MOVED-OUT': async (bench) => {
    const id = add(bench, 'first');
    const alex = await bench.api();
    const { link } = await round(alex, FIRST);
    bench.cloud.moveEvent(bench.calendarOf(ALEX), id, bench.cloud.addCalendar(ALEX, { name: 'Other' }));
    expect(told(await round(alex, link))).toEqual([`deleted ${id}`]);
  },
  'M-DELTA-DURING': async (bench) => {
    for (const subject of ['a', 'b', 'c']) add(bench, subject);
    const alex = await bench.api();
    const prefer = 'odata.maxpagesize=2';
    const page = await alex.api(FIRST).header('Prefer', prefer).get();
    const ids: string[] = page.value.map(({ id }: Event) => id);
    for (const id of ids) bench.cloud.changeEvent(bench.calendarOf(ALEX), id, { subject: 'changed' });
    const { link } = await round(alex, page['@odata.nextLink']);
    expect(told(await round(alex, link))).toEqual(['changed', 'changed']);
  },
  'M-DELTA-SERIES': async (bench) => {
    const id = add(bench, 'Daily', 9, daily);
    const { pages } = await round(await bench.api(), WEEK, 2);
    expect(pages).toHaveLength(1);
    const [master, ...rest] = pages.flat();
    expect([master?.type, master?.subject]).toEqual(['seriesMaster', 'Daily']);
    expect(rest.map(({ seriesMasterId }) => seriesMasterId)).toEqual([id, id, id]);
    expect(Object.keys(rest[0] ?? {}).toSorted()).toEqual(
      ['@odata.etag', '@odata.type', 'end', 'id', 'seriesMasterId', 'start', 'type'].toSorted(),
    );
  },
  'M-DELTA-INSTANCE-GONE': async (bench) => {
    const [, second = '', third = ''] = occurrenceIds(bench, add(bench, 'Daily', 9, daily));
    const alex = await bench.api();
    const { link } = await round(alex, WEEK);
    bench.cloud.deleteEvent(bench.calendarOf(ALEX), second);
    bench.cloud.changeEvent(bench.calendarOf(ALEX), third, { subject: 'Changed' });
    const { pages } = await round(alex, link);
    expect(pages.flat().map(({ type }) => String(type))).toEqual(['seriesMaster', 'occurrence', 'exception']);
    bench.cloud.set({ deltaTellsGoneInstances: true });
    expect(told(await round(alex, link))).toContain(`deleted ${second}`);
  },
  'M-DELTA-LINK-WHOLE': async ({ api }) => {
    const alex = await api();
    const { link } = await round(alex, FIRST);
    const asked = alex.api(`${link}&startDateTime=2026-11-24T00:00:00Z`).get();
    expect(await refused(asked)).toBe('400 ErrorInvalidUrlQuery');
  },
  'M-DELTA-LINK-CALENDAR': async ({ api, cloud }) => {
    const alex = await api();
    const { link } = await round(alex, FIRST);
    const token = new URL(link).search;
    const other = cloud.addCalendar(ALEX, { name: 'Other' });
    const elsewhere = `/me/calendars/${other}/calendarView/delta${token}`;
    expect(await refused(alex.api(elsewhere).get())).toBe('400 ErrorInvalidUrlQuery');
    const sam = await api(undefined, { account: SAM });
    expect(await refused(sam.api(link).get())).toBe('400 ErrorInvalidUrlQuery');
  },
  'M-DELTA-GONE': async (bench) => {
    add(bench, 'first');
    const { link } = await round(await bench.api(), FIRST);
    bench.cloud.expireDelta(bench.calendarOf(ALEX));
    const token = String((await bench.tokens())['access_token']);
    const answer = await bench.raw('GET', link, { token });
    expect(answer.status).toBe(410);
    const location = answer.headers.get('location') ?? '';
    expect(location.endsWith('$deltatoken=')).toBe(true);
    expect(told(await round(await bench.api(), location))).toEqual(['first']);
  },
  'M-DELTA-STATE-LOST': async ({ api, cloud, calendarOf }) => {
    const alex = await api();
    for (const [signal, status] of [
      ['syncStateNotFound', 400],
      ['resyncRequired', 410],
    ] as const) {
      const { link } = await round(alex, FIRST);
      cloud.expireDelta(calendarOf(ALEX), signal);
      expect(await refused(alex.api(link).get())).toBe(`${status} ${signal}`);
    }
  },
  'M-DELTA-OLD': async ({ api, clock }) => {
    const { link } = await round(await api(), FIRST);
    clock.advance(29 * 86_400_000);
    const { link: renewed } = await round(await api(), link);
    clock.advance(86_400_000);
    expect(await refused((await api()).api(link).get())).toContain('410');
    expect(await refused((await api()).api(renewed).get())).toBeUndefined();
  },
} satisfies Checks;
