import type { Event } from '@microsoft/microsoft-graph-types';
import { demoOutlookClientId } from '#scripts/shipped-build.ts';
import { clientWith } from '#tests/clouds/microsoft/contract/bench.ts';
import { challengeOf } from '#tests/clouds/microsoft/tokens.ts';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';
import type { ReadBack } from './guide.ts';
import { people } from './people.ts';

const authority = 'https://login.microsoftonline.com/common/oauth2/v2.0';
const verifier = 'the-demo-reads-back-what-porchlight-has-written';
const scope = 'Calendars.Read';

/** The events that Porchlight made in Alex's main calendar, as Microsoft's own client reads them. */
export async function readBackOutlook({
  microsoft,
  origin,
}: Pick<Porchlight, 'microsoft' | 'origin'>): Promise<readonly ReadBack[]> {
  const token = await tokenFor(microsoft, origin);
  const now = Temporal.Now.instant().round('second');
  const answer: { readonly value: readonly Event[] } = await clientWith(microsoft, token)
    .api('/me/calendarView')
    .query({ startDateTime: now.toString(), endDateTime: now.add({ hours: 14 * 24 }).toString() })
    .top(1000)
    .get();
  // A transaction's id is shown on events that a program made with one; nobody else here has.
  const ours = answer.value.filter(({ transactionId }) => transactionId);
  return ours.map(({ subject, sensitivity, attendees }) => {
    return { title: subject, isPrivate: sensitivity === 'private', invited: attendees?.length ?? 0 };
  });
}

/** A sign-in of its own, by the code flow. */
async function tokenFor(microsoft: Porchlight['microsoft'], origin: string): Promise<string> {
  const client_id = demoOutlookClientId;
  const redirect_uri = `https://${new URL(origin).host}.chromiumapp.org/microsoft`;
  const page = new URL(`${authority}/authorize`);
  page.search = new URLSearchParams({
    client_id,
    redirect_uri,
    scope,
    response_type: 'code',
    prompt: 'select_account',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const back = new URL(await microsoft.authorize(page.href, { account: people.email }));
  const code = back.searchParams.get('code') ?? '';
  const body = new URLSearchParams({ grant_type: 'authorization_code', client_id, redirect_uri, code, scope });
  body.set('code_verifier', verifier);
  const answer = await microsoft.fetchFrom(origin)(`${authority}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
  const { access_token }: { access_token?: string } = await answer.json();
  if (access_token === undefined) throw new Error('Microsoft gave no token to read back with');
  return access_token;
}
