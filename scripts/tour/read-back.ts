import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { demoClientId } from '#scripts/shipped-build.ts';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';

/**
 * The events that Porchlight made in `calendarId`, as Google's own client reads them: with a sign-in of its own, so that
 * nothing of the extension is asked.
 */
export async function readBack(
  { cloud, origin }: Pick<Porchlight, 'cloud' | 'origin'>,
  account: string,
  calendarId: string,
): Promise<readonly calendar_v3.Schema$Event[]> {
  const page = new URL('https://accounts.google.com/o/oauth2/v2/auth');
  page.search = new URLSearchParams({
    client_id: demoClientId,
    redirect_uri: `https://${new URL(origin).host}.chromiumapp.org/google`,
    response_type: 'token',
    scope: 'https://www.googleapis.com/auth/calendar.events.readonly',
    prompt: 'select_account',
  }).toString();
  const redirect = new URL(await cloud.authorize(page.href, { account }));
  const token = new URLSearchParams(redirect.hash.slice(1)).get('access_token');
  const headers = { authorization: `Bearer ${token}` };
  const client = calendar({ version: 'v3', headers, fetchImplementation: cloud.fetch, retry: false });
  const now = Temporal.Now.instant();
  const { data } = await client.events.list({
    calendarId,
    singleEvents: true,
    maxResults: 2500,
    timeMin: now.toString(),
    timeMax: now.add({ hours: 14 * 24 }).toString(),
  });
  return (data.items ?? []).filter((event) => event.extendedProperties?.private !== undefined);
}
