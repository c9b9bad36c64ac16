import { handlers } from '#lib/requests/handlers.ts';
import { remind } from '#lib/requests/reminders.ts';
import { wake } from '#lib/requests/wake.ts';
import { worker } from '#lib/worker.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import type { ConsentChoices } from '#tests/clouds/google/consent.ts';
import type { MicrosoftCloud } from '#tests/clouds/microsoft/cloud.ts';
import { memoryStore } from './memory-store.ts';
import { Life } from './mortal.ts';

/** The extension as its makers registered it. */
export const client = {
  id: 'porchlight-demo.apps.googleusercontent.com',
  name: 'Porchlight',
  redirectUris: ['https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/google'],
} as const;

export const outlookClient = {
  id: '3f1c2d6e-8a4b-4f0e-9d57-1b2c3d4e5f60',
  name: 'Porchlight',
  redirectUris: ['https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/microsoft'],
} as const;

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** What outlives a worker: the disk, the browser's memory, the alarm that was ordered. */
export interface Disk {
  readonly kept: Map<string, unknown>;
  readonly session: Map<string, unknown>;
  readonly synced: { value: unknown };
  alarmAt: number | undefined;
  remindAt?: number | undefined;
  hidden?: boolean;
}

export function newDisk(synced: Disk['synced'] = { value: undefined }): Disk {
  return { kept: new Map(), session: new Map(), synced, alarmAt: undefined };
}

export interface MachineOptions {
  readonly clock: VirtualClock;
  readonly disk?: Disk;
  readonly cloud?: GoogleCloud;
  readonly outlook?: MicrosoftCloud;
  readonly zone?: string;
  readonly life?: Life;
  /** Every fetch fails as a machine without network does. */
  readonly offline?: () => boolean;
  /** What the person does on the sign-in page. */
  readonly consent?: ConsentChoices;
  /** Called just before a request leaves. */
  readonly onRequest?: (method: string, url: string) => void;
  /** Takes a request out of the wire: `send` lets it arrive. Undefined leaves it alone. */
  readonly intercept?: (send: () => Promise<Response>, method: string, url: string) => Promise<Response> | undefined;
  /** What open pages hear. */
  readonly onAnnounce?: (subjects: readonly string[]) => void;
  /** Called when an issuer's page is opened, window or not. */
  readonly onAuthorize?: () => void;
  /** Throws in place of leaving the picture for the new tab. */
  /** A notification of the browser, where it would be shown. */
  readonly onNotify?: (about: string) => void;
  readonly onSnapshot?: () => void;
  /** Throws in place of a write to the disk. */
  readonly onWrite?: (changes: ReadonlyMap<string, unknown>) => void;
}

/** One browser with the whole background in it, unmodified, on a clock that tests turn. */
export function machine({
  clock,
  cloud,
  outlook,
  consent,
  onRequest,
  onWrite,
  onSnapshot,
  onNotify,
  onAuthorize,
  onAnnounce,
  intercept,
  ...options
}: MachineOptions) {
  const { disk = newDisk(), life = new Life(), zone = 'Europe/Berlin', offline = () => false } = options;
  const store = memoryStore(disk.kept);
  const reach = life.mortal(async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const door = /\.microsoft(online)?\.com$/.test(new URL(String(input)).host)
      ? outlook?.fetchFrom(origin)
      : cloud?.fetch;
    if (offline() || !door) throw new TypeError('Failed to fetch');
    onRequest?.(init?.method ?? 'GET', String(input));
    const send = () => door(input, init);
    return intercept?.(send, init?.method ?? 'GET', String(input)) ?? send();
  });
  const write = async (changes: ReadonlyMap<string, unknown>) => {
    onWrite?.(changes);
    return store.write(changes);
  };
  const world = worker({
    now: clock.now,
    random: () => 0.5,
    systemZone: () => zone,
    fetch: reach,
    store: { load: life.mortal(store.load), loadAll: life.mortal(store.loadAll), write: life.mortal(write) },
    session: {
      load: async (key) => disk.session.get(key),
      save: async (key, value) => void disk.session.set(key, value),
      delete: async (key) => void disk.session.delete(key),
    },
    travelling: {
      load: async () => disk.synced.value,
      save: async (value) => {
        disk.synced.value = structuredClone(value);
      },
    },
    eraseBrowser: async () => {
      disk.session.clear();
      disk.synced.value = undefined;
    },
    alone: locks(),
    authorize: life.mortal(async ({ url, interactive }) => {
      const issuer = new URL(url).host === 'login.microsoftonline.com' ? outlook : cloud;
      if (!issuer || offline()) throw new Error('Authorization page could not be loaded.');
      onAuthorize?.();
      return issuer.authorize(url, { ...consent, interactive });
    }),
    googleRedirectUri: () => client.redirectUris[0],
    googleClientId: () => client.id,
    microsoftRedirectUri: () => outlookClient.redirectUris[0],
    microsoftClientId: () => outlookClient.id,
    wakeAt: life.mortal(async (at: number) => {
      disk.alarmAt = at;
    }),
    announce: async (subjects) => onAnnounce?.(subjects),
    leaveSnapshot: async () => onSnapshot?.(),
    notify: life.mortal(async (about: string) => onNotify?.(about)),
    remindAt: life.mortal(async (at: number | undefined) => {
      disk.remindAt = at;
    }),
    leaveHidden: async (hidden) => {
      disk.hidden = hidden;
    },
    neutralTitle: () => 'Held',
    version: () => '0.0.0',
  });
  return { world, ask: handlers(world), wake: () => wake(world), remind: () => remind(world), disk, clock, life };
}

export type Machine = ReturnType<typeof machine>;

/** `navigator.locks` of one browser; they go with the worker that held them. */
function locks() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}
