import { scopesOf } from '#lib/calendars/microsoft/scopes.ts';
import type { CalendarProvider } from '#lib/calendars/port.ts';
import type { CalendarAccount, CalendarPorts } from '#lib/calendars/ports.ts';
import { calendarProvider, findSubject } from '#lib/calendars/providers.ts';
import { microsoftFlow } from '#lib/oauth/microsoft.ts';
import { type Lock, tokenKeeper } from '#lib/oauth/tokens.ts';
import { refreshVault } from '#lib/oauth/vault.ts';
import { type VirtualClock, virtualClock } from '#tests/clouds/clock.ts';
import { type MicrosoftCloud, type MicrosoftCloudOptions, microsoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { alex, now, zone } from './link-google.ts';

export const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
export const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/microsoft';
export const clientId = '3f1c2d6e-8a4b-4f0e-9d57-1b2c3d4e5f60';

export function outlookWithAlex(options: Partial<MicrosoftCloudOptions> = {}, kind: 'personal' | 'work' = 'personal') {
  const clock = virtualClock(now);
  const clients = [{ id: clientId, name: 'Porchlight', redirectUris: [redirectUri] }];
  const cloud = microsoftCloud({ clock, clients, ...options });
  cloud.addPerson(alex, { name: 'Alex', zone, kind });
  const [main = ''] = cloud.calendars(alex);
  return { cloud, clock, main };
}

/** `navigator.locks`: one after the other for each name. */
export function locks(): Lock {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

interface LinkOptions {
  readonly level: CalendarAccount['level'];
  readonly cloud: MicrosoftCloud;
  readonly clock: VirtualClock;
  readonly timeout?: CalendarPorts['timeout'];
  /** Stands between the browser and the cloud. */
  readonly between?: (send: typeof fetch) => typeof fetch;
}

/** One browser, signed in as Alex through the real flow and keeper. */
export async function linkMicrosoft({ level, cloud, clock, timeout, between = (send) => send }: LinkOptions) {
  const session = new Map<string, unknown>();
  const store = memoryStore();
  const alone = locks();
  const fetch = between(cloud.fetchFrom(origin));
  const browser = cloud.newBrowser();
  const nobody = () => Promise.reject(new Error('not signed in yet'));
  const base: CalendarPorts = {
    fetch,
    now: clock.now,
    alone,
    events: store,
    tokens: { accessToken: nobody, renewed: nobody },
    memory: { load: (key) => store.load(key), save: (key, value) => store.write(new Map([[key, value]])) },
    ...(timeout ? { timeout } : {}),
  };
  const flow = microsoftFlow({
    authorize: async ({ url, interactive }) => browser.authorize(url, { account: alex, interactive }),
    redirectUri: () => redirectUri,
    clientId: () => clientId,
    subjectOf: ({ token, scopes }) =>
      findSubject('microsoft', scopes, { ...base, tokens: { ...base.tokens, accessToken: async () => token } }),
    fetch,
    now: clock.now,
  });
  const tokens = tokenKeeper({
    flowOf: () => flow,
    session: {
      load: async (key) => session.get(key),
      save: async (key, value) => void session.set(key, value),
      delete: async (key) => void session.delete(key),
    },
    refreshes: refreshVault({ store, lock: alone }),
    lock: alone,
    now: clock.now,
  });
  const { scopes: granted, subject = '', ...grant } = await flow.signIn({ scopes: scopesOf(level) });
  await tokens.keep('microsoft:1', { ...grant, scopes: granted });
  const account: CalendarAccount = { id: 'microsoft:1', kind: 'microsoft', subject, level, granted };
  const ports: CalendarPorts = { ...base, tokens };
  cloud.clearRequests();
  const provider: CalendarProvider = calendarProvider(account, ports);
  return { provider, account, ports, memory: store.kept, session, tokens, browser };
}

/** Requests in a few letters: `GET delta`, `POST events`. */
export function asked(cloud: MicrosoftCloud): readonly string[] {
  return cloud.requests.map(({ method, path }) => {
    const [kind = ''] =
      /delta$|calendarView$|events(\/id)?$|calendars$|authorize$|token$/.exec(
        path.replace(/events\/.+/, 'events/id'),
      ) ?? [];
    return `${method} ${kind}`;
  });
}
