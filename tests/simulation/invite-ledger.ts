import type { Instant } from '#lib/time/period.ts';
import { secondMs } from '#lib/time/period.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { Letter, OurEvent, Written } from './simulated-cloud.ts';
import type { BrowserName } from './steps.ts';

/** A tap that invites somebody. */
interface Invite {
  readonly browser: BrowserName;
  readonly event: string;
  readonly to: string;
  /** No letter before, by the clock of the browser and by the one that nobody sets. */
  readonly leavesAt: Instant;
  readonly reallyLeavesAt: Instant;
  /** It reached the disk. */
  isStored: boolean;
  isSent: boolean;
  /** It was taken back, or the time was moved or taken out: nothing is to leave any more. */
  isOff: boolean;
  /** The tap that took it back was answered. */
  isWithdrawn: boolean;
}

/** A tap that said that others are told. */
interface Telling {
  readonly browser: BrowserName;
  readonly kind: 'move' | 'remove';
  /** Undefined: all of them. */
  readonly event: string | undefined;
  isUsed: boolean;
}

const undoMs = 10 * secondMs;

/** Whether nobody who was invited wants to come. */
export const isDeclined = ({ guests }: Pick<OurEvent, 'guests'>) =>
  guests.length > 0 && guests.every(({ answer }) => answer === 'no');

/** Whether only who is invited changed. */
export function isAboutGuests({ before, after }: Pick<Written, 'before' | 'after'>): boolean {
  if (!before?.isLive || !after.isLive) return false;
  const addresses = ({ guests }: OurEvent) => guests.map(({ address }) => address).join();
  return addresses(before) !== addresses(after);
}

/** Who tapped for an invitation, and who said that others are told: judges every letter, and every write beneath guests. */
export class InviteLedger {
  readonly violations: string[] = [];
  /** Invitations that left. */
  sent = 0;
  declined = 0;
  private invites: Invite[] = [];
  private readonly tellings: Telling[] = [];

  invited(browser: SimulatedBrowser, event: string, to: string): void {
    this.invites.push({
      browser: browser.name,
      event,
      to,
      leavesAt: browser.now() + undoMs,
      reallyLeavesAt: browser.reallyNow() + undoMs,
      isStored: false,
      isSent: false,
      isOff: false,
      isWithdrawn: false,
    });
  }

  /** A tap after which nothing is to leave that has not left; `event` undefined: of all of them. */
  calledOff(browser: BrowserName, event: string | undefined): void {
    for (const one of this.invites) {
      if (one.browser === browser && (event === undefined || one.event === event)) one.isOff = true;
    }
  }

  withdrawn(browser: BrowserName, event: string): void {
    for (const one of this.invites) if (one.browser === browser && one.event === event) one.isWithdrawn = true;
  }

  saidToTell(browser: BrowserName, kind: Telling['kind'], event: string | undefined): void {
    this.tellings.push({ browser, kind, event, isUsed: false });
  }

  written(browser: SimulatedBrowser, written: Written): void {
    const { before, after, letters } = written;
    if (before && isAboutGuests(written)) this.guestsChanged(browser, before, after);
    const isGone = !after.isLive;
    const said =
      before && before.guests.length > 0 && !isAboutGuests(written)
        ? this.telling(browser, isGone ? 'remove' : 'move', after.id)
        : undefined;
    const mayGo = isGone && before !== undefined && (isDeclined(before) || before.period.end <= browser.now());
    if (before?.isLive && before.guests.length > 0 && !isAboutGuests(written) && !said && !mayGo) {
      const what = isGone ? 'took out' : 'changed';
      this.violations.push(
        `${browser.name} ${what} ${after.id}, which others are invited to, without a tap that says so`,
      );
    }
    for (const letter of letters) this.posted(browser, after.id, letter, said !== undefined || mayGo);
  }

  private guestsChanged(browser: SimulatedBrowser, before: OurEvent, after: OurEvent): void {
    const now = new Set(after.guests.map(({ address }) => address));
    for (const { address } of before.guests) {
      if (!now.has(address)) this.violations.push(`${browser.name} took ${address} off ${after.id}`);
    }
    for (const { address } of after.guests) {
      if (before.guests.some((one) => one.address === address)) continue;
      const asked = this.invites.some((one) => one.browser === browser.name && one.event === after.id);
      if (!asked) this.violations.push(`${browser.name} put ${address} on ${after.id} without a tap`);
    }
  }

  private posted(browser: SimulatedBrowser, event: string, { to, kind }: Letter, mayTell: boolean): void {
    if (kind !== 'invitation') {
      if (!mayTell) this.violations.push(`${browser.name} told ${to} (${kind}) of ${event} without a tap that says so`);
      return;
    }
    const invite = this.invites.find((one) => one.browser === browser.name && one.event === event && !one.isSent);
    if (!invite || invite.to !== to) {
      this.violations.push(`${browser.name} invited ${to} to ${event} without a tap, or again`);
      return;
    }
    if (invite.isWithdrawn)
      this.violations.push(`${browser.name} invited ${to} to ${event}, which had been taken back`);
    invite.isSent = true;
    this.sent += 1;
    // Whoever sets the clock between the two makes ten seconds of any length.
    const isEarly = browser.now() < invite.leavesAt && browser.reallyNow() < invite.reallyLeavesAt;
    if (isEarly) this.violations.push(`${browser.name} invited ${to} to ${event} too early`);
  }

  isToldOf(event: string): boolean {
    return this.tellings.some((one) => one.kind === 'remove' && (one.event ?? event) === event);
  }

  /** One tap tells once; one for all of them tells of each. */
  private telling(browser: SimulatedBrowser, kind: Telling['kind'], event: string): Telling | undefined {
    const found = this.tellings.find((one) => {
      return one.browser === browser.name && one.kind === kind && (one.event ?? event) === event && !one.isUsed;
    });
    if (found?.event !== undefined) found.isUsed = true;
    return found;
  }

  /**
   * After a turn: an invitation that reached no disk was not tapped, and one that waits no longer has left, or there is a
   * reason. `standsIn`: the event as it is in its calendar.
   */
  turned(browser: SimulatedBrowser, standsIn: (event: string) => OurEvent | undefined): void {
    const mine = this.invites.filter((one) => one.browser === browser.name);
    if (mine.length === 0) return;
    const occasions = new Map(browser.occasions().map((occasion) => [occasion.id, occasion]));
    const over = new Set<Invite>();
    for (const one of mine) {
      const occasion = occasions.get(one.event);
      if (occasion?.invite) {
        one.isStored = true;
        continue;
      }
      over.add(one);
      if (!one.isStored || one.isSent || one.isOff || occasion?.state !== 'held') continue;
      const isThere = standsIn(one.event)?.guests.some(({ address }) => address === one.to);
      if (isThere || browser.disk.kept.has(`notice:${one.event}`)) continue;
      this.violations.push(`${browser.name} never invited ${one.to} to ${one.event}, and said nothing`);
    }
    this.invites = this.invites.filter((one) => !over.has(one));
  }
}
