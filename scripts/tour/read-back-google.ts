import { calendar } from 'googleapis/build/src/apis/calendar/index.js';
import { demoClientId } from '#scripts/shipped-build.ts';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';
import type { ReadBack } from './guide.ts';
import { people } from './people.ts';

/** The events that Porchlight made in Alex's main calendar, as Google's own client reads them. */
export async function readBackGoogle({
  cloud,
  origin,
}: Pick<Porchlight, 'cloud' | 'origin'>): Promise<readonly ReadBack[]> {
  const page = new URL('https://accounts.google.com/o/oauth2/v2/auth');
  page.search = new URLSearchParams({
    client_id: demoClientId,
    redirect_uri: `https://${new URL(origin).host}.chromiumapp.org/google`,
    response_type: 'token',
    scope: 'https://www.googleapis.com/auth/calendar.events.readonly',
    prompt: 'select_account',
  }).toString();
  const redirect = new URL(await cloud.authorize(page.href, { account: people.email }));
  const token = new URLSearchParams(redirect.hash.slice(1)).get('access_token');
  const headers = { authorization: `Bearer ${token}` };
  const client = calendar({ version: 'v3', headers, fetchImplementation: cloud.fetch, retry: false });
  const now = Temporal.Now.instant();
  const { data } = await client.events.list({
    calendarId: people.email,
    singleEvents: true,
    maxResults: 2500,
    timeMin: now.toString(),
    timeMax: now.add({ hours: 14 * 24 }).toString(),
  });
  const ours = (data.items ?? []).filter((event) => event.extendedProperties?.private !== undefined);
  return ours.map(({ summary, visibility, attendees = [] }) => {
    return { title: summary, isPrivate: visibility === 'private', invited: attendees.length };
  });
}
