import { expect } from 'vitest';
import { ALEX, type Bench, type Checks, ORIGIN, refused, SAM, timed, view } from './bench.ts';

const denied = '403 ErrorAccessDenied';
const PROPERTY = 'String {00020329-0000-0000-c000-000000000046} Name Porchlight';

async function bearer({ tokens }: Bench): Promise<string> {
  return String((await tokens())['access_token']);
}

/** The status of a GET by Alex. */
async function status(bench: Bench, path: string): Promise<number> {
  return (await bench.raw('GET', path, { token: await bearer(bench) })).status;
}

export const requestChecks = {
  'M-SCOPE-METHOD': async ({ api }) => {
    const person = await api('User.Read');
    expect(await refused(person.api('/me').get())).toBeUndefined();
    expect(await refused(person.api('/me/calendars').get())).toBe(denied);
    expect(await refused((await api('Calendars.Read')).api('/me').get())).toBe(denied);
  },
  'M-SCOPE-WRITE': async ({ api }) => {
    const reader = await api('Calendars.Read');
    expect(await refused(reader.api('/me/events').get())).toBeUndefined();
    expect(await refused(reader.api('/me/events').post(timed(1, 2)))).toBe(denied);
    expect(await refused(reader.api('/me/calendars').post({ name: 'Ours' }))).toBe(denied);
  },
  'M-SCOPE-BASIC-BODY': async ({ api, cloud, calendarOf }) => {
    cloud.addEvent(calendarOf(ALEX), timed(1, 2, { body: { contentType: 'text', content: 'Secret' } }));
    const shown = async (scope: string) => JSON.stringify(await (await api(scope)).api('/me/events').get());
    expect(await shown('Calendars.Read')).toContain('Secret');
    expect(await shown('Calendars.ReadBasic')).not.toContain('"body"');
  },
  'M-SCOPE-BASIC-EXTENSION': async ({ api }) => {
    const asked = (scope: string) => async () => {
      const events = (await api(scope)).api('/me/events');
      return refused(events.expand(`singleValueExtendedProperties($filter=id eq '${PROPERTY}')`).get());
    };
    expect(await asked('Calendars.Read')()).toBeUndefined();
    expect(await asked('Calendars.ReadBasic')()).toBe(denied);
  },
  'M-MAILBOX-OWN': async ({ api, calendarOf }) => {
    const alex = await api();
    expect(await refused(alex.api(`/me/calendars/${calendarOf(SAM)}`).get())).toBe('404 ErrorItemNotFound');
  },
  'M-PARAM-UNKNOWN': async (bench) => {
    expect(await status(bench, 'me/calendars?colour=red')).toBe(400);
  },
  'M-PARAM-REPEATED': async (bench) => {
    expect(await status(bench, 'me/events?$top=1&$top=2')).toBe(400);
  },
  'M-PARAM-VALUE': async (bench) => {
    const wrong = ['$top=0', '$skip=-1', '$orderby=start', "$filter=subject eq 'x'", '$expand=attachments'];
    for (const query of wrong) {
      expect(`${query} ${await status(bench, `me/events?${query}`)}`).toBe(`${query} 400`);
    }
    expect(await status(bench, 'me/calendarView?startDateTime=today&endDateTime=tomorrow')).toBe(400);
  },
  'M-BODY-JSON': async (bench) => {
    const more = { token: await bearer(bench), body: timed(1, 2), headers: { 'content-type': 'text/plain' } };
    expect((await bench.raw('POST', 'me/events', more)).status).toBe(400);
  },
  'M-BODY-UNKNOWN': async ({ api }) => {
    const alex = await api();
    const asked = alex.api('/me/events').post({ ...timed(1, 2), titel: 'x' });
    expect(await refused(asked)).toBe('400 RequestBodyRead');
    const inner = { ...timed(1, 2), body: { type: 'text', content: 'x' } };
    expect(await refused(alex.api('/me/events').post(inner))).toBe('400 RequestBodyRead');
  },
  'M-SELECT': async ({ api, cloud, calendarOf }) => {
    cloud.addEvent(calendarOf(ALEX), timed(1, 2));
    const { value } = await (await api()).api('/me/events').select('showAs,sensitivity').get();
    expect(Object.keys(value[0]).toSorted()).toEqual(['@odata.etag', 'id', 'sensitivity', 'showAs']);
  },
  'M-SELECT-UNKNOWN': async (bench) => {
    expect(await status(bench, 'me/events?$select=titel')).toBe(400);
  },
  'M-CORS-PREFLIGHT': async ({ raw }) => {
    const headers = { origin: ORIGIN, 'access-control-request-headers': 'authorization,if-match,prefer' };
    const answer = await raw('OPTIONS', 'me/events/abc', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,if-match,prefer');
  },
  'M-CORS-ANY-ORIGIN': async (bench) => {
    const answer = await bench.raw('GET', 'me/calendars', { token: await bearer(bench) });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await bench.raw('GET', 'me')).headers.get('access-control-allow-origin')).toBe('*');
  },
  'M-CORS-EXPOSED': async (bench) => {
    const answer = await bench.raw('GET', 'me/calendars', { token: await bearer(bench) });
    const exposed = answer.headers.get('access-control-expose-headers')?.split(', ') ?? [];
    expect(exposed).toEqual(expect.arrayContaining(['ETag', 'Location', 'Retry-After', 'request-id']));
  },
  'M-REQUEST-ID': async (bench) => {
    const headers = { 'client-request-id': 'c0ffee00-0000-4000-8000-000000000000' };
    const answer = await bench.raw('GET', 'me/events/none', { token: await bearer(bench), headers });
    expect(answer.headers.get('client-request-id')).toBe(headers['client-request-id']);
    const id = answer.headers.get('request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const inner = { 'request-id': id, 'client-request-id': headers['client-request-id'] };
    expect(await answer.json()).toMatchObject({ error: { code: 'ErrorItemNotFound', innerError: inner } });
  },
  'M-THROTTLE-FOUR': async ({ api }) => {
    const alex = await api();
    const together = (count: number) => {
      return Promise.all(Array.from({ length: count }, () => refused(alex.api('/me/calendars').get())));
    };
    expect(new Set(await together(4))).toEqual(new Set([undefined]));
    const six = await together(6);
    expect(six.filter((one) => one === '429 ApplicationThrottled')).toHaveLength(2);
    expect(new Set(await together(4))).toEqual(new Set([undefined]));
  },
  'M-THROTTLE-RETRY': async (bench) => {
    const token = await bearer(bench);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => bench.raw('GET', 'me', { token })));
    const over = answers.find((answer) => answer.status === 429);
    expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0);
  },
  'M-QUOTA-TEN-MINUTES': async (bench) => {
    const token = await bearer(bench);
    const ask = async () => (await bench.raw('GET', 'me', { token })).status;
    for (let count = 0; count < 10_000; count += 1) await ask();
    expect(await ask()).toBe(429);
    bench.clock.advance(600_000);
    expect(await ask()).toBe(200);
  },
  'M-ME': async ({ api }) => {
    const me = await (await api()).api('/me').get();
    expect(me).toMatchObject({ displayName: 'Alex', mail: ALEX, userPrincipalName: ALEX });
  },
  'M-CALENDARS-DEFAULT': async ({ api, cloud }) => {
    cloud.addCalendar(ALEX, { name: 'Family' });
    const { value } = await (await api()).api('/me/calendars').get();
    const flags = value.map((calendar: { isDefaultCalendar: boolean }) => calendar.isDefaultCalendar);
    expect(flags).toEqual([true, false]);
  },
  'M-CALENDARS-PAGES': async ({ api, cloud }) => {
    for (let count = 1; count < 12; count += 1) cloud.addCalendar(ALEX, { name: `Calendar ${count}` });
    const alex = await api();
    const first = await alex.api('/me/calendars').get();
    expect(first.value).toHaveLength(10);
    const second = await alex.api(first['@odata.nextLink']).get();
    expect([second.value.length, second['@odata.nextLink']]).toEqual([2, undefined]);
    expect((await alex.api('/me/calendars').top(5).get()).value).toHaveLength(5);
  },
  'M-CALENDAR-CREATE': async ({ api }) => {
    const alex = await api();
    const made = await alex.api('/me/calendars').post({ name: 'Porchlight' });
    expect(made).toMatchObject({ name: 'Porchlight', canEdit: true, isDefaultCalendar: false });
    expect(await refused(alex.api(`/me/calendars/${made.id}`).get())).toBeUndefined();
    const { value } = await alex.api('/me/calendars').filter("name eq 'Porchlight'").get();
    expect(value.map(({ id }: { id: string }) => id)).toEqual([made.id]);
  },
  'M-CALENDAR-NAME': async ({ api }) => {
    expect(await refused((await api()).api('/me/calendars').post({}))).toBe('400 ErrorInvalidRequest');
  },
  'M-CALENDAR-NAME-TAKEN': async ({ api }) => {
    const alex = await api();
    await alex.api('/me/calendars').post({ name: 'Porchlight' });
    expect(await refused(alex.api('/me/calendars').post({ name: 'Porchlight' }))).toBe('409 ErrorFolderExists');
  },
  'M-CALENDAR-DELETE': async ({ api }) => {
    const alex = await api();
    const { id } = await alex.api('/me/calendars').post({ name: 'Porchlight' });
    await alex.api(`/me/calendars/${id}`).delete();
    expect(await refused(alex.api(`/me/calendars/${id}/calendarView?${view(0, 9)}`).get())).toBe(
      '404 ErrorItemNotFound',
    );
  },
  'M-CALENDAR-DEFAULT-KEPT': async ({ api, calendarOf }) => {
    const asked = (await api()).api(`/me/calendars/${calendarOf(ALEX)}`).delete();
    expect(await refused(asked)).toBe('400 ErrorCannotDeleteObject');
  },
} satisfies Checks;
