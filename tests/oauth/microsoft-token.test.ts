import { describe, expect, test } from 'vitest';
import type { Authorize } from '#lib/oauth/flow.ts';
import { microsoftFlow } from '#lib/oauth/microsoft.ts';
import { Token } from '#lib/oauth/token.ts';
import { dayMs, hourMs, secondMs } from '#lib/time/period.ts';
import { now } from '#tests/calendars/link-google.ts';
import { clientId, redirectUri } from '#tests/calendars/link-microsoft.ts';
import { alex } from './outlook-setting.ts';

const scopes = ['Calendars.ReadBasic'];
const token = { token_type: 'Bearer', access_token: 'canary', expires_in: 3_599, scope: 'Calendars.ReadBasic' };
const adminOnly = { error_description: 'AADSTS65001: The user or administrator has not consented.' };
const refresh = { token: new Token('old'), endsAt: now + dayMs };

/** The flow where a code always comes, and the token endpoint answers by `answer`. */
function flowBefore(
  answer: (form: URLSearchParams, signal: AbortSignal | null | undefined) => Response | Promise<Response>,
) {
  const pages: URL[] = [];
  const forms: URLSearchParams[] = [];
  const authorize: Authorize = async ({ url }) => {
    const page = new URL(url);
    pages.push(page);
    const state = page.searchParams.get('state') ?? '';
    return `${redirectUri}?${new URLSearchParams({ code: 'code', state })}`;
  };
  const waits: number[] = [];
  const flow = microsoftFlow({
    authorize,
    redirectUri: () => redirectUri,
    clientId: () => clientId,
    subjectOf: async () => alex,
    now: () => now,
    timeout: (lengthMs) => {
      waits.push(lengthMs);
      return AbortSignal.abort(new DOMException('too long', 'TimeoutError'));
    },
    fetch: async (_input, init) => {
      const form = new URLSearchParams(init?.body as URLSearchParams);
      forms.push(form);
      return answer(form, init?.signal);
    },
  });
  return { flow, pages, forms, waits };
}

const signedInBy = (fields: object) => flowBefore(() => Response.json({ ...token, ...fields })).flow.signIn({ scopes });

describe('what Microsoft gave', () => {
  test.each<[string, object, number]>([
    ['of an hour', { refresh_token_expires_in: 3_600 }, hourMs],
    ['of a month', { refresh_token_expires_in: 30 * 24 * 3_600 }, dayMs],
    ['of a life that is no number', { refresh_token_expires_in: '60' }, dayMs],
    ['of a life that is not told', {}, dayMs],
  ])('a refresh token %s', async (_name, fields, lifeMs) => {
    const grant = await signedInBy({ refresh_token: 'next', ...fields });
    expect(grant.refresh?.token.reveal()).toBe('next');
    expect(grant.refresh?.endsAt).toBe(now + lifeMs);
  });

  test('no refresh token', async () => {
    expect((await signedInBy({})).refresh).toBeUndefined();
  });

  test('a token whose life is not told lasts as long as they last', async () => {
    expect((await signedInBy({ expires_in: undefined })).expiresAt).toBe(now + 3_599 * secondMs);
  });

  test('scopes by their short names, without those about the person', async () => {
    const scope = 'openid  profile email offline_access https://graph.microsoft.com/Calendars.ReadBasic User.Read';
    expect((await signedInBy({ scope })).scopes).toEqual(['Calendars.ReadBasic', 'User.Read']);
  });
});

describe('what the token endpoint says instead', () => {
  const refused = (status: number, error: string, more: object = {}) => Response.json({ error, ...more }, { status });
  const page = (status: number) => new Response('<p>busy</p>', { status, headers: { 'content-type': 'text/html' } });

  test.each<[string, () => Response, string]>([
    ['429 with a word', () => refused(429, 'temporarily_unavailable'), 'rate-limited'],
    ['429 with a page', () => page(429), 'rate-limited'],
    ['500 with a word', () => refused(500, 'server_error'), 'unavailable'],
    ['503 with a page', () => page(503), 'unavailable'],
    ['400 with a page', () => page(400), 'unreadable'],
    ['an error without a word more', () => refused(400, 'invalid_client'), 'invalid'],
    ['what administrators must allow', () => refused(400, 'invalid_grant', adminOnly), 'consent-blocked'],
    ['a token of no type', () => Response.json({ access_token: 'x' }), 'unreadable'],
  ])('%s', async (_name, answer, kind) => {
    await expect(flowBefore(answer).flow.signIn({ scopes })).rejects.toMatchObject({ name: 'Failure', kind });
  });

  test('nothing for half a minute', async () => {
    const { flow, waits } = flowBefore(async (_form, signal) => {
      signal?.throwIfAborted();
      return Response.json(token);
    });
    await expect(flow.signIn({ scopes })).rejects.toMatchObject({ name: 'Failure', kind: 'unavailable' });
    expect(waits).toEqual([30 * secondMs]);
  });
});

describe('a renewal by the refresh token', () => {
  test('asks for what was granted, and for the next one', async () => {
    const { flow, pages, forms } = flowBefore(() => Response.json({ ...token, refresh_token: 'next' }));
    await flow.renew({ scopes, subject: alex, refresh });
    expect(pages).toEqual([]);
    expect(forms.map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: 'old',
        scope: 'Calendars.ReadBasic offline_access',
      },
    ]);
  });

  test('that lacks consent asks for a code: nobody saw a page that could say who must allow it', async () => {
    const { flow, pages } = flowBefore((form) =>
      form.get('grant_type') === 'refresh_token'
        ? Response.json({ error: 'invalid_grant', ...adminOnly }, { status: 400 })
        : Response.json(token),
    );
    expect((await flow.renew({ scopes, subject: alex, refresh })).token.reveal()).toBe('canary');
    expect(pages.map((page) => page.searchParams.get('prompt'))).toEqual(['none']);
  });
});
