import { scopesOf } from '#lib/calendars/google/scopes.ts';
import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { calendarProvider } from '#lib/calendars/providers.ts';
import { googleFlow } from '#lib/oauth/google.ts';
import { tokenKeeper } from '#lib/oauth/tokens.ts';
import { refreshVault } from '#lib/oauth/vault.ts';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';
import { type GoogleCloud, type GoogleCloudOptions, googleCloud } from '#tests/clouds/google/cloud.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';

export const alex = 'alex@example.com';
export const zone = 'Europe/Berlin';
export const now = Date.parse('2026-11-19T15:30:00Z');
export const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/google';
export const clientId = 'porchlight.apps.googleusercontent.com';

export function cloudWithAlex(options: Partial<GoogleCloudOptions> = {}) {
  const clock = virtualClock(now);
  const clients = [{ id: clientId, name: 'Porchlight', redirectUris: [redirectUri] }];
  const cloud = googleCloud({ clock, clients, ...options });
  cloud.addPerson(alex, { name: 'Alex', zone });
  return { cloud, clock };
}

interface LinkOptions {
  readonly level: CalendarAccount['level'];
  readonly cloud: GoogleCloud;
  readonly clock: VirtualClock;
  readonly untick?: readonly string[];
  readonly timeout?: CalendarPorts['timeout'];
  readonly onRenewal?: () => void;
  /** Who signs in, if not Alex. */
  readonly subject?: string;
}

/** One browser, signed in as Alex through the real flow and keeper. */
export async function linkGoogle(options: LinkOptions) {
  const { level, cloud, clock, untick = [], timeout, onRenewal, subject = alex } = options;
  const session = new Map<string, unknown>();
  const store = memoryStore();
  const flow = googleFlow({
    authorize: ({ url, interactive }) => {
      if (!interactive) onRenewal?.();
      return cloud.authorize(url, { account: subject, interactive, untick });
    },
    redirectUri: () => redirectUri,
    clientId: () => clientId,
    subjectOf: async () => subject,
    fetch: cloud.fetch,
    now: clock.now,
  });
  const alone: CalendarPorts['alone'] = (_name, work) => work();
  const tokens = tokenKeeper({
    flowOf: () => flow,
    refreshes: refreshVault({ store, lock: alone }),
    session: {
      load: async (key) => session.get(key),
      save: async (key, value) => void session.set(key, value),
      delete: async (key) => void session.delete(key),
    },
    lock: alone,
    now: clock.now,
  });
  const grant = await flow.signIn({ scopes: scopesOf(level) });
  await tokens.keep('google:1', grant);
  const account: CalendarAccount = {
    id: 'google:1',
    kind: 'google',
    subject,
    level,
    granted: grant.scopes,
  };
  const ports: CalendarPorts = {
    fetch: cloud.fetch,
    now: clock.now,
    tokens,
    alone,
    events: store,
    memory: {
      load: (key) => store.load(key),
      save: (key, value) => store.write(new Map([[key, value]])),
    },
    ...(timeout ? { timeout } : {}),
  };
  cloud.clearRequests();
  const provider: CalendarProvider = calendarProvider(account, ports);
  return { provider, account, ports, memory: store.kept, session, tokens };
}

/** Requests that read or write calendars, in a few letters: `GET events`. */
export function asked(cloud: GoogleCloud): readonly string[] {
  return cloud.requests.map(({ method, path }) => {
    const [kind = ''] =
      /calendarList|freeBusy|events|calendars|auth|revoke/.exec(path.replace('/calendar/v3/calendars/', '')) ?? [];
    return `${method} ${kind}`;
  });
}
