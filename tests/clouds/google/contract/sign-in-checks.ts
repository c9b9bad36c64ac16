import { expect } from 'vitest';
import { fullScope } from '#tests/clouds/google/scopes.ts';
import { ALEX, type Bench, type Checks, OTHER_REDIRECT, REDIRECT, refused, SAM, signInUrl } from './bench.ts';

const EVENTS = fullScope('calendar.events.owned');
const LISTS = fullScope('calendar.calendarlist.readonly');

/** The status of the page that a browser with no sessions gets. */
async function page({ cloud }: Bench, parameters: Readonly<Record<string, string>>): Promise<string> {
  const response = await cloud.fetch(signInUrl(parameters));
  return `${response.status} ${/Error 400: (\w+)/.exec(await response.text())?.[1] ?? ''}`.trim();
}

function revoke({ cloud }: Bench, token: string): Promise<Response> {
  return cloud.fetch('https://oauth2.googleapis.com/revoke', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `token=${token}`,
  });
}

export const signInChecks = {
  'G-SIGNIN-CLIENT': async (bench) => {
    expect(await page(bench, { client_id: 'nobody' })).toBe('400 invalid_client');
  },
  'G-SIGNIN-REDIRECT': async (bench) => {
    expect(await page(bench, { redirect_uri: OTHER_REDIRECT })).toBe('200');
    expect(await page(bench, { redirect_uri: `${REDIRECT}/more` })).toBe('400 redirect_uri_mismatch');
  },
  'G-SIGNIN-PARAMETERS': async (bench) => {
    expect(await page(bench, { acces_type: 'online' })).toBe('400 invalid_request');
  },
  'G-SIGNIN-SCOPE': async (bench) => {
    expect(await page(bench, { scope: fullScope('calendar.everything') })).toBe('400 invalid_scope');
  },
  'G-SIGNIN-TOKEN-ONLY': async (bench) => {
    expect((await bench.signIn({ response_type: 'code' })).get('error')).toBe('unsupported_response_type');
    const code = { method: 'POST', body: 'grant_type=authorization_code&code=1' };
    const answer = await bench.cloud.fetch('https://oauth2.googleapis.com/token', code);
    expect(await answer.json()).toMatchObject({ error_description: 'client_secret is missing.' });
  },
  'G-SIGNIN-STATE': async ({ signIn }) => {
    expect((await signIn({ state: 'a b+c' })).get('state')).toBe('a b+c');
  },
  'G-SIGNIN-SESSION': async ({ signIn }) => {
    await signIn({ prompt: 'select_account' });
    const silent = await signIn({ prompt: 'none' }, { interactive: false });
    expect(Object.fromEntries(silent)).toMatchObject({ token_type: 'Bearer', expires_in: '3599', state: 'state-1' });
  },
  'G-SIGNIN-LOGIN-REQUIRED': async ({ signIn }) => {
    expect((await signIn({ prompt: 'none' })).get('error')).toBe('login_required');
  },
  'G-SIGNIN-INTERACTION-REQUIRED': async ({ signIn }) => {
    await signIn({ prompt: 'select_account' }, { account: ALEX });
    await signIn({ prompt: 'select_account' }, { account: SAM });
    expect((await signIn({ prompt: 'none' })).get('error')).toBe('interaction_required');
    expect((await signIn({ prompt: 'none', login_hint: SAM })).get('error')).toBeNull();
  },
  'G-SIGNIN-CONSENT-REQUIRED': async ({ signIn }) => {
    await signIn({ scope: LISTS });
    const silent = await signIn({ scope: `${LISTS} ${EVENTS}`, prompt: 'none' });
    expect(silent.get('error')).toBe('consent_required');
    expect(silent.get('state')).toBe('state-1');
  },
  'G-SIGNIN-CONSENT-AGAIN': async ({ signIn }) => {
    await signIn();
    expect((await signIn({}, { deny: true })).get('error')).toBeNull();
    expect((await signIn({ prompt: 'consent' }, { deny: true })).get('error')).toBe('access_denied');
  },
  'G-SIGNIN-SELECT': async (bench) => {
    await bench.signIn();
    const api = bench.apiWith(
      (await bench.signIn({ prompt: 'select_account' }, { account: SAM })).get('access_token') ?? '',
    );
    expect((await api.calendars.get({ calendarId: 'primary' })).data.id).toBe(SAM);
  },
  'G-SIGNIN-HINT': async ({ signIn }) => {
    await signIn({}, { account: ALEX });
    expect((await signIn({ prompt: 'none', login_hint: SAM })).get('error')).toBe('login_required');
  },
  'G-SIGNIN-DENIED': async ({ signIn }) => {
    const back = await signIn({}, { deny: true });
    expect(Object.fromEntries(back)).toEqual({ error: 'access_denied', state: 'state-1' });
  },
  'G-SIGNIN-GRANULAR': async ({ signIn, apiWith }) => {
    const back = await signIn({ scope: `${LISTS} ${EVENTS}` }, { untick: [EVENTS] });
    expect(back.get('scope')).toBe(LISTS);
    const api = apiWith(back.get('access_token') ?? '');
    expect(await refused(api.calendarList.list())).toBeUndefined();
    expect(await refused(api.events.list({ calendarId: 'primary' }))).toMatchObject({ status: 403 });
  },
  'G-SIGNIN-INCLUDE': async ({ signIn }) => {
    await signIn({ scope: LISTS });
    expect((await signIn({ scope: EVENTS })).get('scope')).toBe(EVENTS);
    const all = (await signIn({ scope: EVENTS, include_granted_scopes: 'true' })).get('scope')?.split(' ');
    expect(all?.toSorted()).toEqual([LISTS, EVENTS].toSorted());
  },
  'G-TOKEN-EXPIRY': async ({ api, clock }) => {
    const alex = await api();
    clock.advance(3_598_000);
    expect(await refused(alex.calendarList.list())).toBeUndefined();
    clock.advance(1_000);
    expect(await refused(alex.calendarList.list())).toEqual({ status: 401, reason: 'authError' });
  },
  'G-TOKEN-UNKNOWN': async ({ api, apiWith }) => {
    await api();
    expect(await refused(apiWith('ya29.never').calendarList.list())).toEqual({ status: 401, reason: 'authError' });
  },
  'G-TOKEN-MISSING': async ({ api, apiWith }) => {
    await api();
    expect(await refused(apiWith(undefined).calendarList.list())).toEqual({ status: 401, reason: 'required' });
  },
  'G-REVOKE-GRANT': async (bench) => {
    const [first, second] = [await bench.signIn(), await bench.signIn()];
    expect((await revoke(bench, first.get('access_token') ?? '')).status).toBe(200);
    const api = bench.apiWith(second.get('access_token') ?? '');
    expect(await refused(api.calendarList.list())).toEqual({ status: 401, reason: 'authError' });
    expect((await bench.signIn({ prompt: 'none' })).get('error')).toBe('consent_required');
  },
  'G-REVOKE-UNKNOWN': async (bench) => {
    const answer = await revoke(bench, 'ya29.never');
    expect(`${answer.status} ${await answer.text()}`).toContain('400 {"error":"invalid_token"');
  },
  'G-REVOKE-NO-CORS': async (bench) => {
    const answer = await revoke(bench, (await bench.signIn()).get('access_token') ?? '');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  },
} satisfies Checks;
