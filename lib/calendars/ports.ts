import type { Instant } from '#lib/time/period.ts';
import type { ReadingMemory } from './port.ts';

/** How much an account was asked for. */
export type Level = 'reading' | 'times-only' | 'main-calendar';

/** What an adapter must know of an account. */
export interface CalendarAccount {
  readonly id: string;
  readonly kind: 'local' | 'google' | 'microsoft';
  /** Who it is: at Google the id of the primary calendar, at Microsoft its owner; empty until a first sign-in has told. */
  readonly subject: string;
  readonly level: Level;
  /** Scopes as granted at the last sign-in. */
  readonly granted: readonly string[];
}

/** A secret for one header. */
export interface Bearer {
  reveal(): string;
}

/** What an adapter needs of sign-in; the token keeper is one. */
export interface AccessTokens {
  accessToken(owner: CalendarAccount): Promise<Bearer>;
  /** Another token in place of one that the service refused. */
  renewed(owner: CalendarAccount, rejected: Bearer): Promise<Bearer>;
}

/** Where the browser's own calendar keeps its events: one key for each, so that no write loses another. */
export interface EventStore {
  load(key: string): Promise<unknown>;
  loadAll(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  write(changes: ReadonlyMap<string, unknown>): Promise<void>;
}

/** All that calendars need of the world. */
export interface CalendarPorts {
  readonly fetch: typeof fetch;
  now(): Instant;
  readonly memory: ReadingMemory;
  readonly tokens: AccessTokens;
  readonly events: EventStore;
  /** Runs `work` alone among all that take the same name, in any page or worker: `navigator.locks`. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Aborts after so long; `AbortSignal.timeout` unless told otherwise. */
  readonly timeout?: (lengthMs: number) => AbortSignal;
}
