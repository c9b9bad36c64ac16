import type { Failure } from '#lib/failure.ts';
import type { Instant, Period } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';

/** One calendar of an account, as its list names it. */
export interface CalendarEntry {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
  /** Whether the person may write there. */
  readonly own: boolean;
  /** The calendar that Porchlight made for its own events. */
  readonly porchlight: boolean;
  readonly zone: Zone | undefined;
}

/** What we write of an event. Nothing else about it is ours. */
export interface EventFields {
  readonly summary: string;
  readonly period: Period;
  readonly zone: Zone;
  /** False holds the time lightly: Google `transparent`, Microsoft `tentative`. */
  readonly opaque: boolean;
}

/** An event that we write; `uid` is the occasion's id. */
export interface Booking extends EventFields {
  readonly uid: string;
}

/** Somebody else whom an event of ours was sent to, and what they answered so far. */
export interface Guest {
  /** In small letters. */
  readonly address: string;
  readonly answer: 'none' | 'yes' | 'maybe' | 'no';
}

/** An event of ours as the provider holds it. */
export interface Standing {
  readonly uid: string;
  readonly providerId: string;
  readonly etag: string;
  readonly fields: EventFields;
  /** Fingerprint of the fields as they stand. */
  readonly fingerprint: string;
  /** Fingerprint that our last write left in the event; another value than `fingerprint` means a person edited it. */
  readonly written: string | undefined;
  /** Empty: it is in nobody else's calendar. */
  readonly guests: readonly Guest[];
}

/** A time that somebody else's Porchlight keeps, and to which the account's person said yes. Never ours to write to. */
export interface Joint {
  /** The occasion, as the other Porchlight names it. */
  readonly uid: string;
  readonly period: Period;
}

/** An event of ours that is no longer there: a person, or another browser, removed it. */
export interface Removed {
  readonly removed: true;
  readonly uid: string;
}

/** Busy time as of one instant; `firm` is never booked over. Our own events are in `ours`, never in the others. */
export interface CalendarReading {
  /**
   * When the oldest part was read of the busy time in the next eight days; of all of it where the question has nothing
   * there. What lies further ahead may be up to a day older, what has passed was read once; a question of at most eight
   * days is asked anew throughout.
   */
  readonly asOf: Instant;
  /** Disjoint, earliest first. */
  readonly firm: readonly Period[];
  /** Tentative or unanswered. Disjoint, earliest first. */
  readonly soft: readonly Period[];
  /**
   * Undefined where this calendar cannot show events (free/busy only). In a calendar of ours alone these may be up to
   * four hours older than `asOf` while nothing happens there; what this browser wrote is always among them.
   */
  readonly ours: readonly Standing[] | undefined;
  /** In none of the others. Left out where there are none, or where this calendar cannot show them. */
  readonly joint?: readonly Joint[];
}

/** A calendar file of the partner's as a page left it: its busy time, and nothing else of it. */
export interface PartnerFile {
  /** Of the file, as the person sees it. */
  readonly name: string;
  readonly readAt: Instant;
  /** What the file was asked for. */
  readonly within: Period;
  readonly firm: readonly Period[];
  readonly soft: readonly Period[];
}

/** Why one thing in a calendar did or did not count as busy; shown for one day on a tap, never stored. */
export interface CountedEvent {
  readonly calendarId: string;
  /** Undefined where only free/busy is known. */
  readonly title: string | undefined;
  readonly period: Period;
  readonly allDay: boolean;
  readonly counts: 'firm' | 'soft' | 'no';
  readonly why:
    | 'busy'
    | 'free-busy-only'
    | 'marked-free'
    | 'cancelled'
    | 'declined'
    | 'tentative'
    | 'unanswered'
    | 'working-location'
    | 'birthday'
    | 'ours'
    | 'no-length';
}

/** One signed-in calendar account. Each method throws `Failure`. */
export interface CalendarProvider {
  /** All calendars of the account; the primary entry names it. */
  calendars(): Promise<readonly CalendarEntry[]>;
  /**
   * Busy time of each calendar within `within`, with the instant at which it was true; a calendar that cannot be read
   * is its `Failure`. The address of somebody else gives their free/busy, if they share it with this account. Throws only where nothing could be asked at all (signed out, offline).
   */
  read(calendarIds: readonly string[], within: Period): Promise<ReadonlyMap<string, CalendarReading | Failure>>;
  /** Each thing within `day` and why it counts. */
  explain(calendarIds: readonly string[], day: Period): Promise<readonly CountedEvent[]>;
  /** The event as it stands now; `Removed` once it was there and is gone; undefined when it never was. */
  find(calendarId: string, uid: string): Promise<Standing | Removed | undefined>;
  /** Makes one event stand for `booking`. A repeat changes nothing; one that was removed stays removed. */
  book(calendarId: string, booking: Booking): Promise<Standing | Removed>;
  /**
   * Writes the fields over the event read as `before`; throws `changed` when it is no longer that version.
   *
   * @param tell whether its guests are written to; Microsoft does so in any case
   */
  change(calendarId: string, before: Standing, booking: Booking, tell?: boolean): Promise<Standing | Removed>;
  /**
   * Removes the event read as `before`; a repeat changes nothing. Throws `changed` as `change` does, and `not-found` where
   * the service knows of none: that may pass.
   *
   * @param tell as for `change`
   */
  remove(calendarId: string, before: Standing, tell?: boolean): Promise<void>;
  /**
   * Adds a guest to the event read as `before`, and leaves those whom it has; the service writes to the new one. Where the
   * event has them already, nothing is sent. Throws `changed` as `change` does, and `invalid` for an address that is none.
   */
  invite(calendarId: string, before: Standing, address: string): Promise<Standing | Removed>;
  /** All live events with our mark within `within`, `uid` or not: for the audit and for a new browser. */
  ours(calendarId: string, within: Period): Promise<readonly Standing[]>;
  /** The calendar that Porchlight keeps its own events in: found, or made where there is none. */
  ownCalendar(zone: Zone): Promise<CalendarEntry>;
}

/**
 * What an adapter may remember between readings (sync tokens and the mirror they belong to). One key is written in one
 * step, so that a token never runs ahead of its mirror.
 */
export interface ReadingMemory {
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
}
