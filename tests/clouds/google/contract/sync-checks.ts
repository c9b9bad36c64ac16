import { expect } from 'vitest';
import { ALEX, type Api, type Bench, type Checks, moment, type Question, refused, timed } from './bench.ts';

const calendarId = 'primary';
const restricted = { status: 400, reason: 'syncTokenWithRequestRestrictions' };

/** A full read of one page; its sync token. */
async function synced(api: Api, question: Question = {}): Promise<string> {
  const { data } = await api.events.list({ calendarId, ...question });
  expect(data.nextSyncToken).toBeTypeOf('string');
  return data.nextSyncToken ?? '';
}

async function deltaIds(api: Api, syncToken: string, question: Question = {}) {
  const { data } = await api.events.list({ calendarId, syncToken, ...question });
  return data.items?.map(({ id, status }) => `${id} ${status}`);
}

function add({ cloud }: Bench, id: string, from = 1): void {
  cloud.addEvent(ALEX, timed(from, from + 1, { id }));
}

export const syncChecks = {
  'G-SYNC-LAST-PAGE': async (bench) => {
    for (const id of ['first', 'second']) add(bench, id);
    const alex = await bench.api();
    const first = await alex.events.list({ calendarId, maxResults: 1 });
    expect(first.data.nextSyncToken).toBeUndefined();
    const pageToken = first.data.nextPageToken ?? '';
    expect((await alex.events.list({ calendarId, maxResults: 1, pageToken })).data.nextSyncToken).toBeTypeOf('string');
  },
  'G-SYNC-AS-OF-FIRST-PAGE': async (bench) => {
    for (const id of ['first', 'second']) add(bench, id);
    const alex = await bench.api();
    const first = await alex.events.list({ calendarId, maxResults: 1 });
    bench.cloud.changeEvent(ALEX, 'first', { summary: 'Changed while reading' });
    const pageToken = first.data.nextPageToken ?? '';
    const last = await alex.events.list({ calendarId, maxResults: 1, pageToken });
    expect(await deltaIds(alex, last.data.nextSyncToken ?? '')).toEqual(['first confirmed']);
  },
  'G-SYNC-DELTA': async (bench) => {
    for (const id of ['first', 'second']) add(bench, id);
    const alex = await bench.api();
    const token = await synced(alex);
    expect(await deltaIds(alex, token)).toEqual([]);
    bench.cloud.changeEvent(ALEX, 'first', { summary: 'Changed' });
    add(bench, 'third');
    expect(await deltaIds(alex, token)).toEqual(['first confirmed', 'third confirmed']);
  },
  'G-SYNC-TOMBSTONE': async (bench) => {
    add(bench, 'first');
    bench.cloud.addEvent(ALEX, {
      id: 'weekly',
      start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    });
    const alex = await bench.api();
    const token = await synced(alex, { singleEvents: true });
    bench.cloud.deleteEvent(ALEX, 'first');
    expect(await deltaIds(alex, token, { singleEvents: true })).toEqual(['first cancelled']);
    bench.cloud.changeEvent(ALEX, 'weekly', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=1'] });
    expect(await deltaIds(alex, token, { singleEvents: true })).toEqual([
      'first cancelled',
      'weekly_20261124T080000Z confirmed',
      'weekly_20261201T080000Z cancelled',
    ]);
    bench.cloud.changeEvent(ALEX, 'weekly', { recurrence: [] });
    expect(await deltaIds(alex, token, { singleEvents: true })).toEqual([
      'first cancelled',
      'weekly_20261201T080000Z cancelled',
      'weekly_20261124T080000Z cancelled',
      'weekly confirmed',
    ]);
  },
  'G-SYNC-TOMBSTONE-BARE': async (bench) => {
    add(bench, 'first');
    const alex = await bench.api();
    const syncToken = await synced(alex);
    bench.cloud.deleteEvent(ALEX, 'first');
    const { data } = await alex.events.list({ calendarId, syncToken });
    expect(Object.keys(data.items?.[0] ?? {}).toSorted()).toEqual(['etag', 'id', 'kind', 'status']);
  },
  'G-SYNC-UNBOUND': async (bench) => {
    const alex = await bench.api();
    const token = await synced(alex, { timeMin: moment(0) });
    add(bench, 'before', -48);
    expect(await deltaIds(alex, token)).toEqual(['before confirmed']);
  },
  'G-SYNC-RESTRICTED': async (bench) => {
    const alex = await bench.api();
    const syncToken = await synced(alex);
    const narrow: Question[] = [
      { timeMin: moment(0) },
      { timeMax: moment(9) },
      { updatedMin: moment(0) },
      { q: 'tea' },
      { iCalUID: 'x@google.com' },
      { privateExtendedProperty: ['a=b'] },
      { sharedExtendedProperty: ['a=b'] },
      { orderBy: 'updated' },
    ];
    for (const question of narrow) {
      const answer = await refused(alex.events.list({ calendarId, syncToken, ...question }));
      expect({ question, ...answer }).toEqual({ question, ...restricted });
    }
  },
  'G-SYNC-SHOW-DELETED': async (bench) => {
    const alex = await bench.api();
    const syncToken = await synced(alex);
    expect(await refused(alex.events.list({ calendarId, syncToken, showDeleted: false }))).toEqual(restricted);
  },
  'G-SYNC-FINGERPRINT': async (bench) => {
    const alex = await bench.api();
    const syncToken = await synced(alex, { singleEvents: true });
    expect(await deltaIds(alex, syncToken, { singleEvents: true })).toEqual([]);
    expect(await refused(alex.events.list({ calendarId, syncToken }))).toEqual(restricted);
  },
  'G-SYNC-NONE-FOR-FILTERED': async (bench) => {
    const alex = await bench.api();
    const { data } = await alex.events.list({ calendarId, privateExtendedProperty: ['app=porchlight'] });
    expect(data.nextSyncToken).toBeUndefined();
  },
  'G-410-FULL-SYNC': async (bench) => {
    const alex = await bench.api();
    const syncToken = await synced(alex);
    bench.cloud.expireSyncTokens(ALEX);
    const answer = await refused(alex.events.list({ calendarId, syncToken }));
    expect(answer).toEqual({ status: 410, reason: 'fullSyncRequired' });
  },
  'G-410-OLD-TOKEN': async (bench) => {
    const syncToken = await synced(await bench.api());
    bench.clock.advance(29 * 86_400_000);
    const later = await bench.api();
    const answer = await refused(later.events.list({ calendarId, syncToken }));
    expect(answer).toEqual({ status: 410, reason: 'fullSyncRequired' });
  },
} satisfies Checks;
