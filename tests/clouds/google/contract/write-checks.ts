import { expect } from 'vitest';
import { ALEX, type Api, type Checks, type GoogleEvent, moment, refused, SAM, timed } from './bench.ts';

const calendarId = 'primary';
const changed = { status: 412, reason: 'conditionNotMet' };
const deleted = { status: 410, reason: 'deleted' };

function insert(api: Api, event: GoogleEvent, sendUpdates = 'none') {
  return api.events.insert({ calendarId, sendUpdates, requestBody: event });
}

/** An event that someone else changes after it was read. */
async function outdated(api: Api) {
  const { data } = await insert(api, timed(1, 2, { id: 'event' }));
  await api.events.patch({ calendarId, eventId: 'event', requestBody: { summary: 'Changed' } });
  return { headers: { 'If-Match': data.etag ?? '' } };
}

async function patched(api: Api, requestBody: GoogleEvent, eventId = 'event'): Promise<GoogleEvent> {
  return (await api.events.patch({ calendarId, eventId, requestBody })).data;
}

export const writeChecks = {
  'G-ID-ALPHABET': async ({ api }) => {
    const alex = await api();
    for (const id of ['wwwwww', 'ABCDEF', 'with-dash']) {
      expect(await refused(insert(alex, timed(1, 2, { id })))).toEqual({ status: 400, reason: 'invalid' });
    }
  },
  'G-ID-LENGTH': async ({ api }) => {
    const alex = await api();
    for (const id of ['abcd', 'a'.repeat(1025)]) {
      expect(await refused(insert(alex, timed(1, 2, { id })))).toEqual({ status: 400, reason: 'invalid' });
    }
    expect(await refused(insert(alex, timed(1, 2, { id: 'a'.repeat(1024) })))).toBeUndefined();
  },
  'G-ID-ICALUID': async ({ api }) => {
    const asked = insert(await api(), timed(1, 2, { id: 'event', iCalUID: 'event@example.com' }));
    expect(await refused(asked)).toEqual({ status: 400, reason: 'invalid' });
  },
  'G-ID-DUPLICATE': async (bench) => {
    const token = (await bench.signIn()).get('access_token') ?? '';
    const body = timed(1, 2, { id: 'event' });
    await bench.raw('POST', 'calendars/primary/events', { token, body });
    const again = await bench.raw('POST', 'calendars/primary/events', { token, body });
    const message = 'The requested identifier already exists.';
    expect(await again.json()).toEqual({
      error: { code: 409, message, errors: [{ domain: 'global', reason: 'duplicate', message }] },
    });
    expect(bench.cloud.events(ALEX)).toHaveLength(1);
  },
  'G-ID-KEPT-WHEN-DELETED': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event' }));
    await alex.events.delete({ calendarId, eventId: 'event' });
    expect(await refused(insert(alex, timed(1, 2, { id: 'event' })))).toEqual({ status: 409, reason: 'duplicate' });
  },
  'G-412-CHANGE': async ({ api }) => {
    const alex = await api();
    const old = await outdated(alex);
    const question = { calendarId, eventId: 'event', requestBody: timed(3, 4) };
    expect(await refused(alex.events.update(question, old))).toEqual(changed);
    expect(await refused(alex.events.patch(question, old))).toEqual(changed);
    const { data } = await alex.events.get({ calendarId, eventId: 'event' });
    const fresh = { headers: { 'If-Match': data.etag ?? '' } };
    expect(await refused(alex.events.update(question, fresh))).toBeUndefined();
  },
  'G-412-DELETE': async ({ api }) => {
    const alex = await api();
    const old = await outdated(alex);
    expect(await refused(alex.events.delete({ calendarId, eventId: 'event' }, old))).toEqual(changed);
  },
  'G-410-CHANGE': async ({ api, cloud }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event' }));
    cloud.deleteEvent(ALEX, 'event');
    const question = { calendarId, eventId: 'event', requestBody: timed(3, 4) };
    expect(await refused(alex.events.patch(question))).toEqual(deleted);
    expect(await refused(alex.events.update(question))).toEqual(deleted);
  },
  'G-410-DELETE': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event' }));
    await alex.events.delete({ calendarId, eventId: 'event' });
    expect(await refused(alex.events.delete({ calendarId, eventId: 'event' }))).toEqual(deleted);
  },
  'G-403-NON-ORGANIZER': async ({ api, cloud }) => {
    cloud.addEvent(ALEX, timed(1, 2, { id: 'invited', organizer: { email: SAM }, attendees: [{ email: ALEX }] }));
    const alex = await api();
    const asked = patched(alex, { extendedProperties: { shared: { a: 'b' } } }, 'invited');
    expect(await refused(asked)).toEqual({ status: 403, reason: 'forbiddenForNonOrganizer' });
  },
  'G-PATCH-MERGE': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event', location: 'Home', extendedProperties: { private: { a: '1' } } }));
    const event = await patched(alex, { summary: 'New', extendedProperties: { private: { b: '2' } } });
    expect(event).toMatchObject({
      summary: 'New',
      location: 'Home',
      extendedProperties: { private: { a: '1', b: '2' } },
    });
  },
  'G-PATCH-NULL': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event', location: 'Home' }));
    expect(await patched(alex, { location: null })).not.toHaveProperty('location');
  },
  'G-PATCH-ARRAYS': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event', attendees: [{ email: 'kim@example.org' }] }));
    const { attendees } = await patched(alex, { attendees: [{ email: SAM }] });
    expect(attendees?.map(({ email }) => email)).toEqual([SAM]);
  },
  'G-PUT-REPLACES': async ({ api }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { id: 'event', location: 'Home' }));
    const { data } = await alex.events.update({ calendarId, eventId: 'event', requestBody: timed(1, 2) });
    expect(data).not.toHaveProperty('location');
  },
  'G-FIELD-VALUE': async ({ api }) => {
    const alex = await api();
    const wrong: GoogleEvent[] = [
      { transparency: 'clear' },
      { visibility: 'hidden' },
      { status: 'done' },
      { eventType: 'tea' },
    ];
    for (const more of wrong) {
      expect(await refused(insert(alex, timed(1, 2, more)))).toEqual({ status: 400, reason: 'invalid' });
    }
  },
  'G-MAIL-NONE': async ({ api, cloud }) => {
    const alex = await api();
    await insert(alex, timed(1, 2, { attendees: [{ email: ALEX }, { email: SAM }] }), 'none');
    expect(cloud.mail).toEqual([]);
    await insert(alex, timed(1, 2, { attendees: [{ email: ALEX }, { email: SAM }] }), 'all');
    expect(cloud.mail).toMatchObject([{ to: SAM, kind: 'invitation' }]);
  },
  'G-MAIL-EXTERNAL': async ({ api, cloud }) => {
    await insert(
      await api(),
      timed(1, 2, { attendees: [{ email: SAM }, { email: 'kim@example.org' }] }),
      'externalOnly',
    );
    expect(cloud.mail.map(({ to }) => to)).toEqual(['kim@example.org']);
  },
  'G-TIME-REQUIRED': async ({ api }) => {
    const asked = insert(await api(), { start: { dateTime: moment(1) } });
    expect(await refused(asked)).toEqual({ status: 400, reason: 'required' });
  },
  'G-TIME-KINDS': async ({ api }) => {
    const asked = insert(await api(), { start: { date: '2026-11-24' }, end: { dateTime: moment(30) } });
    expect(await refused(asked)).toEqual({ status: 400, reason: 'invalid' });
  },
  'G-TIME-EMPTY': async ({ api }) => {
    const alex = await api();
    expect(await refused(insert(alex, timed(2, 1)))).toEqual({ status: 400, reason: 'timeRangeEmpty' });
    expect(await refused(insert(alex, timed(2, 2)))).toBeUndefined();
  },
  'G-TIME-SERIES-ZONE': async ({ api }) => {
    const alex = await api();
    const series = timed(1, 2, { recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] });
    expect(await refused(insert(alex, series))).toEqual({ status: 400, reason: 'required' });
  },
} satisfies Checks;
