import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { expect } from 'vitest';
import { ALEX, at, type Bench, type Checks, refused, timed, view } from './bench.ts';

const berlin = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Berlin' });

/** Every weekday of three weeks from 24 November at nine in Berlin. */
const weekly: Event = {
  subject: 'Weekly',
  start: berlin('2026-11-24T09:00:00'),
  end: berlin('2026-11-24T10:00:00'),
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] },
    range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 3 },
  },
};
const MONTH = view(-48, 24 * 30);

function add({ cloud, calendarOf }: Bench, event: Event) {
  return cloud.addEvent(calendarOf(ALEX), event);
}

/** Subject and start of all that a path lists, page after page. */
async function listed(alex: Client, path: string): Promise<string[]> {
  const found: string[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const page: { value: Event[]; '@odata.nextLink'?: string } = await alex.api(next).get();
    found.push(...page.value.map(({ subject, start }) => `${subject} ${start?.dateTime?.slice(5, 16)}`));
    next = page['@odata.nextLink'];
  }
  return found;
}

export const viewChecks = {
  'M-VIEW-WINDOW': async ({ api }) => {
    const alex = await api();
    expect(await refused(alex.api('/me/calendarView?startDateTime=2026-11-24').get())).toContain('400');
    expect(await refused(alex.api('/me/calendarView/delta').get())).toContain('400');
  },
  'M-VIEW-START': async (bench) => {
    add(bench, timed(1, 2, { subject: 'Before' }));
    add(bench, timed(1, 3, { subject: 'Across' }));
    expect(await listed(await bench.api(), `/me/calendarView?${view(2, 9)}`)).toEqual(['Across 11-24T01:00']);
  },
  'M-VIEW-END': async (bench) => {
    add(bench, timed(8, 10, { subject: 'Across' }));
    add(bench, timed(9, 10, { subject: 'After' }));
    expect(await listed(await bench.api(), `/me/calendarView?${view(2, 9)}`)).toEqual(['Across 11-24T08:00']);
  },
  'M-VIEW-EXPAND': async (bench) => {
    const { id } = add(bench, weekly);
    const { value } = await (await bench.api()).api(`/me/calendarView?${MONTH}`).header('Prefer', IMMUTABLE).get();
    const shown = value.map((one: Event) => [one.type, one.seriesMasterId, one.start?.dateTime?.slice(5, 16)]);
    const dates = ['11-24T08:00', '12-01T08:00', '12-08T08:00'];
    expect(shown.toSorted()).toEqual(dates.map((date) => ['occurrence', id, date]).toSorted());
  },
  'M-VIEW-EXCEPTION': async (bench) => {
    const [, second] = occurrences(bench, add(bench, weekly).id);
    bench.cloud.changeEvent(bench.calendarOf(ALEX), second?.id ?? '', { start: at(24 * 7 + 12), end: at(24 * 7 + 13) });
    const shown = await listed(await bench.api(), `/me/calendarView?${MONTH}&$orderby=start/dateTime`);
    expect(shown).toEqual(['Weekly 11-24T08:00', 'Weekly 12-01T12:00', 'Weekly 12-08T08:00']);
  },
  'M-VIEW-CANCELLED': async (bench) => {
    const [, second] = occurrences(bench, add(bench, weekly).id);
    bench.cloud.deleteEvent(bench.calendarOf(ALEX), second?.id ?? '');
    const shown = await listed(await bench.api(), `/me/calendarView?${MONTH}&$orderby=start/dateTime`);
    expect(shown).toEqual(['Weekly 11-24T08:00', 'Weekly 12-08T08:00']);
  },
  'M-VIEW-PAGES': async (bench) => {
    for (let hour = 0; hour < 12; hour += 1) add(bench, timed(hour, hour + 1, { subject: `At ${hour}` }));
    const alex = await bench.api();
    const first = await alex.api(`/me/calendarView?${view(0, 24)}`).get();
    expect([first.value.length, typeof first['@odata.nextLink']]).toEqual([10, 'string']);
    const all = await listed(alex, `/me/calendarView?${view(0, 24)}&$top=5&$orderby=start/dateTime`);
    expect(all).toHaveLength(12);
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  },
  'M-VIEW-TOP': async ({ api }) => {
    const alex = await api();
    expect(await refused(alex.api(`/me/calendarView?${view(0, 24)}&$top=1000`).get())).toBeUndefined();
    expect(await refused(alex.api(`/me/calendarView?${view(0, 24)}&$top=1001`).get())).toContain('400');
  },
  'M-VIEW-ORDER': async (bench) => {
    for (const hour of [5, 1, 3]) add(bench, timed(hour, hour + 1));
    const alex = await bench.api();
    const ordered = (order: string) => listed(alex, `/me/calendarView?${view(0, 24)}&$orderby=${order}`);
    const earliest = ['Something 11-24T01:00', 'Something 11-24T03:00', 'Something 11-24T05:00'];
    expect(await ordered('start/dateTime')).toEqual(earliest);
    expect(await ordered('start/dateTime desc')).toEqual(earliest.toReversed());
  },
  'M-VIEW-OFFSET': async (bench) => {
    add(bench, timed(8, 9));
    const alex = await bench.api();
    const count = async (from: string, to: string) => {
      const query = `startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}`;
      const prefer = 'outlook.timezone="Tokyo Standard Time"';
      return (await alex.api(`/me/calendarView?${query}`).header('Prefer', prefer).get()).value.length;
    };
    expect(await count('2026-11-24T09:00:00+01:00', '2026-11-24T10:00:00+01:00')).toBe(1);
    expect(await count('2026-11-24T08:00:00', '2026-11-24T09:00:00')).toBe(1);
    expect(await count('2026-11-24T08:00:00+01:00', '2026-11-24T09:00:00+01:00')).toBe(0);
  },
  'M-LIST-SERIES': async (bench) => {
    add(bench, weekly);
    const { value } = await (await bench.api()).api('/me/events').get();
    expect(value.map(({ type }: Event) => type)).toEqual(['seriesMaster']);
  },
  'M-LIST-DEFAULT': async (bench) => {
    add(bench, timed(1, 2, { subject: 'Here' }));
    bench.cloud.addEvent(bench.cloud.addCalendar(ALEX, { name: 'Other' }), timed(1, 2, { subject: 'There' }));
    expect(await listed(await bench.api(), '/me/events')).toEqual(['Here 11-24T01:00']);
  },
  'M-ZONE-PREFER': async (bench) => {
    add(bench, timed(8, 9));
    const alex = await bench.api();
    for (const [zone, wall] of [
      ['Tokyo Standard Time', '2026-11-24T17:00:00.0000000'],
      ['Europe/Berlin', '2026-11-24T09:00:00.0000000'],
    ]) {
      const { value } = await alex.api('/me/events').header('Prefer', `outlook.timezone="${zone}"`).get();
      expect(value[0].start).toEqual({ dateTime: wall, timeZone: zone });
    }
    expect((await alex.api('/me/events').get()).value[0].start.timeZone).toBe('UTC');
  },
  'M-ZONE-UNKNOWN': async ({ api }) => {
    const unknown = '400 TimeZoneNotSupportedException';
    const alex = await api();
    expect(await refused(alex.api('/me/events').header('Prefer', 'outlook.timezone="Mars/Base"').get())).toBe(unknown);
    const start = { dateTime: '2026-11-24T09:00:00', timeZone: 'Mars/Base' };
    expect(await refused(alex.api('/me/events').post({ ...timed(9, 10), start }))).toBe(unknown);
  },
  'M-ZONE-ORIGINAL': async (bench) => {
    add(bench, weekly);
    const { value } = await (await bench.api()).api('/me/events').get();
    expect(value[0].originalStartTimeZone).toBe('W. Europe Standard Time');
  },
  'M-TIME-DECIMALS': async (bench) => {
    add(bench, timed(8, 9));
    const { value } = await (await bench.api()).api('/me/events').get();
    expect(value[0].start.dateTime).toBe('2026-11-24T08:00:00.0000000');
  },
  'M-ALL-DAY-FLOATS': async (bench) => {
    const day = { start: berlin('2026-11-25T00:00:00'), end: berlin('2026-11-26T00:00:00') };
    add(bench, { subject: 'Day', isAllDay: true, ...day });
    const alex = await bench.api();
    for (const zone of ['UTC', 'Pacific Standard Time', 'Europe/Berlin']) {
      const { value } = await alex.api('/me/events').header('Prefer', `outlook.timezone="${zone}"`).get();
      expect(value[0].start).toEqual({ dateTime: '2026-11-25T00:00:00.0000000', timeZone: zone });
      expect(value[0].end.dateTime).toBe('2026-11-26T00:00:00.0000000');
    }
  },
  'M-ID-IMMUTABLE': async (bench) => {
    add(bench, timed(8, 9));
    const alex = await bench.api();
    const plain = (await alex.api('/me/events').get()).value[0].id;
    const lasting = (await alex.api('/me/events').header('Prefer', IMMUTABLE).get()).value[0].id;
    expect(lasting).not.toBe(plain);
    for (const id of [plain, lasting]) expect(await refused(alex.api(`/me/events/${id}`).get())).toBeUndefined();
  },
  'M-ID-MOVES': async (bench) => {
    const { id: lasting = '' } = add(bench, timed(8, 9));
    const alex = await bench.api();
    const plain = (await alex.api('/me/events').get()).value[0].id;
    bench.cloud.moveEvent(bench.calendarOf(ALEX), lasting, bench.cloud.addCalendar(ALEX, { name: 'Other' }));
    expect(await refused(alex.api(`/me/events/${lasting}`).get())).toBeUndefined();
    expect(await refused(alex.api(`/me/events/${plain}`).get())).toBe('404 ErrorItemNotFound');
  },
  'M-ID-CASE': async (bench) => {
    const { id = '' } = add(bench, timed(8, 9));
    const asked = (await bench.api()).api(`/me/events/${id.toLowerCase()}`).get();
    expect(await refused(asked)).toBe('404 ErrorItemNotFound');
  },
} satisfies Checks;

const IMMUTABLE = 'IdType="ImmutableId"';

function occurrences({ cloud, calendarOf }: Bench, id = '') {
  const window = { startMs: Date.parse('2026-11-01T00:00:00Z'), endMs: Date.parse('2027-01-01T00:00:00Z') };
  return cloud.occurrences(calendarOf(ALEX), id, window);
}
