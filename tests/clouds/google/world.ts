import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CloudClock } from '#tests/clouds/clock.ts';
import type { EventStore } from '#tests/clouds/event-store.ts';
import { type Ledger, type LedgerOptions, ledger } from '#tests/clouds/ledger.ts';
import type { Client, Grant } from '#tests/clouds/registry.ts';
import type { RuleId } from './rules.ts';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** IANA. */
  readonly zone: string;
}

/** What a person may do in a calendar, most first. */
export const ROLES = ['owner', 'writer', 'reader', 'freeBusyReader'] as const;
export type Role = (typeof ROLES)[number];

export interface Calendar {
  readonly id: string;
  /** Email of the person whose calendar this is. */
  readonly owner: string;
  readonly primary: boolean;
  summary: string;
  description: string | undefined;
  location: string | undefined;
  zone: string;
  /** Client that made it through the service. */
  readonly madeBy: string | undefined;
  readonly roles: Map<string, Role>;
  /** People who have it in their list. */
  readonly listedBy: Set<string>;
  readonly events: EventStore<calendar_v3.Schema$Event>;
  /** Last write to the calendar, or to any of its events. */
  changed: number;
  /** Last write to its entry in lists. */
  entryChanged: number;
  deleted: boolean;
  /** Sync tokens of an earlier epoch are no longer good. */
  syncEpoch: number;
}

export interface Token {
  readonly value: string;
  readonly clientId: string;
  readonly email: string;
  readonly scopes: ReadonlySet<string>;
  expiresAt: number;
}

/** A mail that the service would have sent. */
export interface Mail {
  readonly at: number;
  readonly to: string;
  readonly about: string;
  readonly kind: 'invitation' | 'update' | 'cancellation';
}

/** What nobody outside knows for sure, and may be set per cloud. */
export interface Settings {
  /** Longest free/busy question in milliseconds; longer ones are `timeRangeTooLong`. Undocumented. */
  readonly freeBusyLongestMs: number;
  /** Age at which a sync token is no longer good. Undocumented. */
  readonly syncTokenLifeMs: number;
  /** Whether a full read with `timeMax` ends with a sync token. Not documented. */
  readonly syncTokenWithTimeMax: boolean;
  /** Requests of one person through one client in a sliding minute. */
  readonly requestsPerMinute: number;
  /** How far ahead an endless series is followed where a question has no end. Undocumented. */
  readonly expandAheadMs: number;
}

export interface World extends Ledger<RuleId> {
  readonly clock: CloudClock;
  readonly settings: Settings;
  readonly people: Map<string, Person>;
  readonly clients: Map<string, Client>;
  readonly calendars: Map<string, Calendar>;
  /** By client id and email, joined by a space. */
  readonly grants: Map<string, Grant>;
  readonly tokens: Map<string, Token>;
  readonly mail: Mail[];
}

export type WorldOptions = LedgerOptions<RuleId> & Partial<Settings>;

export function newWorld(options: WorldOptions): World {
  const { clock, seed = 1, broken = [], ...chosen } = options;
  return {
    ...ledger(broken, seed),
    clock,
    settings: {
      freeBusyLongestMs: 31 * 86_400_000 + 3_600_000,
      syncTokenLifeMs: 28 * 86_400_000,
      syncTokenWithTimeMax: true,
      requestsPerMinute: 600,
      expandAheadMs: 2 * 365 * 86_400_000,
      ...chosen,
    },
    people: new Map(),
    clients: new Map(),
    calendars: new Map(),
    grants: new Map(),
    tokens: new Map(),
    mail: [],
  };
}

/** An etag as the service writes them: quoted digits, another after each write. */
export function etagOf(write: number): string {
  return `"${3_500_000_000_000_000 + write * 2000}"`;
}

/** The calendar of `id` as `email` names it: `primary` is their own. */
export function findCalendar(world: World, email: string, id: string): Calendar | undefined {
  const calendar = world.calendars.get(id === 'primary' ? email : id);
  return calendar?.deleted ? undefined : calendar;
}
