import { shown } from './by-hand.ts';
import { addCalendar, type NewCalendar } from './calendars.ts';
import type { WireEvent } from './event-view.ts';
import { PERSONAL_TENANT } from './id-token.ts';
import { findNamedRow, writtenId } from './ids.ts';
import { dropGrants } from './tokens.ts';
import { type AccountKind, type Calendar, calendarsOf, type DeltaSignal, type Person, type World } from './world.ts';

export interface NewPerson {
  readonly name: string;
  /** IANA. */
  readonly zone: string;
  /** Personal where it is not given. */
  readonly kind?: AccountKind;
  /** Organisation of an account of work or school. */
  readonly tenant?: string;
}

/** An event as it is stored, and whether it is in Deleted Items. */
export interface KeptEvent {
  readonly event: WireEvent;
  readonly deleted: boolean;
}

/** What can be done with people, their calendars and their tokens from outside. */
export interface People {
  /** A person with a default calendar. */
  addPerson(email: string, person: NewPerson): Person;
  /** From now on nobody of this organisation can say yes to an application; what was allowed before stands. */
  blockConsent(tenant: string): void;
  /** @returns the id of the new calendar */
  addCalendar(email: string, calendar: NewCalendar): string;
  deleteCalendar(calendarId: string): void;
  /** Lets another person ask `getSchedule` for the default calendar. */
  shareFreeBusy(email: string, withEmail: string): void;
  unshareFreeBusy(email: string, withEmail: string): void;
  /** A copy of every live event as its owner sees it in UTC: series as their masters, exceptions apart. Ids are immutable. */
  events(calendarId: string): WireEvent[];
  /** The same with what is in Deleted Items, in the order in which they were made. */
  allEvents(calendarId: string): KeptEvent[];
  /** One event by its id, in Deleted Items or not. */
  findEvent(calendarId: string, eventId: string): KeptEvent | undefined;
  /** The number of the last write to anything. */
  lastWrite(): number;
  /** Events that were written after that write, in any calendar. */
  writtenSince(write: number): { readonly calendarId: string; readonly providerId: string }[];
  /** Ids of the calendars of a person, the default one first. */
  calendars(email: string): readonly string[];
  /** Every token that a person was given and that still stands: none of them may turn up anywhere else. */
  tokens(email: string): readonly string[];
  /** Access tokens end now. */
  expireTokens(email: string): void;
  /** The day of the refresh tokens ends now. */
  expireRefreshTokens(email: string): void;
  /** The person takes back what they allowed any client. */
  revoke(email: string): void;
  /** Delta links of a calendar, or of all, are no longer good; `signal` is how that is said, `gone` where it is not given. */
  expireDelta(calendarId?: string, signal?: DeltaSignal): void;
}

export function people(world: World): People {
  function calendarOf(id: string): Calendar {
    const calendar = world.calendars.get(id);
    if (calendar === undefined) throw new Error(`There is no calendar ${id}`);
    return calendar;
  }

  function allEvents(calendarId: string): KeptEvent[] {
    return [...calendarOf(calendarId).events.all()].map((record) => {
      return { event: shown(world, record), deleted: record.deleted };
    });
  }

  return {
    addPerson(email, { name, zone, kind = 'personal', tenant = 'example' }) {
      const id = world.guid();
      const person: Person = { email, name, zone, kind, tenant: kind === 'personal' ? PERSONAL_TENANT : tenant, id };
      world.people.set(email, person);
      addCalendar(world, email, { name: 'Calendar', isDefault: true });
      return person;
    },
    blockConsent: (tenant) => void world.blockedTenants.add(tenant),
    addCalendar: (email, calendar) => addCalendar(world, email, calendar).id,
    deleteCalendar(calendarId) {
      calendarOf(calendarId).deleted = true;
    },
    shareFreeBusy(email, withEmail) {
      world.freeBusyReaders.set(email, (world.freeBusyReaders.get(email) ?? new Set()).add(withEmail));
    },
    unshareFreeBusy: (email, withEmail) => void world.freeBusyReaders.get(email)?.delete(withEmail),
    allEvents,
    events: (calendarId) => allEvents(calendarId).flatMap(({ event, deleted }) => (deleted ? [] : [event])),
    findEvent(calendarId, eventId) {
      const record = calendarOf(calendarId).events.find(findNamedRow(eventId)?.rowId ?? '');
      return record && { event: shown(world, record), deleted: record.deleted };
    },
    lastWrite: world.lastWrite,
    writtenSince(write) {
      const changed = [...world.calendars.values()].filter((calendar) => calendar.changed > write);
      return changed.flatMap((calendar) => {
        const records = [...calendar.events.all()].filter((record) => record.changed > write);
        return records.map(({ id, event }) => ({
          calendarId: calendar.id,
          providerId: writtenId(id, event.moves, true),
        }));
      });
    },
    calendars: (email) => calendarsOf(world, email).map(({ id }) => id),
    tokens(email) {
      const all = [...world.accessTokens.values(), ...world.refreshTokens.values()];
      return all.filter((token) => token.email === email).map(({ value }) => value);
    },
    expireTokens(email) {
      for (const token of world.accessTokens.values()) if (token.email === email) token.expiresAt = world.clock.now();
    },
    expireRefreshTokens(email) {
      for (const token of world.refreshTokens.values()) if (token.email === email) token.expiresAt = world.clock.now();
    },
    revoke: (email) => dropGrants(world, email),
    expireDelta(calendarId, signal = 'gone') {
      const all = calendarId === undefined ? [...world.calendars.values()] : [calendarOf(calendarId)];
      for (const calendar of all) {
        calendar.deltaEpoch += 1;
        calendar.deltaSignal = signal;
      }
    },
  };
}
