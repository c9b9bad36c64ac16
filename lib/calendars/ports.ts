import type { Instant } from '#lib/time/period.ts';
import type { Level } from './google/scopes.ts';
import type { ReadingMemory } from './port.ts';

/** What an adapter must know of an account. */
export interface CalendarAccount {
  readonly id: string;
  readonly kind: 'local' | 'google';
  /** Who it is: the id of the primary calendar; empty until a first sign-in has told. */
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
  /** Aborts after so long; `AbortSignal.timeout` unless told otherwise. */
  readonly timeout?: (lengthMs: number) => AbortSignal;
}
