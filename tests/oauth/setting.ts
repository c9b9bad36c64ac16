import { scopesOf } from '#lib/calendars/google/scopes.ts';
import type { Authorize } from '#lib/oauth/flow.ts';
import { googleFlow } from '#lib/oauth/google.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { googleCloud } from '#tests/clouds/google/cloud.ts';
import type { ConsentChoices } from '#tests/clouds/google/consent.ts';

export const now = Date.parse('2026-11-19T15:30:00Z');
export const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/google';
export const clientId = 'porchlight.apps.googleusercontent.com';
export const [alex, sam] = ['alex@example.com', 'sam@example.com'];
export const scopes = scopesOf('reading');

/** A cloud with two people, and the flow before it. */
export function setting(choices: ConsentChoices = { account: alex }) {
  const clock = virtualClock(now);
  const cloud = googleCloud({ clock, clients: [{ id: clientId, name: 'Porchlight', redirectUris: [redirectUri] }] });
  cloud.addPerson(alex, { name: 'Alex', zone: 'Europe/Berlin' });
  cloud.addPerson(sam, { name: 'Sam', zone: 'Europe/Berlin' });
  const urls: URL[] = [];
  const honest: Authorize = async ({ url, interactive }) => {
    urls.push(new URL(url));
    return cloud.authorize(url, { ...choices, interactive });
  };
  const flow = (authorize: Authorize = honest, id = clientId, whose: string | undefined = alex) =>
    googleFlow({
      authorize,
      redirectUri: () => redirectUri,
      clientId: async () => id,
      subjectOf: async () => whose,
      fetch: cloud.fetch,
      now: clock.now,
    });
  return { clock, cloud, urls, honest, flow };
}

/** Answers with these fields beside the right state. */
export function answering(fields: Readonly<Record<string, string>>, more = ''): Authorize {
  return async ({ url }) => {
    const state = new URL(url).searchParams.get('state') ?? '';
    return `${redirectUri}#${new URLSearchParams({ state, ...fields })}${more}`;
  };
}

export const token = { access_token: 'ya29.canary', token_type: 'Bearer', expires_in: '3599', scope: 'a b' };
