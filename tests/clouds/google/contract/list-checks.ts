import { expect } from 'vitest';
import {
  ALEX,
  type Api,
  type Bench,
  type Checks,
  type GoogleEvent,
  moment,
  NOW,
  type Question,
  refused,
  SAM,
  timed,
} from './bench.ts';

async function summaries(api: Api, question: Question = {}): Promise<(string | null | undefined)[]> {
  const { data } = await api.events.list({ calendarId: 'primary', ...question });
  return data.items?.map(({ summary }) => summary) ?? [];
}

function add({ cloud }: Bench, from: number, to: number, summary: string, more: GoogleEvent = {}): string {
  return cloud.addEvent(ALEX, timed(from, to, { summary, ...more })).id ?? '';
}

const weekly: GoogleEvent = {
  id: 'weekly',
  start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Berlin' },
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
};

export const listChecks = {
  'G-LIST-PAGE-SIZE': async (bench) => {
    for (let count = 0; count < 2600; count += 1) bench.cloud.addEvent(ALEX, timed(1, 2));
    const alex = await bench.api();
    const sizes: (number | undefined)[] = [];
    for (const maxResults of [undefined, 9999]) {
      const { data } = await alex.events.list({ calendarId: 'primary', ...(maxResults ? { maxResults } : {}) });
      sizes.push(data.items?.length);
      expect(data.nextPageToken).toBeTypeOf('string');
    }
    expect(sizes).toEqual([250, 2500]);
  },
  'G-LIST-SHORT-PAGE': async (bench) => {
    for (const hour of [1, 2, 3]) bench.cloud.deleteEvent(ALEX, add(bench, hour, hour + 1, 'Gone'));
    add(bench, 5, 6, 'Last');
    const alex = await bench.api();
    const first = await alex.events.list({ calendarId: 'primary', maxResults: 2 });
    expect(first.data.items).toEqual([]);
    const pageToken = first.data.nextPageToken ?? '';
    expect(await summaries(alex, { maxResults: 2, pageToken })).toEqual(['Last']);
  },
  'G-LIST-PAGE-TOKEN': async (bench) => {
    for (const hour of [1, 2, 3]) add(bench, hour, hour + 1, `At ${hour}`);
    const alex = await bench.api();
    const first = await alex.events.list({ calendarId: 'primary', maxResults: 1 });
    const pageToken = first.data.nextPageToken ?? '';
    expect(await summaries(alex, { maxResults: 1, pageToken })).toEqual(['At 2']);
    const other = alex.events.list({ calendarId: 'primary', maxResults: 1, pageToken, timeMin: moment(0) });
    expect(await refused(other)).toEqual({ status: 400, reason: 'invalid' });
  },
  'G-LIST-TIME-MIN': async (bench) => {
    add(bench, 1, 3, 'Ends at three');
    add(bench, 2, 4, 'Ends at four');
    expect(await summaries(await bench.api(), { timeMin: moment(3) })).toEqual(['Ends at four']);
  },
  'G-LIST-TIME-MAX': async (bench) => {
    add(bench, 1, 3, 'Starts at one');
    add(bench, 2, 4, 'Starts at two');
    expect(await summaries(await bench.api(), { timeMax: moment(2) })).toEqual(['Starts at one']);
  },
  'G-LIST-MILLIS': async (bench) => {
    add(bench, 2, 4, 'Starts at two');
    expect(await summaries(await bench.api(), { timeMax: moment(2).replace('Z', '.999Z') })).toEqual([]);
  },
  'G-LIST-EMPTY-RANGE': async ({ api }) => {
    const asked = (await api()).events.list({ calendarId: 'primary', timeMin: moment(2), timeMax: moment(2) });
    expect(await refused(asked)).toEqual({ status: 400, reason: 'timeRangeEmpty' });
  },
  'G-LIST-ORDER': async (bench) => {
    for (const hour of [5, 1, 3]) add(bench, hour, hour + 1, `At ${hour}`);
    const question = { orderBy: 'startTime', singleEvents: true } as const;
    expect(await summaries(await bench.api(), question)).toEqual(['At 1', 'At 3', 'At 5']);
  },
  'G-LIST-ORDER-SINGLE': async ({ api }) => {
    const asked = (await api()).events.list({ calendarId: 'primary', orderBy: 'startTime' });
    expect(await refused(asked)).toEqual({ status: 400, reason: 'badRequest' });
  },
  'G-LIST-DELETED': async (bench) => {
    bench.cloud.deleteEvent(ALEX, add(bench, 1, 2, 'Gone'));
    const alex = await bench.api();
    expect(await summaries(alex)).toEqual([]);
    const { data } = await alex.events.list({ calendarId: 'primary', showDeleted: true });
    expect(data.items).toMatchObject([{ summary: 'Gone', status: 'cancelled' }]);
  },
  'G-LIST-TYPES': async (bench) => {
    add(bench, 1, 2, 'Plain');
    add(bench, 3, 4, 'Focus', { eventType: 'focusTime' });
    expect(await summaries(await bench.api(), { eventTypes: ['default', 'outOfOffice'] })).toEqual(['Plain']);
  },
  'G-LIST-PROPERTY': async (bench) => {
    add(bench, 1, 2, 'Ours', { extendedProperties: { private: { app: 'porchlight' } } });
    add(bench, 3, 4, 'Theirs', { extendedProperties: { shared: { app: 'porchlight' } } });
    const question = { privateExtendedProperty: ['app=porchlight'] };
    expect(await summaries(await bench.api(), question)).toEqual(['Ours']);
  },
  'G-LIST-ZONE': async (bench) => {
    add(bench, 1, 2, 'Early');
    const { data } = await (await bench.api()).events.list({ calendarId: 'primary', timeZone: 'Asia/Kolkata' });
    expect(data.items?.[0]?.start?.dateTime).toBe('2026-11-24T06:30:00+05:30');
  },
  'G-LIST-ATTENDEES': async (bench) => {
    const attendees = [ALEX, SAM, 'kim@example.org'].map((email) => ({ email }));
    add(bench, 1, 2, 'Three', { attendees });
    const { data } = await (await bench.api()).events.list({ calendarId: 'primary', maxAttendees: 1 });
    expect(data.items).toMatchObject([{ attendees: [{ email: ALEX, self: true }], attendeesOmitted: true }]);
    expect(data.items?.[0]?.attendees).toHaveLength(1);
  },
  'G-LIST-EXPAND': async (bench) => {
    bench.cloud.addEvent(ALEX, weekly);
    const alex = await bench.api();
    expect((await alex.events.list({ calendarId: 'primary' })).data.items).toMatchObject([{ id: 'weekly' }]);
    const { data } = await alex.events.list({ calendarId: 'primary', singleEvents: true, timeMin: moment(24) });
    expect(data.items?.map(({ id, recurringEventId }) => [id, recurringEventId])).toEqual([
      ['weekly_20261201T080000Z', 'weekly'],
      ['weekly_20261208T080000Z', 'weekly'],
    ]);
  },
  'G-LIST-EXCEPTION': async (bench) => {
    bench.cloud.addEvent(ALEX, weekly);
    const start = { dateTime: '2026-12-02T15:00:00+01:00' };
    const end = { dateTime: '2026-12-02T16:00:00+01:00' };
    bench.cloud.changeEvent(ALEX, 'weekly_20261201T080000Z', { start, end });
    bench.cloud.deleteEvent(ALEX, 'weekly_20261208T080000Z');
    const { data } = await (await bench.api()).events.list({
      calendarId: 'primary',
      singleEvents: true,
      orderBy: 'startTime',
    });
    expect(data.items?.map((event) => [event.start?.dateTime, event.originalStartTime?.dateTime])).toEqual([
      ['2026-11-24T09:00:00+01:00', '2026-11-24T09:00:00+01:00'],
      ['2026-12-02T15:00:00+01:00', '2026-12-01T09:00:00+01:00'],
    ]);
  },
  'G-LIST-UPDATED-MIN': async (bench) => {
    add(bench, 1, 2, 'Before');
    bench.clock.advance(60_000);
    add(bench, 1, 2, 'After');
    const updatedMin = new Date(NOW + 30_000).toISOString();
    expect(await summaries(await bench.api(), { updatedMin })).toEqual(['After']);
  },
  'G-LIST-304': async (bench) => {
    const alex = await bench.api();
    const { data } = await alex.events.list({ calendarId: 'primary' });
    const again = async () => {
      const headers = { 'If-None-Match': data.etag ?? '' };
      return (await alex.events.list({ calendarId: 'primary' }, { headers })).status;
    };
    expect(await again()).toBe(304);
    add(bench, 1, 2, 'New');
    expect(await again()).toBe(200);
  },
  'G-410-UPDATED-MIN': async ({ api }) => {
    const asked = (await api()).events.list({ calendarId: 'primary', updatedMin: '2026-01-01T00:00:00Z' });
    expect(await refused(asked)).toEqual({ status: 410, reason: 'updatedMinTooLongAgo' });
  },
  'G-GET-304': async (bench) => {
    const eventId = add(bench, 1, 2, 'One');
    const alex = await bench.api();
    const etag = (await alex.events.get({ calendarId: 'primary', eventId })).data.etag ?? '';
    const again = await alex.events.get({ calendarId: 'primary', eventId }, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  },
  'G-GET-CANCELLED': async (bench) => {
    const eventId = add(bench, 1, 2, 'One');
    bench.cloud.deleteEvent(ALEX, eventId);
    const asked = (await bench.api()).events.get({ calendarId: 'primary', eventId });
    expect(await refused(asked)).toBeUndefined();
    expect((await asked).data.status).toBe('cancelled');
  },
  'G-ETAG-CHANGES': async (bench) => {
    const eventId = add(bench, 1, 2, 'One');
    const alex = await bench.api();
    const before = (await alex.events.get({ calendarId: 'primary', eventId })).data.etag;
    const after = (await alex.events.patch({ calendarId: 'primary', eventId, requestBody: { summary: 'Two' } })).data
      .etag;
    expect(before).toMatch(/^"\d+"$/);
    expect(after).not.toBe(before);
  },
} satisfies Checks;
