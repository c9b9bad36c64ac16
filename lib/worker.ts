import { fingerprint } from './calendars/fingerprint.ts';
import { findPartnerFile, icsCalendar, partnerFileKey } from './calendars/ics/ics-calendar.ts';
import { keptAsIcs } from './calendars/local/ics.ts';
import { memoryPrefix } from './calendars/memory-key.ts';
import { occasionId } from './calendars/occasion-id.ts';
import type { AccessTokens, CalendarPorts } from './calendars/ports.ts';
import { calendarProvider, findSubject } from './calendars/providers.ts';
import { missingRights, scopesOf } from './calendars/rights.ts';
import { Failure } from './failure.ts';
import type { Authorize, Grant, Issuer, SignInFlow } from './oauth/flow.ts';
import { googleFlow } from './oauth/google.ts';
import { microsoftFlow } from './oauth/microsoft.ts';
import { type Lock, type SessionStore, tokenKeeper } from './oauth/tokens.ts';
import { refreshVault } from './oauth/vault.ts';
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
  eraseBrowser: World['eraseBrowser'];
  readonly alone: Lock;
  readonly authorize: Authorize;
  googleRedirectUri(): string;
  /** The client id of the build; one in the settings takes its place. */
  googleClientId(): string;
  microsoftRedirectUri(): string;
  microsoftClientId(): string;
  wakeAt(at: Instant): Promise<void>;
  announce: World['announce'];
  leaveSnapshot: World['leaveSnapshot'];
  notify: World['notify'];
  remindAt: World['remindAt'];
  leaveHidden: World['leaveHidden'];
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
  const calendarPorts = (tokens: AccessTokens): CalendarPorts => ({ fetch, now, memory, tokens, events: store, alone });
  const flows = flowsOf(ports, calendarPorts);
  const flowOf = (kind: Issuer | 'local'): SignInFlow => {
    if (kind === 'local') throw new Failure('invalid', 'it signs in nowhere');
    return flows[kind];
  };
  const refreshes = refreshVault({ store, lock: alone });
  const tokens = tokenKeeper({ flowOf, session, refreshes, lock: alone, now });
  return {
    ...ports,
    flowOf,
    tokens,
    scopesOf,
    missingRights,
    fingerprint,
    idOf: occasionId,
    icsOf: (occasions) => keptAsIcs(occasions, now()),
    providerFor: (account) => calendarProvider(account, calendarPorts(tokens)),
    partner: {
      file: icsCalendar(store.load),
      loadFile: () => findPartnerFile(store.load),
      saveFile: (file) => store.write(new Map([[partnerFileKey, file]])),
    },
    forgetReadings: async (accountId, calendarId) => {
      const all = [...(await store.loadAll(memoryPrefix(accountId))).keys()];
      const keys = calendarId === undefined ? all : all.filter((key) => key.endsWith(`:${calendarId}`));
      await store.write(new Map(keys.map((key) => [key, undefined])));
    },
  };
}

/** Each issuer's way to sign in; a client id in the settings takes the place of the build's. */
function flowsOf(
  ports: WorkerPorts,
  calendarPorts: (tokens: AccessTokens) => CalendarPorts,
): Readonly<Record<Issuer, SignInFlow>> {
  const { authorize, fetch, now } = ports;
  const common = (kind: Issuer) => ({
    authorize,
    subjectOf: (grant: Grant) => findSubject(kind, grant.scopes, calendarPorts(once(grant))),
    fetch,
    now,
  });
  const settings = () => loadSettings(ports.store, ports.travelling);
  return {
    google: googleFlow({
      ...common('google'),
      redirectUri: ports.googleRedirectUri,
      clientId: async () => (await settings()).googleClientId || ports.googleClientId(),
    }),
    microsoft: microsoftFlow({
      ...common('microsoft'),
      redirectUri: ports.microsoftRedirectUri,
      clientId: async () => (await settings()).microsoftClientId || ports.microsoftClientId(),
    }),
  };
}

/** A token that was just given and belongs to no account yet. */
function once(grant: Grant): AccessTokens {
  return {
    accessToken: () => Promise.resolve(grant.token),
    renewed: () => Promise.reject(new Failure('signed-out', 'the new token was refused')),
  };
}
