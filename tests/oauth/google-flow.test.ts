import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { scopesOf } from '#lib/calendars/google/scopes.ts';
import { Failure } from '#lib/failure.ts';
import type { Authorize } from '#lib/oauth/flow.ts';
import { googleFlow } from '#lib/oauth/google.ts';
import { minuteMs } from '#lib/time/period.ts';
import type { ConsentChoices } from '#tests/clouds/google/consent.ts';
import { alex, answering, clientId, now, redirectUri, sam, scopes, setting, token } from './setting.ts';

describe('sign-in', () => {
  test('lets the person choose first, and asks for the least', async () => {
    const { flow, urls } = setting();
    const grant = await flow().signIn({ scopes });
    expect(grant).toMatchObject({ subject: alex, expiresAt: now + 3_599_000 });
    expect(grant.scopes.toSorted()).toEqual(scopes.toSorted());
    const { state, ...asked } = Object.fromEntries(urls[0]?.searchParams ?? []);
    expect(state).toMatch(/^[0-9a-f]{64}$/);
    expect(asked).toEqual({
      response_type: 'token',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: scopes.join(' '),
      include_granted_scopes: 'true',
      prompt: 'select_account',
    });
  });

  test('names the account when it is for one again, and takes no other', async () => {
    const { flow, urls } = setting();
    expect(await flow().signIn({ scopes, subject: alex })).toMatchObject({ subject: alex });
    expect(urls[0]?.searchParams.get('login_hint')).toBe(alex);
    expect(urls[0]?.searchParams.has('prompt')).toBe(false);
    await expect(flow(undefined, clientId, sam).signIn({ scopes, subject: alex })).rejects.toMatchObject({
      kind: 'mismatch',
    });
  });

  test('again as one account needs to be told whose it is', async () => {
    const { flow, honest } = setting();
    const unnamed = googleFlow({
      authorize: honest,
      redirectUri: () => redirectUri,
      clientId: () => clientId,
      subjectOf: async () => undefined,
      fetch,
      now: () => now,
    });
    await expect(unnamed.signIn({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'scope-missing' });
    expect((await unnamed.signIn({ scopes })).subject).toBeUndefined();
    expect((await flow().signIn({ scopes })).subject).toBe(alex);
  });

  test('each attempt has a state of its own', async () => {
    const { flow, urls } = setting();
    await flow().signIn({ scopes });
    await flow().signIn({ scopes });
    expect(new Set(urls.map((url) => url.searchParams.get('state'))).size).toBe(2);
  });

  test('one more scope brings along what was granted before', async () => {
    const { flow } = setting();
    await flow().signIn({ scopes });
    const grant = await flow().signIn({ scopes: scopesOf('times-only'), subject: alex });
    expect(grant.scopes.toSorted()).toEqual(scopesOf('times-only').toSorted());
  });

  test('an unticked scope is told, not an error', async () => {
    const [first = '', second = ''] = scopes;
    const { flow } = setting({ account: alex, untick: [second] });
    expect((await flow().signIn({ scopes })).scopes).toEqual([first]);
  });

  test.each<[string, ConsentChoices, string]>([
    ['a window that is closed', { close: true }, 'cancelled'],
    ['consent that is refused', { deny: true }, 'refused'],
    ['a state that was swapped', { tamperState: 'f'.repeat(64) }, 'mismatch'],
    ['a state that was cut', { tamperState: '' }, 'mismatch'],
  ])('%s', async (_name, choices, kind) => {
    const { flow } = setting({ account: alex, ...choices });
    await expect(flow().signIn({ scopes })).rejects.toMatchObject({ name: 'Failure', kind });
  });

  test('an answer serves one attempt alone', async () => {
    const { flow, honest } = setting();
    let first = '';
    const keeping: Authorize = async (ask) => {
      first = await honest(ask);
      return first;
    };
    await flow(keeping).signIn({ scopes });
    await expect(flow(async () => first).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test('an answer after more than ten minutes is not taken', async () => {
    const { flow, clock, honest } = setting();
    const slowly =
      (lengthMs: number): Authorize =>
      async (ask) => {
        clock.advance(lengthMs);
        return honest(ask);
      };
    await expect(flow(slowly(10 * minuteMs + 1)).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
    expect(await flow(slowly(10 * minuteMs)).signIn({ scopes })).toMatchObject({ subject: alex });
  });

  test('without a client id nothing is opened', async () => {
    const { flow, urls } = setting();
    await expect(flow(undefined, '  ').signIn({ scopes })).rejects.toMatchObject({ kind: 'invalid' });
    expect(urls).toEqual([]);
  });
});

describe('renewal', () => {
  test('shows no window, and asks for the account', async () => {
    const { flow, urls } = setting();
    await flow().signIn({ scopes });
    const grant = await flow().renew({ scopes, subject: alex });
    expect(grant.scopes.toSorted()).toEqual(scopes.toSorted());
    expect(urls[1]?.searchParams.get('prompt')).toBe('none');
    expect(urls[1]?.searchParams.get('login_hint')).toBe(alex);
  });

  test('of an account that is signed out is signed-out', async () => {
    const { flow, cloud } = setting();
    await flow().signIn({ scopes });
    cloud.signOut(alex);
    await expect(flow().renew({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test('of a grant that was taken back is signed-out', async () => {
    const { flow, cloud } = setting();
    await flow().signIn({ scopes });
    cloud.revoke(alex);
    await expect(flow().renew({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test.each([
    ['User interaction required. Try setting `abortOnLoadForNonInteractive`', 'signed-out'],
    ['Requires user interaction', 'signed-out'],
    ['Authorization page could not be loaded.', 'offline'],
    ['redirect_uri not allowed', 'invalid'],
  ])('the browser says %s', async (words, kind) => {
    const { flow } = setting();
    const failing: Authorize = () => Promise.reject(new Error(words));
    const said = { kind, cause: { message: words } };
    await expect(flow(failing).renew({ scopes, subject: alex })).rejects.toMatchObject(said);
  });

  test("a window that ends with other words than the browser's own was closed", async () => {
    const { flow } = setting();
    const failing: Authorize = () => Promise.reject('x');
    await expect(flow(failing).signIn({ scopes })).rejects.toMatchObject({ kind: 'cancelled', cause: 'x' });
  });

  test('of an account without an address gives no hint', async () => {
    const { flow, urls } = setting();
    await flow().signIn({ scopes });
    await flow().renew({ scopes, subject: 'primary' });
    expect(urls[1]?.searchParams.has('login_hint')).toBe(false);
  });

  test('a failure that is one already stays what it is', async () => {
    const { flow } = setting();
    const failing: Authorize = () => Promise.reject(new Failure('gone', 'the extension was updated'));
    await expect(flow(failing).renew({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'gone' });
  });

  test('is never interactive', async () => {
    const { flow } = setting();
    const seen: boolean[] = [];
    const watching: Authorize = async ({ interactive }) => {
      seen.push(interactive);
      throw new Error('Requires user interaction');
    };
    await expect(flow(watching).renew({ scopes, subject: alex })).rejects.toThrow();
    expect(seen).toEqual([false]);
  });
});

describe('revocation', () => {
  test('takes back the whole grant', async () => {
    const { flow, cloud } = setting();
    const { token: given } = await flow().signIn({ scopes });
    await flow().revoke?.(given);
    expect(cloud.requests.at(-1)).toMatchObject({ method: 'POST', host: 'oauth2.googleapis.com', path: '/revoke' });
    expect(JSON.stringify(cloud.requests.at(-1)?.query)).not.toContain(given.reveal());
    await expect(flow().renew({ scopes, subject: alex })).rejects.toMatchObject({ kind: 'signed-out' });
  });

  test('without network is offline', async () => {
    const { flow, cloud } = setting();
    const { token: given } = await flow().signIn({ scopes });
    cloud.fault({ when: { path: /revoke/ }, do: 'drop-before' });
    await expect(flow().revoke?.(given)).rejects.toMatchObject({
      kind: 'offline',
      cause: expect.any(TypeError),
    });
  });
});

test('a token does not print itself', async () => {
  const { flow } = setting();
  const { token: given } = await flow(answering(token)).signIn({ scopes });
  expect(String(given)).toBe('[token]');
  expect(`${given}`).toBe('[token]');
  expect(JSON.stringify({ given })).toBe('{"given":"[token]"}');
  expect(inspect(given, { depth: 9, showHidden: true })).not.toContain('canary');
  expect(structuredClone({ ...given })).toEqual({});
});
