import { scopesOf } from '#lib/calendars/microsoft/scopes.ts';
import type { Authorize } from '#lib/oauth/flow.ts';
import { microsoftFlow } from '#lib/oauth/microsoft.ts';
import { clientId, origin, outlookWithAlex, redirectUri } from '#tests/calendars/link-microsoft.ts';
import type { ConsentChoices } from '#tests/clouds/consent-browser.ts';
import type { MicrosoftCloudOptions } from '#tests/clouds/microsoft/cloud.ts';

export const [alex, sam] = ['alex@example.com', 'sam@example.com'];
export const scopes = scopesOf('reading');

/** A cloud with two people, and Microsoft's flow before it. */
export function outlookSetting(
  choices: ConsentChoices = { account: alex },
  options: Partial<MicrosoftCloudOptions> = {},
) {
  const { cloud, clock } = outlookWithAlex(options);
  cloud.addPerson(sam, { name: 'Sam', zone: 'Europe/Berlin', kind: 'work', tenant: 'contoso' });
  const urls: URL[] = [];
  const honest: Authorize = async ({ url, interactive }) => {
    urls.push(new URL(url));
    return cloud.authorize(url, { ...choices, interactive });
  };
  const flow = (authorize: Authorize = honest, id = clientId, whose: string | undefined = choices.account ?? alex) =>
    microsoftFlow({
      authorize,
      redirectUri: () => redirectUri,
      clientId: async () => id,
      subjectOf: async () => whose,
      fetch: cloud.fetchFrom(origin),
      now: clock.now,
    });
  return { clock, cloud, urls, honest, flow };
}
