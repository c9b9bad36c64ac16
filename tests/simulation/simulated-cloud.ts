import type { Period } from '#lib/time/period.ts';
import type { MachineOptions } from '#tests/worker/machine.ts';
import type { BrowserName, Hand, Kind, Owner } from './steps.ts';

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
  /** Another one after each write. */
  readonly version: string;
}

/** Our event, or one that carries our mark, was written. `before` undefined: made. */
export interface Written {
  readonly before: OurEvent | undefined;
  readonly after: OurEvent;
}

/** One line for a person to read. */
export function writtenText({ before, after }: Written): string {
  const { id, isLive, period, summary, calendarId } = after;
  const fate = before === undefined ? 'made' : isLive ? 'changed' : 'gone';
  return `${id} ${fate}: ${new Date(period.start).toISOString()} ${summary}, in ${calendarId.slice(-12)}`;
}

/** A service in the simulation: what machines plug in, what people do in it by hand, and what is true in it. */
export interface ProviderSide {
  /** What a browser needs to reach it; its own sign-in page, its own sessions. */
  plug(browser: BrowserName, consent: () => MachineOptions['consent']): Partial<MachineOptions>;
  /** Tells which of our events the last requests changed, answered or not; then their log is empty. */
  settle(owner: Owner, tell: (written: Written) => void): void;
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
  /** Mail that would have been sent. */
  mails(): number;
  /** The number of writes so far: still when nothing happens. */
  writes(): number;
}

type OfAll = 'clearFaults' | 'ours' | 'touchedByUs' | 'isBusy' | 'mails' | 'writes';

/** All services that the two people have accounts with. */
export interface SimulatedCloud extends Pick<ProviderSide, 'plug' | OfAll> {
  /** @throws Error where nobody has an account with it */
  side(kind: Kind): ProviderSide;
  readonly sides: ReadonlyMap<Kind, ProviderSide>;
  /** Sends one request of a browser, and tells which of our events it changed, answered or not. */
  watched(owner: Owner, send: () => Promise<Response>, tell: (written: Written) => void): Promise<Response>;
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
    watched: async (owner, send, tell) => {
      try {
        return await send();
      } finally {
        for (const one of all) one.settle(owner, tell);
      }
    },
    clearFaults: () => {
      for (const one of all) one.clearFaults();
    },
    ours: (owner) => all.flatMap((one) => one.ours(owner)),
    touchedByUs: () => all.flatMap((one) => one.touchedByUs()),
    isBusy: (owner, period) => all.some((one) => one.isBusy(owner, period)),
    mails: () => all.reduce((sum, one) => sum + one.mails(), 0),
    writes: () => all.reduce((sum, one) => sum + one.writes(), 0),
  };
}
