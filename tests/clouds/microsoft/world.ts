import type { Event } from '@microsoft/microsoft-graph-types';
import type { CloudClock } from '#tests/clouds/clock.ts';
import type { EventStore, StoredEvent } from '#tests/clouds/event-store.ts';
import { type Ledger, type LedgerOptions, ledger } from '#tests/clouds/ledger.ts';
import type { Client, Grant } from '#tests/clouds/registry.ts';
import type { RuleId } from './rules.ts';
import type { AccessToken, Code, RefreshToken } from './token-types.ts';

export type AccountKind = 'personal' | 'work';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** IANA. */
  readonly zone: string;
  readonly kind: AccountKind;
  /** Name of the organisation; people with personal accounts share one. */
  readonly tenant: string;
  /** The object id, which is the subject of the person's tokens. */
  readonly id: string;
}

/** One extended property: its id as it was written, and its value. */
export interface Property {
  readonly id: string;
  readonly value: string;
}

/** What a calendar keeps of one event. */
export interface Item {
  /** As it was written, with the fields that the service adds; ids, etag and times are added when it is read. */
  readonly fields: Event;
  /** IANA, of start and end. */
  readonly zone: string;
  /** How often it went to another calendar: each time its plain id becomes another. */
  readonly moves: number;
  readonly properties: readonly Property[];
}

export type Stored = StoredEvent<Item>;

export interface Calendar {
  readonly id: string;
  /** Email of the person whose calendar this is. */
  readonly owner: string;
  readonly isDefault: boolean;
  name: string;
  readonly canEdit: boolean;
  readonly events: EventStore<Item>;
  /** Last write to any of its events. */
  changed: number;
  deleted: boolean;
  /** How links of an earlier epoch are refused, and which epoch it is. */
  deltaEpoch: number;
  deltaSignal: DeltaSignal;
}

/** How the service says that a delta link is no longer good. */
export type DeltaSignal = 'gone' | 'syncStateNotFound' | 'resyncRequired';

/** A mail that the service would have sent. */
export interface Mail {
  readonly at: number;
  readonly to: string;
  readonly about: string;
  readonly kind: 'invitation' | 'update' | 'cancellation' | 'accepted' | 'tentativelyAccepted' | 'declined';
}

/** What a repeated `transactionId` is answered with; both were seen. */
export type TransactionReplay = 'first-event' | 'duplicate-error';

/** What nobody outside knows for sure, and may be set per cloud. */
export interface Settings {
  readonly transactionReplay: TransactionReplay;
  /** How long a `transactionId` is remembered. Undocumented. */
  readonly transactionLifeMs: number;
  /** Age at which a delta link is no longer good. Undocumented. */
  readonly deltaLifeMs: number;
  /** Whether a delta tells of an instance that is gone, or only shows its series without it, as people saw. */
  readonly deltaTellsGoneInstances: boolean;
  /** Items on a page where nothing else is asked. */
  readonly pageSize: number;
  /** Requests of one mailbox through one client in ten minutes. */
  readonly requestsPerTenMinutes: number;
  /** Requests of one mailbox that may be under way at once. */
  readonly requestsAtOnce: number;
  /** Longest free/busy question. Undocumented. */
  readonly scheduleLongestMs: number;
}

export interface World extends Ledger<RuleId> {
  readonly clock: CloudClock;
  settings: Settings;
  readonly people: Map<string, Person>;
  readonly clients: Map<string, Client>;
  readonly calendars: Map<string, Calendar>;
  /** Organisations whose people may not say yes to an application themselves. */
  readonly blockedTenants: Set<string>;
  /** By email: who may see when this person is busy. */
  readonly freeBusyReaders: Map<string, Set<string>>;
  /** By client id and email, joined by a space. */
  readonly grants: Map<string, Grant>;
  readonly codes: Map<string, Code>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly refreshTokens: Map<string, RefreshToken>;
  /** By email and `transactionId`, joined by a space. */
  readonly transactions: Map<string, { readonly recordId: string; readonly at: number }>;
  readonly mail: Mail[];
  /** A GUID that looks random. */
  guid(): string;
}

export type WorldOptions = LedgerOptions<RuleId> & Partial<Settings>;

const DAY_MS = 86_400_000;

export function newWorld(options: WorldOptions): World {
  const { clock, seed = 1, broken = [], ...chosen } = options;
  const counted = ledger(broken, seed);
  return {
    ...counted,
    clock,
    settings: {
      transactionReplay: 'duplicate-error',
      transactionLifeMs: DAY_MS,
      deltaLifeMs: 30 * DAY_MS,
      deltaTellsGoneInstances: false,
      pageSize: 10,
      requestsPerTenMinutes: 10_000,
      requestsAtOnce: 4,
      scheduleLongestMs: 62 * DAY_MS,
      ...chosen,
    },
    people: new Map(),
    clients: new Map(),
    calendars: new Map(),
    blockedTenants: new Set(),
    freeBusyReaders: new Map(),
    grants: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    transactions: new Map(),
    mail: [],
    guid() {
      const hex = counted.letters(32, '0123456789abcdef');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    },
  };
}

/** The version of an event, another after each write. */
export function changeKeyOf(write: number): string {
  return Buffer.from(`changed ${String(write).padStart(8, '0')}`).toString('base64');
}

/** Calendars that a person has, the default one first. */
export function calendarsOf(world: World, email: string): Calendar[] {
  const own = [...world.calendars.values()].filter((calendar) => calendar.owner === email && !calendar.deleted);
  return own.sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

export function defaultCalendar(world: World, email: string): Calendar {
  const [first] = calendarsOf(world, email);
  if (first === undefined) throw new Error(`${email} has no calendar`);
  return first;
}
