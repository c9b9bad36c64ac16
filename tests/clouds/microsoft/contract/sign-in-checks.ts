import { expect } from 'vitest';
import { ALEX, type Bench, type Checks, codeFields, OTHER_REDIRECT, REDIRECT, SAM, signInUrl, WORK } from './bench.ts';

const READ = 'Calendars.ReadBasic offline_access';
const WRITE = 'Calendars.ReadWrite offline_access';

/** The status and code of the page that a browser with no sessions gets. */
async function page({ cloud }: Bench, parameters: Readonly<Record<string, string>>): Promise<string> {
  const response = await cloud.fetch(signInUrl(parameters));
  return `${response.status} ${/AADSTS\d+/.exec(await response.text())?.[0] ?? ''}`.trim();
}

/** How a sign-in was refused, as `consent_required AADSTS65001`; undefined where it was not. */
function refusalIn(answer: URLSearchParams): string | undefined {
  const error = answer.get('error');
  const [code = ''] = /^AADSTS\d+/.exec(answer.get('error_description') ?? '') ?? [];
  return error === null ? undefined : `${error} ${code}`.trim();
}

export const signInChecks = {
  'M-SIGNIN-CLIENT': async (bench) => {
    expect(await page(bench, { client_id: 'nobody' })).toBe('400 AADSTS700016');
  },
  'M-SIGNIN-REDIRECT': async (bench) => {
    expect(await page(bench, { redirect_uri: OTHER_REDIRECT })).toBe('200');
    expect(await page(bench, { redirect_uri: `${REDIRECT}/more` })).toBe('400 AADSTS50011');
  },
  'M-SIGNIN-PARAMETERS': async (bench) => {
    expect(await page(bench, { acces_type: 'online' })).toBe('400 AADSTS90014');
  },
  'M-SIGNIN-SCOPE': async (bench) => {
    expect(await page(bench, { scope: 'https://graph.microsoft.com/Calendars.Read' })).toBe('200');
    expect(await page(bench, { scope: 'Calendars.Everything' })).toBe('400 AADSTS70011');
  },
  'M-SIGNIN-CODE-ONLY': async ({ signIn }) => {
    expect(refusalIn(await signIn({ response_type: 'token' }))).toBe('unsupported_response_type AADSTS700054');
  },
  'M-SIGNIN-MODE': async ({ cloud }) => {
    const inFragment = new URL(await cloud.authorize(signInUrl({ response_mode: 'fragment' })));
    expect([inFragment.search, inFragment.hash.includes('code=')]).toEqual(['', true]);
    const inQuery = new URL(await cloud.authorize(signInUrl({ response_mode: 'query' })));
    expect([inQuery.hash, inQuery.searchParams.has('code')]).toEqual(['', true]);
  },
  'M-SIGNIN-STATE': async ({ signIn }) => {
    expect((await signIn({ state: 'a b+c' })).get('state')).toBe('a b+c');
  },
  'M-SIGNIN-S256': async ({ signIn }) => {
    const plain = await signIn({ code_challenge_method: 'plain' });
    expect(refusalIn(plain)).toBe('invalid_request AADSTS501491');
  },
  'M-SIGNIN-AUTHORITY': async ({ cloud, signIn }) => {
    expect((await signIn({ authority: 'organizations' }, { account: WORK })).has('code')).toBe(true);
    const wrong = cloud.authorize(signInUrl({ authority: 'consumers', prompt: 'select_account' }), { account: WORK });
    await expect(wrong, 'a work account at /consumers').rejects.toThrow('could not be loaded');
    expect(refusalIn(await signIn({ authority: 'consumers', prompt: 'none' }))).toBe('login_required AADSTS50058');
  },
  'M-SIGNIN-SESSION': async ({ signIn }) => {
    await signIn({ prompt: 'select_account' });
    const silent = await signIn({ prompt: 'none' }, { interactive: false });
    expect([silent.has('code'), silent.get('state')]).toEqual([true, 'state-1']);
  },
  'M-SIGNIN-LOGIN-REQUIRED': async ({ signIn }) => {
    expect((await signIn({ prompt: 'none' })).get('error')).toBe('login_required');
  },
  'M-SIGNIN-INTERACTION-REQUIRED': async ({ signIn }) => {
    await signIn({ prompt: 'select_account' }, { account: ALEX });
    await signIn({ prompt: 'select_account' }, { account: SAM });
    expect(refusalIn(await signIn({ prompt: 'none' }))).toBe('interaction_required AADSTS16000');
    expect(refusalIn(await signIn({ prompt: 'none', login_hint: SAM }))).toBeUndefined();
  },
  'M-SIGNIN-CONSENT-REQUIRED': async ({ signIn }) => {
    await signIn({ scope: READ });
    expect(refusalIn(await signIn({ scope: WRITE, prompt: 'none' }))).toBe('consent_required AADSTS65001');
  },
  'M-SIGNIN-CONSENT-AGAIN': async ({ signIn }) => {
    await signIn();
    expect(refusalIn(await signIn({}, { deny: true }))).toBeUndefined();
    expect(refusalIn(await signIn({ prompt: 'consent' }, { deny: true }))).toContain('access_denied');
  },
  'M-SIGNIN-SELECT': async (bench) => {
    await bench.signIn();
    const me = await (await bench.api(undefined, { account: SAM })).api('/me').get();
    expect(me.mail).toBe(SAM);
  },
  'M-SIGNIN-HINT': async ({ signIn }) => {
    await signIn({}, { account: ALEX });
    expect((await signIn({ prompt: 'none', login_hint: SAM })).get('error')).toBe('login_required');
  },
  'M-SIGNIN-DENIED': async ({ signIn }) => {
    const back = await signIn({}, { deny: true });
    expect([refusalIn(back), back.get('state')]).toEqual(['access_denied AADSTS65004', 'state-1']);
  },
  'M-SIGNIN-WHOLE': async ({ signIn, token }) => {
    const back = await signIn({ scope: WRITE }, { untick: ['Calendars.ReadWrite'] });
    expect((await token(codeFields(back.get('code') ?? '')))['scope']).toBe('Calendars.ReadWrite');
  },
  'M-SIGNIN-BLOCKED': async ({ cloud, signIn }) => {
    cloud.blockConsent('work');
    const back = await signIn({}, { account: WORK });
    expect([refusalIn(back), back.get('state')]).toEqual(['consent_required AADSTS90094', 'state-1']);
    expect((await signIn({ prompt: 'select_account' }, { account: ALEX })).has('code')).toBe(true);
  },
  'M-SIGNIN-BLOCKED-SILENT': async ({ cloud, signIn }) => {
    await signIn({ scope: READ, prompt: 'select_account' }, { account: WORK });
    cloud.blockConsent('work');
    expect((await signIn({ scope: READ, prompt: 'none' })).has('code')).toBe(true);
    expect(refusalIn(await signIn({ scope: WRITE, prompt: 'none' }))).toBe('consent_required AADSTS65001');
  },
} satisfies Checks;
