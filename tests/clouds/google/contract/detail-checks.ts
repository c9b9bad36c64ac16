import { expect } from 'vitest';
import { ALEX, type Api, type Checks, type GoogleEvent, refused, timed } from './bench.ts';

const calendarId = 'primary';
const restricted = { status: 400, reason: 'eventTypeRestriction' };
const day: GoogleEvent = { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } };

function insert(api: Api, requestBody: GoogleEvent, calendar = calendarId) {
  return api.events.insert({ calendarId: calendar, requestBody });
}

export const detailChecks = {
  'G-TYPE-IMMUTABLE': async ({ api }) => {
    const alex = await api();
    const eventId = (await insert(alex, timed(1, 2))).data.id ?? '';
    const asked = alex.events.patch({ calendarId, eventId, requestBody: { eventType: 'focusTime' } });
    expect(await refused(asked)).toEqual(restricted);
  },
  'G-TYPE-FROM-GMAIL': async ({ api }) => {
    expect(await refused(insert(await api(), timed(1, 2, { eventType: 'fromGmail' })))).toEqual(restricted);
  },
  'G-TYPE-WORKING-LOCATION': async ({ api }) => {
    const alex = await api();
    const place = { eventType: 'workingLocation', workingLocationProperties: { type: 'homeOffice', homeOffice: {} } };
    const malformed = { status: 400, reason: 'malformedWorkingLocationEvent' };
    expect(await refused(insert(alex, { ...day, ...place }))).toEqual(malformed);
    const right = { ...day, ...place, transparency: 'transparent', visibility: 'public' };
    expect(await refused(insert(alex, right))).toBeUndefined();
  },
  'G-TYPE-FOCUS': async ({ api, cloud }) => {
    const second = cloud.addCalendar(ALEX, { summary: 'Second', zone: 'Europe/Berlin' });
    const alex = await api();
    expect(await refused(insert(alex, timed(1, 2, { eventType: 'focusTime' })))).toBeUndefined();
    expect(await refused(insert(alex, timed(1, 2, { eventType: 'focusTime' }), second))).toEqual(restricted);
    expect(await refused(insert(alex, { ...day, eventType: 'outOfOffice' }))).toEqual(restricted);
  },
  'G-TYPE-BIRTHDAY': async ({ api }) => {
    const alex = await api();
    const birthday = { ...day, eventType: 'birthday', visibility: 'private', transparency: 'transparent' };
    expect(await refused(insert(alex, birthday))).toEqual(restricted);
    expect(await refused(insert(alex, { ...birthday, recurrence: ['RRULE:FREQ=YEARLY'] }))).toBeUndefined();
  },
  'G-REMINDERS-FIVE': async ({ api }) => {
    const overrides = [1, 2, 3, 4, 5, 6].map((minutes) => ({ method: 'popup', minutes }));
    const alex = await api();
    const asked = (count: number) => {
      return refused(
        insert(alex, timed(1, 2, { reminders: { useDefault: false, overrides: overrides.slice(0, count) } })),
      );
    };
    expect(await asked(5)).toBeUndefined();
    expect(await asked(6)).toEqual({ status: 400, reason: 'invalid' });
  },
  'G-REMINDERS-DEFAULT': async ({ api }) => {
    const reminders = { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] };
    const answer = await refused(insert(await api(), timed(1, 2, { reminders })));
    expect(answer?.reason).toBe('cannotUseDefaultRemindersAndSpecifyOverride');
  },
  'G-REMINDERS-UPDATED': async ({ api, clock }) => {
    const alex = await api();
    const before = (await insert(alex, timed(1, 2, { id: 'event' }))).data;
    clock.advance(60_000);
    const patch = async (requestBody: GoogleEvent) => {
      return (await alex.events.patch({ calendarId, eventId: 'event', requestBody })).data;
    };
    const after = await patch({ reminders: { useDefault: false, overrides: [] } });
    expect(after.etag).not.toBe(before.etag);
    expect(after.updated).toBe(before.updated);
    expect((await patch({ summary: 'Other' })).updated).not.toBe(before.updated);
  },
  'G-PROPERTY-LIMITS': async ({ api }) => {
    const properties = { ['k'.repeat(44)]: 'v'.repeat(1025), ['k'.repeat(45)]: 'v' };
    const { data } = await insert(await api(), timed(1, 2, { extendedProperties: { private: properties } }));
    expect(data.extendedProperties?.private).toEqual({ ['k'.repeat(44)]: 'v'.repeat(1024) });
  },
} satisfies Checks;
