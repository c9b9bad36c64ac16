import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Authorize } from '#lib/oauth/flow.ts';
import { answering, scopes, setting, token } from './setting.ts';

describe('what comes back in the redirect', () => {
  test('a right answer is taken, unknown fields beside it are not minded', async () => {
    const { flow } = setting();
    const grant = await flow(answering({ ...token, authuser: '0' })).signIn({ scopes });
    expect(grant.token.reveal()).toBe('ya29.canary');
    expect(grant.scopes).toEqual(['a', 'b']);
  });

  test('scopes may stand apart by more than one blank', async () => {
    const { flow } = setting();
    expect((await flow(answering({ ...token, scope: ' a  b ' })).signIn({ scopes })).scopes).toEqual(['a', 'b']);
  });

  test('an answer of 4 kB is taken, one of a letter more is not', async () => {
    const { flow } = setting();
    const long =
      (length: number): Authorize =>
      async (ask) =>
        `${await answering(token)(ask)}&x=`.padEnd(length, 'x');
    expect((await flow(long(4096)).signIn({ scopes })).token.reveal()).toBe('ya29.canary');
    await expect(flow(long(4097)).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test.each([
    ['access_denied', 'refused'],
    ['admin_policy_enforced', 'refused'],
    ['org_internal', 'refused'],
    ['login_required', 'signed-out'],
    ['interaction_required', 'signed-out'],
    ['consent_required', 'signed-out'],
    ['account_selection_required', 'signed-out'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_client', 'invalid'],
    ['invalid_scope', 'invalid'],
    ['unauthorized_client', 'invalid'],
    ['unsupported_grant_type', 'invalid'],
    ['<script>', 'unreadable'],
    ['constructor', 'unreadable'],
    ['', 'unreadable'],
  ])('error=%s', async (error, kind) => {
    const { flow } = setting();
    await expect(flow(answering({ error })).signIn({ scopes })).rejects.toMatchObject({ kind });
  });

  test('an error beside a token is an error', async () => {
    const { flow } = setting();
    await expect(flow(answering({ ...token, error: 'access_denied' })).signIn({ scopes })).rejects.toMatchObject({
      kind: 'refused',
    });
  });

  test.each<[string, Record<string, string>]>([
    ['no token', { access_token: '' }],
    ['a token with blanks', { access_token: 'a b' }],
    ['another type', { token_type: 'mac' }],
    ['a type that ends as ours', { token_type: 'x-bearer' }],
    ['a type that begins as ours', { token_type: 'bearer-x' }],
    ['no type', { token_type: '' }],
    ['no life', { expires_in: '0' }],
    ['a life that is no number', { expires_in: '1e9' }],
    ['a life without end', { expires_in: '99999999' }],
    ['no scope', { scope: '' }],
  ])('%s is unreadable', async (_name, fields) => {
    const { flow } = setting();
    await expect(flow(answering({ ...token, ...fields })).signIn({ scopes })).rejects.toMatchObject({
      kind: 'unreadable',
    });
  });

  test.each<[string, (url: string) => string]>([
    ['another host', (url) => url.replace('chromiumapp.org', 'example.com')],
    ['another path', (url) => url.replace('/google', '/google/x')],
    ['another scheme', (url) => url.replace('https:', 'http:')],
    ['a port', (url) => url.replace('.org', '.org:8443')],
    ['a user', (url) => url.replace('https://', 'https://x@')],
    ['a query', (url) => url.replace('#', '?x=1#')],
    ['the answer as a query', (url) => url.replace('#', '?')],
    ['two states', (url) => `${url}&state=x`],
    ['two states that agree', (url) => `${url}&${/state=[0-9a-f]+/.exec(url)?.[0]}`],
    ['two tokens', (url) => `${url}&access_token=x`],
    ['more than 4 kB', (url) => `${url}&x=${'x'.repeat(4096)}`],
    ['no state', (url) => url.replace(/state=[0-9a-f]+&/, '')],
    ['a state with more behind', (url) => url.replace(/(state=[0-9a-f]+)/, '$1x')],
    ['a state that is cut', (url) => url.replace(/(state=[0-9a-f]+)[0-9a-f]/, '$1')],
    ['no address', () => 'about the weather'],
    ['nothing', () => ''],
  ])('%s is no answer to our question', async (_name, bent) => {
    const { flow } = setting();
    const authorize: Authorize = async (ask) => bent(await answering(token)(ask));
    await expect(flow(authorize).signIn({ scopes })).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test('no failure tells any of it', async () => {
    const { flow } = setting();
    const bent: Authorize = async (ask) => `${await answering(token)(ask)}&state=canary`;
    const failure: unknown = await flow(bent)
      .signIn({ scopes })
      .catch((error: unknown) => error);
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('canary');
  });
});
