import { fingerprint } from './calendars/fingerprint.ts';
import { missingRights, scopesOf } from './calendars/google/scopes.ts';
import { keptAsIcs } from './calendars/local/ics.ts';
import { memoryPrefix } from './calendars/memory-key.ts';
import { occasionId } from './calendars/occasion-id.ts';
import type { AccessTokens, CalendarPorts } from './calendars/ports.ts';
import { type CalendarAccount, calendarProvider } from './calendars/providers.ts';
import { Failure } from './failure.ts';
import type { Grant } from './oauth/flow.ts';
import { type GooglePorts, googleFlow } from './oauth/google.ts';
import { type Lock, type SessionStore, tokenKeeper } from './oauth/tokens.ts';
import type { World } from './requests/world.ts';
import { loadSettings, type Travelling } from './stores/settings.ts';
import type { Store } from './stores/store.ts';
import type { Instant } from './time/period.ts';

/** What the browser gives, or a test in its place: everything that leaves the worker goes through here. */
export interface WorkerPorts {
  now(): Instant;
  random(): number;
  systemZone(): string;
  readonly fetch: typeof fetch;
  readonly store: Store;
  readonly session: SessionStore;
  readonly travelling: Travelling;
  readonly alone: Lock;
  readonly authorize: GooglePorts['authorize'];
  googleRedirectUri(): string;
  /** The client id of the build; one in the settings takes its place. */
  googleClientId(): string;
  wakeAt(at: Instant): Promise<void>;
  announce: World['announce'];
  leaveSnapshot: World['leaveSnapshot'];
  neutralTitle(): string;
  version(): string;
}

/** Puts the parts together: the same for the browser and for the tests in Node. Holds nothing in memory. */
export function worker(ports: WorkerPorts): World {
  const { store, session, alone, now, fetch } = ports;
  const memory = {
    load: (key: string) => store.load(key),
    save: (key: string, value: unknown) => store.write(new Map([[key, value]])),
  };
  const calendarPorts = (tokens: AccessTokens): CalendarPorts => ({ fetch, now, memory, tokens, events: store });
  const flow = googleFlow({
    authorize: ports.authorize,
    redirectUri: ports.googleRedirectUri,
    clientId: async () => (await loadSettings(store, ports.travelling)).googleClientId || ports.googleClientId(),
    subjectOf: (grant) => subjectOf(grant, calendarPorts(once(grant))),
    fetch,
    now,
  });
  const tokens = tokenKeeper({ flow, session, lock: alone, now });
  return {
    ...ports,
    flow,
    tokens,
    scopesOf,
    missingRights,
    fingerprint,
    idOf: occasionId,
    icsOf: (occasions) => keptAsIcs(occasions, now()),
    providerFor: (account) => calendarProvider(account, calendarPorts(tokens)),
    forgetReadings: async (accountId) => {
      const keys = [...(await store.loadAll(memoryPrefix(accountId))).keys()];
      await store.write(new Map(keys.map((key) => [key, undefined])));
    },
  };
}

/** A token that was just given and belongs to no account yet. */
function once(grant: Grant): AccessTokens {
  return {
    accessToken: () => Promise.resolve(grant.token),
    renewed: () => Promise.reject(new Failure('signed-out', 'the new token was refused')),
  };
}

/** The id of the primary calendar; undefined when the list was not granted. */
async function subjectOf(grant: Grant, ports: CalendarPorts): Promise<string | undefined> {
  if (missingRights(grant.scopes, 'reading').includes('list')) return undefined;
  const unnamed: CalendarAccount = { id: 'new', kind: 'google', subject: '', level: 'reading', granted: grant.scopes };
  const entries = await calendarProvider(unnamed, ports).calendars();
  return entries.find((entry) => entry.primary)?.id;
}
