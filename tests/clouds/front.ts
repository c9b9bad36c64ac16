import { type ConsentBrowser, type ConsentChoices, consentBrowser } from './consent-browser.ts';
import { type Fault, faults, type PlantedFault } from './faults.ts';
import { type Hosts, type LoggedRequest, service } from './service.ts';
import type { Asked, SignIn, SignInHost } from './sign-in.ts';
import { signInHost } from './sign-in-host.ts';

/** The side of a cloud that requests, browsers and faults meet. */
export interface CloudFront {
  /** The door for code in this process; also the handler of each host for `listen`. Sends no `Origin` of its own. */
  readonly fetch: typeof fetch;
  /** `fetch` by host. */
  readonly routes: Readonly<Record<string, typeof fetch>>;
  /** Every request since the log was last cleared, preflights too. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  /** `launchWebAuthFlow` of the browser in which `signedIn` is kept; see `ConsentBrowser`. */
  authorize(url: string, choices?: ConsentChoices): Promise<string>;
  /** Another browser, with nobody signed in. */
  newBrowser(): ConsentBrowser;
  /** Out of every browser but those of `newBrowser`. */
  signOut(email: string): void;
  fault(fault: Fault): PlantedFault;
  clearFaults(): void;
}

/** @param hostsOf the hosts, which hand people on to the pages of the sign-in */
export function cloudFront<R extends Asked>(signIn: SignIn<R>, hostsOf: (pages: SignInHost) => Hosts): CloudFront {
  const planted = faults();
  const pages = signInHost(signIn);
  const browser = consentBrowser(signIn);
  const hosts = hostsOf(pages);
  const door = service(hosts, planted);
  return {
    fetch: door.fetch,
    routes: Object.fromEntries(hosts.names.map((host) => [host, door.fetch])),
    get requests() {
      return door.requests;
    },
    clearRequests: door.clearRequests,
    authorize: async (url, choices) => browser.authorize(url, choices),
    newBrowser: () => consentBrowser(signIn),
    signOut(email) {
      browser.signOut(email);
      pages.signOut(email);
    },
    fault: planted.plant,
    clearFaults: planted.clear,
  };
}
