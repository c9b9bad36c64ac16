import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { expect } from 'vitest';
import { ALEX, at, type Bench, type Checks, clientWith, refused, SAM, timed } from './bench.ts';

const GUID = '66f5a359-4659-4830-9070-00047ec6ac6e';
const TAG = `String {${GUID}} Name Occasion`;
const IMMUTABLE = 'IdType="ImmutableId"';
const HOUR_MS = 3_600_000;
const conflict = '412 ErrorIrresolvableConflict';
const gone = '404 ErrorItemNotFound';

function tagged(value: string, more: Event = {}): Event {
  return timed(9, 10, { singleValueExtendedProperties: [{ id: TAG, value }], ...more });
}

/** Subjects of the events that have the tag. */
async function found(alex: Client, value: string, id = TAG): Promise<string[]> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq '${value}')`;
  const page = await alex.api('/me/events').filter(filter).get();
  return page.value.map((event: Event) => String(event.subject));
}

function live({ cloud, calendarOf }: Bench, email = ALEX) {
  return cloud.events(calendarOf(email));
}

export const writeChecks = {
  'M-EVENT-DEFAULTS': async ({ api }) => {
    const made = await (await api()).api('/me/events').post(timed(9, 10));
    const single = { type: 'singleInstance', showAs: 'busy', sensitivity: 'normal', isReminderOn: true };
    expect(made).toMatchObject({ ...single, reminderMinutesBeforeStart: 15, isOrganizer: true, isAllDay: false });
  },
  'M-FIELD-VALUE': async ({ api }) => {
    const alex = await api();
    for (const field of ['showAs', 'sensitivity', 'importance']) {
      const asked = alex.api('/me/events').post({ ...timed(9, 10), [field]: 'very' });
      expect(`${field} ${await refused(asked)}`).toBe(`${field} 400 RequestBodyRead`);
    }
  },
  'M-TIME-REQUIRED': async ({ api }) => {
    const alex = await api();
    const asked = alex.api('/me/events').post({ subject: 'When?', start: at(9) });
    expect(await refused(asked)).toBe('400 ErrorPropertyValidationFailure');
  },
  'M-TIME-ORDER': async ({ api }) => {
    const asked = (await api()).api('/me/events').post(timed(10, 9));
    expect(await refused(asked)).toBe('400 ErrorPropertyValidationFailure');
  },
  'M-TIME-OFFSET': async ({ api }) => {
    const start = { dateTime: '2026-11-24T09:00:00Z', timeZone: 'UTC' };
    expect(await refused((await api()).api('/me/events').post({ ...timed(9, 10), start }))).toBe('400 RequestBodyRead');
  },
  'M-ALL-DAY-MIDNIGHT': async ({ api }) => {
    const alex = await api();
    expect(await refused(alex.api('/me/events').post(timed(0, 24, { isAllDay: true })))).toBeUndefined();
    expect(await refused(alex.api('/me/events').post(timed(1, 25, { isAllDay: true })))).toBe(
      '400 ErrorInvalidRequest',
    );
  },
  'M-TRANSACTION-REPLAY': async (bench) => {
    const alex = await bench.api();
    const post = () =>
      alex
        .api('/me/events')
        .header('Prefer', IMMUTABLE)
        .post(timed(9, 10, { transactionId: 'once' }));
    const { id } = await post();
    expect(await refused(post())).toBe('409 ErrorDuplicateTransactionId');
    const token = String((await bench.tokens())['access_token']);
    const more = { token, body: timed(9, 10, { transactionId: 'once' }), headers: { prefer: IMMUTABLE } };
    const answer = await (await bench.raw('POST', 'me/events', more)).json();
    expect(answer).toMatchObject({ error: { '@event.existingEventId': id } });
    expect(live(bench)).toHaveLength(1);
  },
  'M-TRANSACTION-FIRST': async (bench) => {
    bench.cloud.set({ transactionReplay: 'first-event' });
    const alex = await bench.api();
    const first = await alex.api('/me/events').post(timed(9, 10, { transactionId: 'once' }));
    const again = alex.api('/me/events').post(timed(11, 12, { transactionId: 'once' }));
    const second: unknown = await again.catch((error: unknown) => error);
    expect(second).toMatchObject({ id: first.id, start: first.start });
  },
  'M-TRANSACTION-MAILBOX': async (bench) => {
    const event = timed(9, 10, { transactionId: 'once' });
    await (await bench.api()).api('/me/events').post(event);
    const sam = await bench.api(undefined, { account: SAM });
    expect(await refused(sam.api('/me/events').post(event))).toBeUndefined();
  },
  'M-TRANSACTION-KEPT': async ({ api }) => {
    const alex = await api();
    const made = await alex.api('/me/events').post(timed(9, 10, { transactionId: 'once' }));
    expect(made.transactionId).toBe('once');
    const asked = alex.api(`/me/events/${made.id}`).patch({ transactionId: 'twice' });
    expect(await refused(asked)).toBe('400 ErrorInvalidRequest');
    expect(await alex.api('/me/events').post(timed(9, 10))).not.toHaveProperty('transactionId');
  },
  'M-TRANSACTION-FORGOTTEN': async ({ api, clock, cloud, tokens }) => {
    await (await api()).api('/me/events').post(timed(9, 10, { transactionId: 'once' }));
    clock.advance(24 * HOUR_MS);
    const later = clientWith(cloud, String((await tokens())['access_token']));
    expect(await refused(later.api('/me/events').post(timed(9, 10, { transactionId: 'once' })))).toBeUndefined();
  },
  'M-PROPERTY-FIND': async ({ api }) => {
    const alex = await api();
    await alex.api('/me/events').post(tagged('one', { subject: 'One' }));
    await alex.api('/me/events').post(tagged('two', { subject: 'Two' }));
    expect(await found(alex, 'two')).toEqual(['Two']);
    expect(await found(alex, 'three')).toEqual([]);
  },
  'M-PROPERTY-NAME-CASE': async ({ api }) => {
    const alex = await api();
    await alex.api('/me/events').post(tagged('one'));
    expect(await found(alex, 'one', `String {${GUID.toUpperCase()}} Name Occasion`)).toHaveLength(1);
    expect(await found(alex, 'one', `String {${GUID}} Name occasion`)).toEqual([]);
  },
  'M-PROPERTY-VALUE-CASE': async ({ api }) => {
    const alex = await api();
    await alex.api('/me/events').post(tagged('One'));
    expect(await found(alex, 'oNE')).toHaveLength(1);
  },
  'M-PROPERTY-MAILBOX': async ({ api, cloud }) => {
    const alex = await api();
    const other = cloud.addCalendar(ALEX, { name: 'Other' });
    await alex.api(`/me/calendars/${other}/events`).post(tagged('one', { subject: 'There' }));
    expect(await found(alex, 'one')).toEqual(['There']);
  },
  'M-PROPERTY-DELETED': async ({ api }) => {
    const alex = await api();
    const { id } = await alex.api('/me/events').post(tagged('one'));
    await alex.api(`/me/events/${id}`).delete();
    expect(await found(alex, 'one')).toEqual([]);
  },
  'M-PROPERTY-EXPAND': async ({ api }) => {
    const alex = await api();
    const { id } = await alex.api('/me/events').post(tagged('one'));
    expect(await alex.api(`/me/events/${id}`).get()).not.toHaveProperty('singleValueExtendedProperties');
    const expand = `singleValueExtendedProperties($filter=id eq '${TAG}')`;
    const shown = await alex.api(`/me/events/${id}`).expand(expand).get();
    expect(shown.singleValueExtendedProperties).toEqual([{ id: TAG, value: 'one' }]);
  },
  'M-PROPERTY-ID': async ({ api }) => {
    const properties = [{ id: 'Occasion', value: 'one' }];
    const asked = (await api()).api('/me/events').post({ ...timed(9, 10), singleValueExtendedProperties: properties });
    expect(await refused(asked)).toBe('400 ErrorInvalidRequest');
  },
  'M-ETAG-CHANGES': async ({ api }) => {
    const alex = await api();
    const made = await alex.api('/me/events').post(timed(9, 10));
    const changed = await alex.api(`/me/events/${made.id}`).patch({ subject: 'Other' });
    expect(changed['@odata.etag']).not.toBe(made['@odata.etag']);
    expect(changed['@odata.etag']).toBe(`W/"${changed.changeKey}"`);
  },
  'M-412-CHANGE': async ({ api }) => {
    const alex = await api();
    const { id, '@odata.etag': etag } = await alex.api('/me/events').post(timed(9, 10));
    const patch = () => alex.api(`/me/events/${id}`).header('If-Match', etag).patch({ subject: 'Other' });
    expect(await refused(patch())).toBeUndefined();
    expect(await refused(patch())).toBe(conflict);
  },
  'M-412-DELETE': async (bench) => {
    const alex = await bench.api();
    const { id, '@odata.etag': etag } = await alex.api('/me/events').post(timed(9, 10));
    const changed = await alex.api(`/me/events/${id}`).patch({ subject: 'Other' });
    expect(await refused(alex.api(`/me/events/${id}`).header('If-Match', etag).delete())).toBe(conflict);
    const asked = alex.api(`/me/events/${id}`).header('If-Match', changed['@odata.etag']).delete();
    expect(await refused(asked)).toBeUndefined();
    expect(live(bench)).toEqual([]);
  },
  'M-DELETE-404': async ({ api }) => {
    const alex = await api();
    const { id } = await alex.api('/me/events').post(timed(9, 10));
    const event = alex.api(`/me/events/${id}`);
    await event.delete();
    expect(await refused(alex.api(`/me/events/${id}`).get())).toBe(gone);
    expect(await refused(alex.api(`/me/events/${id}`).patch({ subject: 'x' }))).toBe(gone);
    expect(await refused(alex.api(`/me/events/${id}`).delete())).toBe(gone);
  },
  'M-PATCH-MERGE': async ({ api }) => {
    const alex = await api();
    const first: Event = { sensitivity: 'private', showAs: 'tentative', body: { contentType: 'text', content: 'x' } };
    const made = await alex.api('/me/events').post(timed(9, 10, first));
    const changed = await alex.api(`/me/events/${made.id}`).patch({ start: at(8) });
    expect(changed).toMatchObject({ ...first, subject: 'Something', end: made.end });
    expect(changed.start.dateTime).toBe('2026-11-24T08:00:00.0000000');
  },
  'M-READ-ONLY-CALENDAR': async ({ api, cloud }) => {
    const holidays = cloud.addCalendar(ALEX, { name: 'Holidays', canEdit: false });
    const asked = (await api()).api(`/me/calendars/${holidays}/events`).post(timed(9, 10));
    expect(await refused(asked)).toBe('403 ErrorAccessDenied');
  },
} satisfies Checks;
