import { chromeBuild, demoClientId, demoOutlookClientId } from '#scripts/shipped-build.ts';
import type { CloudClock } from '#tests/clouds/clock.ts';
import { type GoogleCloud, googleCloud, type LoggedRequest } from '#tests/clouds/google/cloud.ts';
import type { Host } from '#tests/clouds/listen.ts';
import { type MicrosoftCloud, microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import { extensionId } from './extension-id.ts';

/** The services that a browser is led to. */
export interface Clouds {
  /** Google. */
  readonly cloud: GoogleCloud;
  readonly microsoft: MicrosoftCloud;
}

/** Both services, each with our client as its maker registered it for the extension's own id. */
export function newClouds(clock: CloudClock, folder = chromeBuild): Clouds {
  const client = (id: string, issuer: 'google' | 'microsoft') => {
    const redirectUris = [`https://${extensionId(folder)}.chromiumapp.org/${issuer}`];
    return { id, name: 'Porchlight', redirectUris };
  };
  return {
    cloud: googleCloud({ clock, clients: [client(demoClientId, 'google')] }),
    microsoft: microsoftCloud({ clock, clients: [client(demoOutlookClientId, 'microsoft')] }),
  };
}

/** Everything that was asked of them. */
export function requestsOf({ cloud, microsoft }: Clouds): readonly LoggedRequest[] {
  return [...cloud.requests, ...microsoft.requests].toSorted((a, b) => a.at - b.at);
}

/** @param onTheWay what somebody on the way does to an answer */
export function routesOf(
  { cloud, microsoft }: Clouds,
  onTheWay?: (answer: Response, request: Request) => Response,
): Readonly<Record<string, Host>> {
  const routes = { ...cloud.routes, ...microsoft.routes };
  if (onTheWay === undefined) return routes;
  const through = (host: Host) => async (request: Request) => onTheWay(await host(request), request);
  return Object.fromEntries(Object.entries(routes).map(([name, host]) => [name, through(host)]));
}
