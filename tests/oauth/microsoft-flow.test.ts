import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { scopesOf } from '#lib/calendars/microsoft/scopes.ts';
import type { Authorize, SignedIn } from '#lib/oauth/flow.ts';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { now } from '#tests/calendars/link-google.ts';
import { clientId, redirectUri } from '#tests/calendars/link-microsoft.ts';
import type { ConsentChoices } from '#tests/clouds/consent-browser.ts';
import { alex, outlookSetting, sam, scopes } from './outlook-setting.ts';

const tokenPath = /\/token$/;
const microsoftAt = (before: string, behind = '') =>
  encodeURIComponent(`${before}https://login.microsoftonline.com/common/v2.0${behind}`);

describe('sign-in', () => {
  test('asks for a code, with a challenge, and for the least', async () => {
    const { flow, urls } = outlookSetting();
    const grant = await flow().signIn({ scopes });
    expect(grant).toMatchObject({ subject: alex, expiresAt: now + 3_599_000, scopes: ['Calendars.ReadBasic'] });
    const { state, code_challenge, ...asked } = Object.fromEntries(urls[0]?.searchParams ?? []);
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(code_challenge).toMatch(/^[\w-]{43}$/);
    expect(asked).toEqual({
      response_type: 'code',
      response_mode: 'query',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: 'Calendars.ReadBasic offline_access',
      code_challenge_method: 'S256',
      prompt: 'select_account',
    });
  });

  test('names the account when it is for one again, and takes no other', async () => {
    const { flow, urls } = outlookSetting();
    expect(await flow().signIn({ scopes, subject: alex })).toMatchObject({ subject: alex });
    expect(urls[0]?.searchParams.get('login_hint')).toBe(alex);
    expect(urls[0]?.searchParams.has('prompt')).toBe(false);
    await expect(flow(undefined, clientId, sam).signIn({ scopes, subject: alex })).rejects.toMatchObject({
      kind: 'mismatch',
    });
  });

  test('neither state nor verifier serves twice, and the verifier is in no address', async () => {
    const { flow, urls, cloud } = outlookSetting();
    await flow().signIn({ scopes });
    await flow().signIn({ scopes });
    for (const name of ['state', 'code_challenge']) {
      expect(new Set(urls.map((url) => url.searchParams.get(name))).size).toBe(2);
    }
    const verifiers = cloud.requests.flatMap(({ body }) => new URLSearchParams(body).get('code_verifier') ?? []);
    expect(new Set(verifiers).size).toBe(2);
    for (const verifier of verifiers) expect(urls.map(String).join()).not.toContain(verifier);
  });

  test('one more scope at the first booking', async () => {
    const { flow } = outlookSetting();
    await flow().signIn({ scopes });
    const grant = await flow().signIn({ scopes: scopesOf('times-only'), subject: alex });
    expect(grant.scopes).toContain('Calendars.ReadWrite');
  });

  test('the token is asked for as a page of one origin, with no cookie, no secret, no redirect', async () => {
    const { flow, cloud } = outlookSetting();
    await flow().signIn({ scopes });
    const [asked] = cloud.requests.filter(({ path }) => tokenPath.test(path));
    expect(asked).toMatchObject({ method: 'POST', host: 'login.microsoftonline.com' });
    expect(asked?.body).not.toMatch(/client_secret|client_assertion/);
    expect(asked?.headers).not.toHaveProperty('authorization');
  });

  test.each<[string, ConsentChoices, string]>([
    ['a window that is closed', { close: true }, 'cancelled'],
    ['consent that is refused', { deny: true }, 'refused'],
    ['a state that was swapped', { tamperState: 'f'.repeat(43) }, 'mismatch'],
    ['a state that was cut', { tamperState: '' }, 'mismatch'],
  ])('%s', async (_name, choices, kind) => {
    const { flow } = outlookSetting({ account: alex, ...choices });
    await expect(flow().signIn({ scopes })).rejects.toMatchObject({ name: 'Failure', kind });
  });

  test('an organisation that lets only administrators allow it', async () => {
    const { flow, cloud } = outlookSetting({ account: sam });
    cloud.blockConsent('contoso');
    await expect(flow().signIn({ scopes })).rejects.toMatchObject({ kind: 'consent-blocked' });
  });

  test.each(['AADSTS65001', 'AADSTS90094'])(
    '%s with a window is a matter of administrators, without one of signing in',
    async (code) => {
      const { flow } = outlookSetting();
      const answering: Authorize = async ({ url }) => {
        const state = new URL(url).searchParams.get('state') ?? '';
        const fields = { error: 'consent_required', error_description: `${code}: not consented`, state };
        return `${redirectUri}?${new URLSearchParams(fields)}`;
      };
      const blocked = { kind: 'consent-blocked', message: expect.stringContaining(code) };
      await expect(flow(answering).signIn({ scopes })).rejects.toMatchObject(blocked);
      await expect(flow(answering).renew({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'signed-out' });
    },
  );

  test('an answer serves one attempt alone, and not after more than ten minutes', async () => {
    const { flow, honest, clock } = outlookSetting();
    let first = '';
    const keeping: Authorize = async (ask) => {
      first = await honest(ask);
      return first;
    };
    await flow(keeping).signIn({ scopes });
    await expect(flow(async () => first).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
    const slowly: Authorize = async (ask) => {
      const answer = await honest(ask);
      clock.advance(10 * minuteMs + 1);
      return answer;
    };
    await expect(flow(slowly).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test.each<[string, (url: string) => string, string]>([
    ['another host', (url) => url.replace('chromiumapp.org', 'example.com'), 'mismatch'],
    ["Google's path", (url) => url.replace('/microsoft', '/google'), 'mismatch'],
    ['another scheme', (url) => url.replace('https:', 'http:'), 'mismatch'],
    ['the answer in the fragment', (url) => url.replace('?', '#'), 'mismatch'],
    ['a fragment beside it', (url) => `${url}#x=1`, 'mismatch'],
    ['two codes', (url) => `${url}&code=x`, 'mismatch'],
    ['more than 8 kB', (url) => `${url}&x=${'x'.repeat(8192)}`, 'mismatch'],
    ['another issuer', (url) => `${url}&iss=https%3A%2F%2Faccounts.google.com`, 'mismatch'],
    ['an issuer with Microsoft in its path', (url) => `${url}&iss=${microsoftAt('https://example.com/')}`, 'mismatch'],
    ["an issuer that begins as Microsoft's", (url) => `${url}&iss=${microsoftAt('', '.example.com')}`, 'mismatch'],
    ['an empty code', (url) => url.replace(/code=[^&]+/, 'code='), 'unreadable'],
    ['no code', (url) => url.replace(/code=[^&]+&?/, ''), 'unreadable'],
    ['an error without a word more', (url) => url.replace(/code=[^&]+/, 'error=access_denied'), 'refused'],
    ['a code that was swapped', (url) => url.replace(/code=[^&]+/, 'code=stolen'), 'signed-out'],
    ['no address', () => 'about the weather', 'mismatch'],
  ])('%s is no answer to our question', async (_name, bent, kind) => {
    const { flow, honest } = outlookSetting();
    await expect(flow(async (ask) => bent(await honest(ask))).signIn({ scopes })).rejects.toMatchObject({ kind });
  });

  test('an issuer that names itself as a tenant of Microsoft is one', async () => {
    const { flow, honest } = outlookSetting();
    const iss = encodeURIComponent('https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0');
    const naming: Authorize = async (ask) => `${await honest(ask)}&iss=${iss}`;
    expect(await flow(naming).signIn({ scopes })).toMatchObject({ subject: alex });
  });

  test('without a client id nothing is opened', async () => {
    const { flow, urls } = outlookSetting();
    await expect(flow(undefined, '  ').signIn({ scopes })).rejects.toMatchObject({ kind: 'invalid' });
    expect(urls).toEqual([]);
  });
});

describe('the token endpoint', () => {
  const status = (code: number) => ({ kind: 'status', status: code, reason: 'x' }) as const;
  test.each([
    ['drop-before', 'offline'],
    ['drop-after', 'offline'],
    ['html', 'unreadable'],
    ['truncated-json', 'unreadable'],
    ['empty', 'unreadable'],
    [status(500), 'unavailable'],
    [status(503), 'unavailable'],
  ] as const)('%j is %s', async (deed, kind) => {
    const { flow, cloud } = outlookSetting();
    cloud.fault({ when: { path: tokenPath }, do: deed });
    await expect(flow().signIn({ scopes })).rejects.toMatchObject({ name: 'Failure', kind });
  });

  test('no failure tells a code, a verifier or a token', async () => {
    const { flow, cloud, honest } = outlookSetting();
    cloud.fault({ when: { path: tokenPath }, do: 'truncated-json' });
    let received = '';
    const keeping: Authorize = async (ask) => {
      received = await honest(ask);
      return received;
    };
    const failure: unknown = await flow(keeping)
      .signIn({ scopes })
      .catch((error: unknown) => error);
    const told = inspect(failure, { depth: 9, showHidden: true });
    for (const secret of [...cloud.tokens(alex), new URL(received).searchParams.get('code') ?? '']) {
      expect(secret).not.toBe('');
      expect(told).not.toContain(secret);
    }
  });
});

describe('renewal', () => {
  const signedIn = async (setting: ReturnType<typeof outlookSetting>) => {
    const { refresh, ...grant } = await setting.flow().signIn({ scopes });
    if (!refresh) throw new Error('no refresh token');
    setting.urls.length = 0;
    setting.cloud.clearRequests();
    return { refresh, grant: grant as SignedIn };
  };

  test('by the refresh token shows no page, and brings another one with the same end', async () => {
    const setting = outlookSetting();
    const { refresh } = await signedIn(setting);
    expect(refresh.endsAt).toBe(now + dayMs);
    setting.clock.advance(5 * hourMs);
    const after = await setting.flow().renew({ scopes: ['Calendars.ReadBasic'], subject: alex, refresh });
    expect(setting.urls).toEqual([]);
    expect(after).toMatchObject({ scopes: ['Calendars.ReadBasic'], expiresAt: now + 5 * hourMs + 3_599_000 });
    expect(after.refresh?.token.reveal()).not.toBe(refresh.token.reveal());
    expect(after.refresh?.endsAt).toBe(now + dayMs);
  });

  test('after its day a code is asked for without a window, and gives a new day', async () => {
    const setting = outlookSetting();
    const { refresh } = await signedIn(setting);
    setting.clock.advance(dayMs);
    const after = await setting.flow().renew({ scopes: ['Calendars.ReadBasic'], subject: alex, refresh });
    expect(Object.fromEntries(setting.urls[0]?.searchParams ?? [])).toMatchObject({ prompt: 'none', login_hint: alex });
    expect(setting.cloud.requests.map(({ body }) => new URLSearchParams(body).get('grant_type') ?? '')).not.toContain(
      'refresh_token',
    );
    expect(after.refresh?.endsAt).toBe(now + 2 * dayMs);
  });

  test('one that Microsoft ended early is not the end: the page may still help', async () => {
    const setting = outlookSetting();
    const { refresh } = await signedIn(setting);
    setting.cloud.expireRefreshTokens(alex);
    const after = await setting.flow().renew({ scopes: ['Calendars.ReadBasic'], subject: alex, refresh });
    expect(setting.urls).toHaveLength(1);
    expect(after.refresh?.token.reveal()).not.toBe(refresh.token.reveal());
  });

  test('of an account that is signed out, or that took everything back, is signed-out', async () => {
    const setting = outlookSetting();
    const { refresh } = await signedIn(setting);
    setting.cloud.revoke(alex);
    const ask = { scopes: ['Calendars.ReadBasic'], subject: alex, refresh };
    await expect(setting.flow().renew(ask)).rejects.toMatchObject({ kind: 'signed-out' });
    setting.cloud.signOut(alex);
    await expect(setting.flow().renew(ask)).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test('without network no page is tried: the refresh token is still good', async () => {
    const setting = outlookSetting();
    const { refresh } = await signedIn(setting);
    setting.cloud.fault({ when: { path: tokenPath }, do: 'drop-before' });
    const renewed = setting.flow().renew({ scopes: ['Calendars.ReadBasic'], subject: alex, refresh });
    await expect(renewed).rejects.toMatchObject({ kind: 'offline' });
    expect(setting.urls).toEqual([]);
  });

  test('there is no way to take a grant back at the issuer', () => {
    expect(outlookSetting().flow().revoke).toBeUndefined();
  });
});
