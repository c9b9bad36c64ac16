import { expect } from 'vitest';
import { ALEX, type Bench, type Checks, CLIENT, moment, OTHER_CLIENT, refused, SAM, timed } from './bench.ts';

const lacking = { status: 403, reason: 'insufficientPermissions' };

async function token({ signIn }: Bench): Promise<string> {
  return (await signIn()).get('access_token') ?? '';
}

const week = { timeMin: moment(0), timeMax: moment(168) };

export const accessChecks = {
  'G-SCOPE-METHOD': async ({ api }) => {
    const freeBusy = await api(['calendar.events.freebusy']);
    expect(await refused(freeBusy.freebusy.query({ requestBody: { ...week, items: [] } }))).toBeUndefined();
    expect(await refused(freeBusy.calendarList.list())).toEqual(lacking);
    const events = await api(['calendar.events']);
    expect(await refused(events.freebusy.query({ requestBody: { ...week, items: [] } }))).toEqual(lacking);
    const reader = await api(['calendar.events.readonly']);
    expect(await refused(reader.events.list({ calendarId: 'primary' }))).toBeUndefined();
    expect(await refused(reader.events.insert({ calendarId: 'primary', requestBody: timed(1, 2) }))).toEqual(lacking);
  },
  'G-SCOPE-OWNED': async ({ api, cloud }) => {
    cloud.share(SAM, ALEX, 'writer');
    const owned = await api(['calendar.events.owned']);
    expect(await refused(owned.events.list({ calendarId: 'primary' }))).toBeUndefined();
    expect(await refused(owned.events.list({ calendarId: SAM }))).toEqual(lacking);
  },
  'G-SCOPE-APP-CREATED': async ({ api }) => {
    const ours = await api(['calendar.app.created'], { client: CLIENT });
    const theirs = await api(['calendar.app.created'], { client: OTHER_CLIENT });
    const made = await ours.calendars.insert({ requestBody: { summary: 'Ours', timeZone: 'Europe/Berlin' } });
    const calendarId = made.data.id ?? '';
    expect(await refused(ours.events.insert({ calendarId, requestBody: timed(1, 2) }))).toBeUndefined();
    expect(await refused(theirs.events.list({ calendarId }))).toEqual(lacking);
    expect(await refused(ours.events.list({ calendarId: 'primary' }))).toEqual(lacking);
  },
  'G-SCOPE-EVENTS-FREEBUSY': async ({ api }) => {
    const freeBusy = await api(['calendar.events.freebusy']);
    expect(await refused(freeBusy.events.list({ calendarId: 'primary' }))).toEqual(lacking);
  },
  'G-SCOPE-FREEBUSY-OWN': async ({ api, cloud }) => {
    cloud.shareFreeBusy(SAM, ALEX);
    const own = await api(['calendar.freebusy']);
    const { data } = await own.freebusy.query({ requestBody: { ...week, items: [{ id: ALEX }, { id: SAM }] } });
    expect(data.calendars?.[ALEX]?.errors).toBeUndefined();
    expect(data.calendars?.[SAM]?.errors).toEqual([{ domain: 'global', reason: 'notFound' }]);
  },
  'G-ROLE-HIDDEN': async ({ api }) => {
    const alex = await api();
    expect(await refused(alex.events.list({ calendarId: SAM }))).toEqual({ status: 404, reason: 'notFound' });
  },
  'G-ROLE-WRITE': async ({ api, cloud }) => {
    cloud.share(SAM, ALEX, 'reader');
    const alex = await api();
    const asked = alex.events.insert({ calendarId: SAM, requestBody: timed(1, 2) });
    expect(await refused(asked)).toEqual({ status: 403, reason: 'requiredAccessLevel' });
  },
  'G-PRIVATE-HIDDEN': async ({ api, cloud }) => {
    cloud.addEvent(SAM, timed(1, 2, { summary: 'Open' }));
    cloud.addEvent(SAM, timed(3, 4, { summary: 'Secret', location: 'Here', visibility: 'private' }));
    cloud.share(SAM, ALEX, 'reader');
    const alex = await api();
    const titles = async () => {
      const { data } = await alex.events.list({ calendarId: SAM });
      return data.items?.map(({ summary, location }) => [summary, location]);
    };
    expect(await titles()).toEqual([
      ['Open', undefined],
      [undefined, undefined],
    ]);
    cloud.shareFreeBusy(SAM, ALEX);
    expect(JSON.stringify(await titles())).not.toContain('Open');
  },
  'G-PARAM-UNKNOWN': async (bench) => {
    const answer = await bench.raw('GET', 'users/me/calendarList?colour=red', { token: await token(bench) });
    expect(answer.status).toBe(400);
  },
  'G-PARAM-REPEATED': async (bench) => {
    const path = 'calendars/primary/events?maxResults=1&maxResults=2';
    expect((await bench.raw('GET', path, { token: await token(bench) })).status).toBe(400);
  },
  'G-PARAM-VALUE': async (bench) => {
    const bearer = await token(bench);
    const wrong = [
      'singleEvents=yes',
      'maxResults=0',
      'timeMin=2026-11-24T00:00:00',
      'timeZone=Mars/Base',
      'orderBy=end',
    ];
    for (const query of wrong) {
      const answer = await bench.raw('GET', `calendars/primary/events?${query}`, { token: bearer });
      expect(`${query} ${answer.status}`).toBe(`${query} 400`);
    }
  },
  'G-BODY-JSON': async (bench) => {
    const headers = { 'content-type': 'text/plain' };
    const more = { token: await token(bench), body: timed(1, 2), headers };
    expect((await bench.raw('POST', 'calendars/primary/events', more)).status).toBe(400);
  },
  'G-BODY-UNKNOWN': async (bench) => {
    const more = { token: await token(bench), body: { ...timed(1, 2), titel: 'x' } };
    expect((await bench.raw('POST', 'calendars/primary/events', more)).status).toBe(400);
  },
  'G-FIELDS-MASK': async ({ api, cloud }) => {
    cloud.addEvent(ALEX, timed(1, 2, { id: 'masked', extendedProperties: { private: { a: '1', b: '2' } } }));
    const alex = await api();
    const fields = 'timeZone,items(id,start/dateTime,extendedProperties(private/a))';
    const { data } = await alex.events.list({ calendarId: 'primary', fields });
    expect(data).toEqual({
      timeZone: 'Europe/Berlin',
      items: [
        { id: 'masked', start: { dateTime: '2026-11-24T02:00:00+01:00' }, extendedProperties: { private: { a: '1' } } },
      ],
    });
  },
  'G-FIELDS-INVALID': async ({ api }) => {
    const alex = await api();
    for (const fields of ['items(id,titel)', 'items(id', 'items(id))', 'items,,kind', 'nextSyncToken/x']) {
      const asked = alex.events.list({ calendarId: 'primary', fields });
      expect(`${fields} ${(await refused(asked))?.reason}`).toBe(`${fields} invalidParameter`);
    }
  },
  'G-CORS-PREFLIGHT': async ({ raw }) => {
    const headers = { origin: 'chrome-extension://x', 'access-control-request-headers': 'authorization,if-match' };
    const answer = await raw('OPTIONS', 'calendars/primary/events/abc', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,if-match');
  },
  'G-CORS-ANY-ORIGIN': async (bench) => {
    const answer = await bench.raw('GET', 'users/me/calendarList', { token: await token(bench) });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await bench.raw('GET', 'users/me/calendarList')).headers.get('access-control-allow-origin')).toBe('*');
  },
  'G-CORS-NOTHING-EXPOSED': async (bench) => {
    const answer = await bench.raw('GET', 'users/me/calendarList', { token: await token(bench) });
    expect(answer.headers.get('access-control-expose-headers')).toBeNull();
  },
  'G-QUOTA-MINUTE': async ({ api, clock }) => {
    const alex = await api();
    for (let count = 0; count < 600; count += 1) await alex.calendars.get({ calendarId: 'primary' });
    const asked = () => refused(alex.calendars.get({ calendarId: 'primary' }));
    expect(await asked()).toEqual({ status: 403, reason: 'userRateLimitExceeded' });
    clock.advance(60_000);
    expect(await asked()).toBeUndefined();
  },
} satisfies Checks;
