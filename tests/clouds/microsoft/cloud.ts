import { type ConsentBrowser, type ConsentChoices, consentBrowser } from '#tests/clouds/consent-browser.ts';
import { type Fault, faults, type PlantedFault } from '#tests/clouds/faults.ts';
import { type LoggedRequest, service } from '#tests/clouds/service.ts';
import { signInHost } from '#tests/clouds/sign-in-host.ts';
import { type ByHand, byHand } from './by-hand.ts';
import { microsoftSignIn } from './consent.ts';
import type { WireEvent } from './event-view.ts';
import { MICROSOFT_HOSTS, microsoftHosts } from './hosts.ts';
import { type People, people } from './people.ts';
import { type Client, type Mail, newWorld, type Settings, type WorldOptions } from './world.ts';

export { MICROSOFT_HOSTS, type WireEvent };

export interface MicrosoftCloudOptions extends WorldOptions {
  readonly clients?: readonly Client[];
}

export interface MicrosoftCloud extends ByHand, People {
  /** The door for code in this process; also the handler of each host for `listen`. Sends no `Origin` of its own. */
  readonly fetch: typeof fetch;
  /** `fetch` as a page of `origin` has it: a browser puts `Origin` on what is not GET or HEAD. */
  fetchFrom(origin: string): typeof fetch;
  /** `fetch` by host. */
  readonly routes: Readonly<Record<string, typeof fetch>>;
  /** Every request since the log was last cleared, preflights too. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  /** Mail that would have been sent. */
  readonly mail: readonly Mail[];
  /** Changes what nobody outside knows for sure. */
  set(settings: Partial<Settings>): void;
  /** @throws Error where a redirect is not one that an extension can have */
  addClient(client: Client): void;
  /** `launchWebAuthFlow` of the browser in which `signedIn` is kept; see `ConsentBrowser`. */
  authorize(url: string, choices?: ConsentChoices): Promise<string>;
  /** Another browser, with nobody signed in. */
  newBrowser(): ConsentBrowser;
  signOut(email: string): void;
  fault(fault: Fault): PlantedFault;
  clearFaults(): void;
}

const REDIRECT = /^https:\/\/([a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/.*$/;

/** A local Microsoft: sign-in and Graph v1.0, with all its state in memory. `broken` names rules that it does not keep. */
export function microsoftCloud(options: MicrosoftCloudOptions): MicrosoftCloud {
  const world = newWorld(options);
  const planted = faults();
  const signIn = microsoftSignIn(world);
  const accounts = signInHost(signIn);
  const browser = consentBrowser(signIn);
  const hosts = service(microsoftHosts(world, accounts), planted);

  function addClient(client: Client): void {
    for (const uri of client.redirectUris) {
      if (!REDIRECT.test(uri)) throw new Error(`Not a redirect that an extension can register: ${uri}`);
    }
    world.clients.set(client.id, client);
  }

  for (const client of options.clients ?? []) addClient(client);

  return {
    ...byHand(world),
    ...people(world),
    fetch: hosts.fetch,
    fetchFrom: (origin) => (input, init) => {
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
      if (method === 'GET' || method === 'HEAD') return hosts.fetch(input, init);
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set('origin', origin);
      return hosts.fetch(input, { ...init, headers: Object.fromEntries(headers) });
    },
    routes: Object.fromEntries(MICROSOFT_HOSTS.map((host) => [host, hosts.fetch])),
    get requests() {
      return hosts.requests;
    },
    clearRequests: hosts.clearRequests,
    mail: world.mail,
    set(settings) {
      world.settings = { ...world.settings, ...settings };
    },
    addClient,
    authorize: async (url, choices) => browser.authorize(url, choices),
    newBrowser: () => consentBrowser(signIn),
    signOut(email) {
      browser.signOut(email);
      accounts.signOut(email);
    },
    fault: planted.plant,
    clearFaults: planted.clear,
  };
}
