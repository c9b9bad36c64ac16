import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { type CloudFront, cloudFront } from '#tests/clouds/front.ts';
import { type Client, register } from '#tests/clouds/registry.ts';
import type { LoggedRequest } from '#tests/clouds/service.ts';
import { type ByHand, byHand } from './by-hand.ts';
import { addCalendar, type NewCalendar } from './calendars.ts';
import { googleSignIn } from './consent.ts';
import { GOOGLE_HOSTS, googleHosts } from './hosts.ts';
import { dropGrant, grantOf, issueToken } from './tokens.ts';
import { type Mail, newWorld, type Person, type Role, type WorldOptions } from './world.ts';

export { GOOGLE_HOSTS, type LoggedRequest };

export interface GoogleCloudOptions extends WorldOptions {
  readonly clients?: readonly Client[];
}

export interface GoogleCloud extends ByHand, CloudFront {
  /** Mail that would have been sent. */
  readonly mail: readonly Mail[];
  /** @throws Error where a redirect is not one that an extension can have */
  addClient(client: Client): void;
  /** A person with a primary calendar, whose id is the email. */
  addPerson(email: string, person: { readonly name: string; readonly zone: string }): Person;
  /** @returns the id of the new calendar */
  addCalendar(email: string, calendar: NewCalendar): string;
  deleteCalendar(calendarId: string): void;
  /** Lets another person open a calendar, and puts it in their list. */
  share(calendarId: string, withEmail: string, role: Role, options?: { readonly listed?: boolean }): void;
  /** Lets another person see when a calendar is busy, and no more. */
  shareFreeBusy(calendarId: string, withEmail: string, options?: { readonly listed?: boolean }): void;
  unshare(calendarId: string, withEmail: string): void;
  /** A copy of every event as it is stored, cancelled ones too, in the order in which they were made. */
  events(calendarId: string): calendar_v3.Schema$Event[];
  /** One event as it is stored, cancelled or not; never changed in place. */
  findEvent(calendarId: string, eventId: string): calendar_v3.Schema$Event | undefined;
  /** Ids of the calendars that a person owns, the primary first. */
  calendars(email: string): readonly string[];
  /** Every token that a person was given and that still stands: none of them may turn up anywhere else. */
  tokens(email: string): readonly string[];
  /** As if the person had allowed the client so much in its window: a token as that hands over. */
  allow(email: string, clientId: string, scopes: readonly string[]): { token: string; expiresAt: number };
  expireTokens(email: string): void;
  /** The person takes back what they allowed any client. */
  revoke(email: string): void;
  /** Sync tokens of a calendar, or of all, are no longer good. */
  expireSyncTokens(calendarId?: string): void;
}

const REDIRECT = /^(https:\/\/[a-p]{32}\.chromiumapp\.org\/.*|http:\/\/127\.0\.0\.1\/mozoauth2\/[0-9a-f]{40})$/;

/** A local Google: sign-in and Calendar v3, with all its state in memory. `broken` names rules that it does not keep. */
export function googleCloud(options: GoogleCloudOptions): GoogleCloud {
  const world = newWorld(options);
  const front = cloudFront(googleSignIn(world), (pages) => googleHosts(world, pages));

  function calendarOf(id: string) {
    const calendar = world.calendars.get(id);
    if (calendar === undefined) throw new Error(`There is no calendar ${id}`);
    return calendar;
  }

  function share(calendarId: string, withEmail: string, role: Role, { listed = true } = {}): void {
    const calendar = calendarOf(calendarId);
    calendar.roles.set(withEmail, role);
    if (listed) calendar.listedBy.add(withEmail);
    calendar.entryChanged = world.nextWrite();
  }

  const addClient = (client: Client) => register(world.clients, client, REDIRECT);
  for (const client of options.clients ?? []) addClient(client);

  return {
    ...byHand(world),
    ...front,
    get requests() {
      return front.requests;
    },
    mail: world.mail,
    addClient,
    addPerson(email, { name, zone }) {
      const person: Person = { email, name, zone };
      world.people.set(email, person);
      addCalendar(world, email, { id: email, summary: email, zone, primary: true });
      return person;
    },
    addCalendar: (email, calendar) => addCalendar(world, email, calendar).id,
    deleteCalendar(calendarId) {
      const calendar = calendarOf(calendarId);
      calendar.deleted = true;
      calendar.entryChanged = world.nextWrite();
    },
    share,
    shareFreeBusy: (calendarId, withEmail, listing) => share(calendarId, withEmail, 'freeBusyReader', listing),
    unshare(calendarId, withEmail) {
      calendarOf(calendarId).roles.delete(withEmail);
      calendarOf(calendarId).listedBy.delete(withEmail);
    },
    events: (calendarId) => {
      return [...calendarOf(calendarId).events.all()].map(({ event, etag }) => structuredClone({ ...event, etag }));
    },
    findEvent: (calendarId, eventId) => {
      const found = calendarOf(calendarId).events.find(eventId);
      return found && { ...found.event, etag: found.etag };
    },
    calendars: (email) => {
      const own = [...world.calendars.values()].filter((calendar) => calendar.owner === email && !calendar.deleted);
      return own.sort((a, b) => Number(b.primary) - Number(a.primary)).map(({ id }) => id);
    },
    tokens: (email) => [...world.tokens.values()].filter((token) => token.email === email).map(({ value }) => value),
    allow(email, clientId, scopes) {
      const grant = grantOf(world, clientId, email);
      for (const scope of scopes) grant.scopes.add(scope);
      const { value, expiresAt } = issueToken(world, clientId, email, new Set(scopes));
      return { token: value, expiresAt };
    },
    expireTokens(email) {
      for (const token of world.tokens.values()) if (token.email === email) token.expiresAt = world.clock.now();
    },
    revoke(email) {
      for (const { clientId } of [...world.grants.values()].filter((grant) => grant.email === email)) {
        dropGrant(world, clientId, email);
      }
    },
    expireSyncTokens(calendarId) {
      const all = calendarId === undefined ? [...world.calendars.values()] : [calendarOf(calendarId)];
      for (const calendar of all) calendar.syncEpoch += 1;
    },
  };
}
