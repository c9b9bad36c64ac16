import { expect } from 'vitest';
import {
  ALEX,
  type Bench,
  type Checks,
  clientWith,
  codeFields,
  ORIGIN,
  OTHER_CLIENT,
  OTHER_REDIRECT,
  refusal,
  refused,
  type TokenAnswer,
} from './bench.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const unauthorised = '401 InvalidAuthenticationToken';

/** How the token endpoint refused, as `invalid_grant 54005`; undefined where it did not. */
function refusalIn(answer: TokenAnswer): string | undefined {
  const [code] = (answer['error_codes'] as number[] | undefined) ?? [];
  return answer.status === 200 ? undefined : `${String(answer['error'])} ${code}`;
}

async function code({ signIn }: Bench, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await signIn({ prompt: 'select_account', ...parameters }, { account: ALEX })).get('code') ?? '';
}

function refresh({ token }: Bench, held: TokenAnswer, more: Readonly<Record<string, string>> = {}) {
  return token({ grant_type: 'refresh_token', refresh_token: String(held['refresh_token']), ...more });
}

export const tokenChecks = {
  'M-TOKEN-ORIGIN': async (bench) => {
    const fields = codeFields(await code(bench));
    expect(refusalIn(await bench.token(fields, {}))).toBe('invalid_request 9002327');
    expect(refusalIn(await bench.token(fields, { origin: ORIGIN }))).toBeUndefined();
  },
  'M-TOKEN-SECRET': async (bench) => {
    const fields = { ...codeFields(await code(bench)), client_secret: 'shh' };
    expect(refusalIn(await bench.token(fields))).toBe('invalid_client 700025');
  },
  'M-TOKEN-PKCE': async (bench) => {
    const bare = await code(bench, { code_challenge: '', code_challenge_method: '' });
    const answer = await bench.token({ ...codeFields(bare), code_verifier: '' });
    expect(refusalIn(answer)).toBe('invalid_request 9002325');
  },
  'M-TOKEN-VERIFIER': async (bench) => {
    const fields = codeFields(await code(bench));
    expect(refusalIn(await bench.token({ ...fields, code_verifier: 'x'.repeat(43) }))).toBe('invalid_grant 501481');
    expect(refusalIn(await bench.token({ ...fields, code_verifier: '' }))).toBe('invalid_grant 501481');
  },
  'M-TOKEN-CODE-ONCE': async (bench) => {
    const fields = codeFields(await code(bench));
    expect(refusalIn(await bench.token(fields))).toBeUndefined();
    expect(refusalIn(await bench.token(fields))).toBe('invalid_grant 54005');
  },
  'M-TOKEN-CODE-LIFE': async (bench) => {
    const fields = codeFields(await code(bench));
    bench.clock.advance(10 * MINUTE_MS);
    expect(refusalIn(await bench.token(fields))).toBe('invalid_grant 70008');
  },
  'M-TOKEN-CODE-REDIRECT': async (bench) => {
    const fields = { ...codeFields(await code(bench)), redirect_uri: OTHER_REDIRECT };
    expect(refusalIn(await bench.token(fields))).toBe('invalid_grant 500112');
  },
  'M-TOKEN-CODE-CLIENT': async (bench) => {
    const fields = { ...codeFields(await code(bench)), client_id: OTHER_CLIENT };
    expect(refusalIn(await bench.token(fields))).toBe('invalid_grant 70000');
  },
  'M-TOKEN-CORS': async ({ cloud }) => {
    const url = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
    const answer = await cloud.fetchFrom(ORIGIN)(url, { method: 'POST', body: '' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  },
  'M-TOKEN-OFFLINE': async ({ tokens }) => {
    expect(await tokens('Calendars.Read offline_access')).toHaveProperty('refresh_token');
    expect(await tokens('Calendars.Read')).not.toHaveProperty('refresh_token');
  },
  'M-TOKEN-ID': async (bench) => {
    const back = await code(bench, { scope: 'openid profile', nonce: 'nonce-1' });
    const { id_token } = await bench.token(codeFields(back));
    const [, claims = ''] = String(id_token).split('.');
    const told: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString() || 'null');
    expect(told).toMatchObject({ nonce: 'nonce-1', preferred_username: ALEX, name: 'Alex' });
    expect(await bench.tokens('Calendars.Read')).not.toHaveProperty('id_token');
  },
  'M-TOKEN-SCOPE': async ({ tokens }) => {
    const { scope } = await tokens('openid Calendars.ReadBasic offline_access');
    expect(scope).toBe('Calendars.ReadBasic openid');
  },
  'M-TOKEN-ROTATION': async (bench) => {
    const first = await bench.tokens();
    const second = await refresh(bench, first);
    expect(refusalIn(second)).toBeUndefined();
    expect(second['refresh_token']).not.toBe(first['refresh_token']);
    expect(refusalIn(await refresh(bench, second))).toBeUndefined();
  },
  'M-TOKEN-OLD-STANDS': async (bench) => {
    const first = await bench.tokens();
    await refresh(bench, first);
    expect(refusalIn(await refresh(bench, first))).toBeUndefined();
  },
  'M-TOKEN-DAY': async (bench) => {
    const first = await bench.tokens();
    bench.clock.advance(23 * HOUR_MS);
    const second = await refresh(bench, first);
    expect(refusalIn(second)).toBeUndefined();
    bench.clock.advance(HOUR_MS);
    expect(refusalIn(await refresh(bench, second))).toBe('invalid_grant 700084');
  },
  'M-TOKEN-NEXT-DAY': async (bench) => {
    await bench.tokens();
    bench.clock.advance(23 * HOUR_MS);
    const silent = (await bench.signIn({ prompt: 'none' }, { interactive: false })).get('code') ?? '';
    const second = await bench.token(codeFields(silent));
    bench.clock.advance(23 * HOUR_MS);
    expect(refusalIn(await refresh(bench, second))).toBeUndefined();
  },
  'M-TOKEN-REFRESH-UNKNOWN': async (bench) => {
    await bench.tokens();
    const answer = await bench.token({ grant_type: 'refresh_token', refresh_token: 'M.never' });
    expect(answer['error']).toBe('invalid_grant');
  },
  'M-TOKEN-REFRESH-SCOPE': async (bench) => {
    const held = await bench.tokens('Calendars.ReadBasic offline_access');
    expect(refusalIn(await refresh(bench, held, { scope: 'Calendars.ReadBasic' }))).toBeUndefined();
    expect(refusalIn(await refresh(bench, held, { scope: 'Calendars.ReadWrite' }))).toBe('invalid_grant 65001');
  },
  'M-TOKEN-REVOKED': async (bench) => {
    const held = await bench.tokens();
    bench.cloud.revoke(ALEX);
    expect(refusalIn(await refresh(bench, held))).toBe('invalid_grant 50173');
  },
  'M-TOKEN-NO-REVOCATION': async ({ cloud }) => {
    const url = 'https://login.microsoftonline.com/common/oauth2/v2.0/revoke';
    expect((await cloud.fetch(url, { method: 'POST', body: 'token=x' })).status).toBe(404);
  },
  'M-ACCESS-EXPIRY': async ({ api, clock }) => {
    const alex = await api();
    clock.advance(3_598_000);
    expect(await refused(alex.api('/me').get())).toBeUndefined();
    clock.advance(1_000);
    expect(await refused(alex.api('/me').get())).toBe(unauthorised);
  },
  'M-ACCESS-UNKNOWN': async ({ cloud, tokens }) => {
    await tokens();
    expect(await refused(clientWith(cloud, 'EwB-never').api('/me').get())).toBe(unauthorised);
  },
  'M-ACCESS-MISSING': async ({ raw, tokens }) => {
    await tokens();
    expect(await refusal(raw('GET', 'me'))).toBe(unauthorised);
  },
} satisfies Checks;
