import { expect } from 'vitest';
import { ALEX, type Checks, refused, SAM } from './bench.ts';

export const calendarChecks = {
  'G-LISTS-PAGES': async ({ api, cloud }) => {
    cloud.addCalendar(ALEX, { summary: 'Second', zone: 'Europe/Berlin' });
    const alex = await api();
    const first = await alex.calendarList.list({ maxResults: 1 });
    expect(first.data.items).toMatchObject([{ id: ALEX, primary: true, accessRole: 'owner' }]);
    const pageToken = first.data.nextPageToken ?? '';
    const second = await alex.calendarList.list({ maxResults: 1, pageToken });
    expect(second.data.items).toMatchObject([{ summary: 'Second' }]);
    expect(second.data.nextPageToken).toBeUndefined();
  },
  'G-LISTS-ROLE': async ({ api, cloud }) => {
    cloud.shareFreeBusy(SAM, ALEX);
    const alex = await api();
    expect((await alex.calendarList.list()).data.items?.map(({ id }) => id)).toEqual([ALEX, SAM]);
    const owned = await alex.calendarList.list({ minAccessRole: 'owner' });
    expect(owned.data.items?.map(({ id }) => id)).toEqual([ALEX]);
  },
  'G-CALENDAR-SUMMARY': async ({ api }) => {
    const alex = await api();
    expect(await refused(alex.calendars.insert({ requestBody: {} }))).toEqual({ status: 400, reason: 'required' });
  },
  'G-CALENDAR-LISTED': async ({ api }) => {
    const alex = await api();
    await alex.calendars.insert({ requestBody: { summary: 'Porchlight', timeZone: 'Asia/Tokyo' } });
    const { data } = await alex.calendarList.list();
    expect(data.items).toMatchObject([{}, { summary: 'Porchlight', timeZone: 'Asia/Tokyo', accessRole: 'owner' }]);
  },
  'G-CALENDAR-DELETE': async ({ api }) => {
    const alex = await api();
    const calendarId = (await alex.calendars.insert({ requestBody: { summary: 'Porchlight' } })).data.id ?? '';
    await alex.calendars.delete({ calendarId });
    expect(await refused(alex.calendars.get({ calendarId }))).toEqual({ status: 404, reason: 'notFound' });
  },
} satisfies Checks;
