import { type CloudFront, cloudFront } from '#tests/clouds/front.ts';
import { type Client, register } from '#tests/clouds/registry.ts';
import { type ByHand, byHand } from './by-hand.ts';
import { microsoftSignIn } from './consent.ts';
import type { WireEvent } from './event-view.ts';
import { MICROSOFT_HOSTS, microsoftHosts } from './hosts.ts';
import { type People, people } from './people.ts';
import { type Mail, newWorld, type Settings, type WorldOptions } from './world.ts';

export { MICROSOFT_HOSTS, type WireEvent };

export interface MicrosoftCloudOptions extends WorldOptions {
  readonly clients?: readonly Client[];
}

export interface MicrosoftCloud extends ByHand, CloudFront, People {
  /** `fetch` as a page of `origin` has it: a browser puts `Origin` on what is not GET or HEAD. */
  fetchFrom(origin: string): typeof fetch;
  /** Mail that would have been sent. */
  readonly mail: readonly Mail[];
  /** Changes what nobody outside knows for sure. */
  set(settings: Partial<Settings>): void;
  /** @throws Error where a redirect is not one that an extension can have */
  addClient(client: Client): void;
}

const REDIRECT = /^https:\/\/([a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/.*$/;

/** A local Microsoft: sign-in and Graph v1.0, with all its state in memory. `broken` names rules that it does not keep. */
export function microsoftCloud(options: MicrosoftCloudOptions): MicrosoftCloud {
  const world = newWorld(options);
  const front = cloudFront(microsoftSignIn(world), (pages) => microsoftHosts(world, pages));
  const addClient = (client: Client) => register(world.clients, client, REDIRECT);
  for (const client of options.clients ?? []) addClient(client);

  return {
    ...byHand(world),
    ...people(world),
    ...front,
    get requests() {
      return front.requests;
    },
    fetchFrom: (origin) => (input, init) => {
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
      if (method === 'GET' || method === 'HEAD') return front.fetch(input, init);
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set('origin', origin);
      return front.fetch(input, { ...init, headers: Object.fromEntries(headers) });
    },
    mail: world.mail,
    set(settings) {
      world.settings = { ...world.settings, ...settings };
    },
    addClient,
  };
}
