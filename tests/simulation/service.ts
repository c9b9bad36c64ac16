import type { Period } from '#lib/time/period.ts';
import type { ConsentBrowser } from '#tests/clouds/consent-browser.ts';
import type { CloudFront } from '#tests/clouds/front.ts';
import type { LoggedRequest } from '#tests/clouds/service.ts';
import type { MachineOptions } from '#tests/worker/machine.ts';
import type { FaultBook } from './fault-kinds.ts';
import type { Meeting } from './meetings.ts';
import type { Invitation, Letter, OurEvent } from './simulated-cloud.ts';
import type { GuestAnswer, Owner } from './steps.ts';

type Fetch = typeof globalThis.fetch;

/** Where an event is, as its service names it. */
export interface Spot {
  readonly calendarId: string;
  readonly providerId: string;
}

export interface ServiceOptions {
  readonly zone: string;
  readonly seed: number;
}

/**
 * One service as the simulation knows it: how its pages are worked by hand, and what is true in it. Google and Microsoft
 * differ here and nowhere else.
 */
export interface SimulatedService {
  /** What faults, consent pages and the log of requests go through. */
  readonly front: Pick<CloudFront, 'fault' | 'clearFaults' | 'clearRequests' | 'newBrowser' | 'requests' | 'authorize'>;
  readonly faultBook: FaultBook;
  /** What a browser needs to reach it; `spoil` may put a planted fault on the way. */
  plug(authorize: CloudFront['authorize'], spoil: (fetch: Fetch) => Fetch): Partial<MachineOptions>;
  /** Calendars of a person that events may lie in, the main one first, one for the family second where there is one. */
  calendars(owner: Owner): readonly string[];
  /** Puts a meeting into its calendar, with the marks of one of ours where it is a copy that keeps them. @returns its id */
  add(owner: Owner, meeting: Omit<Meeting, 'id'>, copied?: Spot): string;
  /** Writes the times of a meeting that was moved. */
  retime(meeting: Meeting): void;
  remove(spot: Spot): void;
  restore(spot: Spot): void;
  rename(spot: Spot, summary: string): void;
  /** Puts one of our events elsewhere. */
  place(spot: Spot, period: Period): void;
  /** Every event, gone ones too, as text. */
  texts(calendarId: string): ReadonlyMap<string, string>;
  textOf(spot: Spot): string;
  /** An event with our mark as it is now; undefined where it has none. */
  findOurs(spot: Spot): OurEvent | undefined;
  /** Events that a request may have written. */
  writtenBy(request: LoggedRequest): readonly Spot[];
  /** What a hand wrote last is no request's work. */
  forgetWritten(): void;
  revoke(owner: Owner): void;
  expireTokens(owner: Owner): void;
  /** Whatever renews tokens without a person ends now. */
  endSession(owner: Owner, pages: readonly ConsentBrowser[]): void;
  /** What lists of changes hang on is no longer good. */
  expireLists(): void;
  /** Letters so far. */
  letters(): readonly Letter[];
  /** What an event and its copies in guests' calendars have in common. */
  uidOf(spot: Spot): string;
  /** The guest answers in a calendar of their own. */
  answer(spot: Spot, guest: Owner, given: GuestAnswer): void;
  takeOff(spot: Spot): void;
  share(owner: Owner, isShared: boolean): void;
  /** What of the owner's calendars was put there by an invitation of the other's and takes time. */
  invitations(owner: Owner): readonly Invitation[];
  /** What a request asked of the time of somebody else: whose, and within what. */
  findAsked(request: LoggedRequest): { readonly addresses: readonly string[]; readonly within: Period } | undefined;
}

export const emailOf = (owner: Owner) => `${owner}@example.com`;

export const keyOf = ({ calendarId, providerId }: Spot) => `${calendarId} ${providerId}`;
