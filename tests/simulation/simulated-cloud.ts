import type { Instant, Period } from '#lib/time/period.ts';
import type { MachineOptions } from '#tests/worker/machine.ts';
import type { BrowserName, GuestAnswer, Hand, Kind, Owner } from './steps.ts';

/** Whoever is invited to one of ours. */
export interface Guest {
  readonly address: string;
  readonly answer: GuestAnswer | 'none';
}

/** What a service wrote to somebody. */
export interface Letter {
  readonly to: string;
  readonly kind: string;
}

/** Somebody's copy of what the other of the two invited them to. */
export interface Invitation {
  readonly calendarId: string;
  readonly period: Period;
  /** They said yes, and their own Porchlight may know it for what it is. */
  readonly isJoint: boolean;
}

/** When a browser last asked for the other's time, and what was true then. */
export interface Asked {
  readonly browser: BrowserName;
  readonly within: Period;
  /** Undefined where it was not shared, or the question failed. */
  readonly firm: readonly Period[] | undefined;
}

/** An event with our mark, wherever it lies. */
export interface OurEvent {
  readonly calendarId: string;
  /** As the service names it. */
  readonly providerId: string;
  /** Of its occasion. */
  readonly id: string;
  /** A person's copy of ours: theirs, for all that it carries our mark. */
  readonly isCopy: boolean;
  readonly isLive: boolean;
  /** Takes time from others. */
  readonly isOpaque: boolean;
  readonly period: Period;
  readonly summary: string;
  readonly guests: readonly Guest[];
  /** Another one after each write. */
  readonly version: string;
}

/** Our event, or one that carries our mark, was written. `before` undefined: made. */
export interface Written {
  readonly before: OurEvent | undefined;
  readonly after: OurEvent;
  /** What was written to its guests. */
  readonly letters: readonly Letter[];
}

/** One line for a person to read. */
export function writtenText({ before, after, letters }: Written): string {
  const { id, isLive, period, summary, calendarId, guests } = after;
  const fate = before === undefined ? 'made' : isLive ? 'changed' : 'gone';
  return `${id} ${fate}: ${new Date(period.start).toISOString()} ${summary}, in ${calendarId.slice(-12)}${guests.map(({ answer }) => `, guest: ${answer}`).join('')}${letters.map(({ kind }) => `, mailed: ${kind}`).join('')}`;
}

/** A service in the simulation: what machines plug in, what people do in it by hand, and what is true in it. */
export interface ProviderSide {
  /** What a browser needs to reach it; its own sign-in page, its own sessions. */
  plug(browser: BrowserName, consent: () => MachineOptions['consent']): Partial<MachineOptions>;
  /** Tells which of our events the last requests changed, answered or not; then their log is empty. */
  settle(browser: BrowserName, tell: (written: Written) => void): void;
  /** When the other's time was asked for by a browser, the last question first. */
  asked(browser: BrowserName): readonly Asked[];
  share(owner: Owner, isShared: boolean): void;
  /** Copies, in the owner's calendars, of what they are invited to and that takes time. */
  invitations(owner: Owner): readonly Invitation[];
  /** Every time of a meeting that the person has. */
  meetingTimes(owner: Owner): readonly Instant[];
  /** @returns what it did to an event of ours; undefined where there was nothing to do it to, or it was another's */
  byHand(hand: Hand): Written | undefined;
  signOut(browser: BrowserName): void;
  revoke(owner: Owner): void;
  expireTokens(owner: Owner): void;
  /** Whatever renews tokens without a person ends now. */
  endSession(owner: Owner): void;
  expireLists(): void;
  fault(operation: string, fault: string, nth: number, times: number): void;
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
  /** Letters that no write of ours explains. */
  strayLetters(): number;
  /** The number of writes so far: still when nothing happens. */
  writes(): number;
}

type OfAll = 'clearFaults' | 'ours' | 'touchedByUs' | 'isBusy' | 'strayLetters' | 'writes';

/** All services that the two people have accounts with. */
export interface SimulatedCloud extends Pick<ProviderSide, 'plug' | OfAll> {
  /** @throws Error where nobody has an account with it */
  side(kind: Kind): ProviderSide;
  readonly sides: ReadonlyMap<Kind, ProviderSide>;
  /** Sends one request of a browser, and tells which of our events it changed, answered or not. */
  watched(browser: BrowserName, send: () => Promise<Response>, tell: (written: Written) => void): Promise<Response>;
}

export function simulatedCloud(sides: ReadonlyMap<Kind, ProviderSide>): SimulatedCloud {
  const all = [...sides.values()];
  return {
    sides,
    side: (kind) => {
      const found = sides.get(kind);
      if (!found) throw new Error(`Nobody has an account of ${kind}`);
      return found;
    },
    plug: (browser, consent) => Object.assign({}, ...all.map((one) => one.plug(browser, consent))),
    watched: async (browser, send, tell) => {
      try {
        return await send();
      } finally {
        for (const one of all) one.settle(browser, tell);
      }
    },
    clearFaults: () => {
      for (const one of all) one.clearFaults();
    },
    ours: (owner) => all.flatMap((one) => one.ours(owner)),
    touchedByUs: () => all.flatMap((one) => one.touchedByUs()),
    isBusy: (owner, period) => all.some((one) => one.isBusy(owner, period)),
    strayLetters: () => all.reduce((sum, one) => sum + one.strayLetters(), 0),
    writes: () => all.reduce((sum, one) => sum + one.writes(), 0),
  };
}
