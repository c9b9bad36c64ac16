import type { Period } from '#lib/time/period.ts';
import type { MachineOptions } from '#tests/worker/machine.ts';
import type { FaultName, Operation } from './fault-kinds.ts';
import type { BrowserName, Hand, Owner } from './steps.ts';

/** An event with our mark, wherever it lies. */
export interface OurEvent {
  readonly calendarId: string;
  readonly id: string;
  /** A person's copy of ours: theirs, for all that it carries our mark. */
  readonly isCopy: boolean;
  readonly isLive: boolean;
  /** Takes time from others. */
  readonly isOpaque: boolean;
  readonly period: Period;
  readonly summary: string;
  /** Another one after each write. */
  readonly version: string;
}

/** Our event, or one that carries our mark, was written. `before` undefined: made. */
export interface Written {
  readonly before: OurEvent | undefined;
  readonly after: OurEvent;
}

/** A service in the simulation: what machines plug in, what people do in it by hand, and what is true in it. */
export interface SimulatedCloud {
  readonly name: string;
  /** What a browser needs to reach it; its own sign-in page, its own sessions. */
  plug(browser: BrowserName, consent: () => MachineOptions['consent']): Partial<MachineOptions>;
  /** Sends one request of a browser, and tells which of our events it changed, answered or not. */
  watched(browser: BrowserName, send: () => Promise<Response>, tell: (written: Written) => void): Promise<Response>;
  /** @returns what it did to an event of ours; undefined where there was nothing to do it to, or it was another's */
  byHand(hand: Hand): Written | undefined;
  signOut(browser: BrowserName): void;
  revoke(owner: Owner): void;
  expireTokens(owner: Owner): void;
  expireSyncTokens(): void;
  fault(operation: Operation, fault: FaultName, nth: number, times: number): void;
  clearFaults(): void;
  /** Every event with our mark in any calendar of the person, gone ones too. */
  ours(owner: Owner): readonly OurEvent[];
  /** Others' events that are not as people left them, in a sentence each. */
  touchedByUs(): readonly string[];
  /** Whether anything of others' is busy in `period`. */
  isBusy(owner: Owner, period: Period): boolean;
  /** What is busy in a calendar, our own events left out, as an independent look at it says. */
  busyTruth(owner: Owner, calendarId: string, within: Period): readonly Period[];
  /** Requests since the beginning, by whose account. */
  requests(owner: Owner): number;
  /** How often each fault was met. */
  readonly faultsMet: ReadonlyMap<string, number>;
  /** Mail that would have been sent. */
  readonly mails: number;
  /** The number of writes so far: still when nothing happens. */
  writes(): number;
}
