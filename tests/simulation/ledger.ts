import type { KeptOccasion } from '#lib/booking/records.ts';
import type { Instant } from '#lib/time/period.ts';
import { InviteLedger, isAboutGuests, isDeclined } from './invite-ledger.ts';
import { findPartnerClash, isPlacedForBoth } from './partner-time.ts';
import { cycleOf, findUnseen, never, type Past, textOf } from './past.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { OurEvent, SimulatedCloud, Written } from './simulated-cloud.ts';
import { type BrowserName, type Hand, type Kind, ownerOf } from './steps.ts';

/** A tap by which a browser may write: `start` where it may put an event, `event` which one it may take out. */
interface Ask {
  readonly order: number;
  readonly browser: BrowserName;
  readonly kind: 'keep' | 'move' | 'remove';
  readonly start?: Instant;
  /** Undefined in a `remove`: all of them, or all that end after `after`. */
  readonly event?: string;
  readonly after?: Instant;
  /** A keep that has its event, or a removal that found none. */
  isUsed: boolean;
}

/** Who tapped for what, and what became of each event: judges every write at the moment that it happens. */
export class Ledger {
  readonly violations: string[] = [];
  readonly pasts = new Map<string, Past>();
  readonly invites = new InviteLedger();
  /**
   * Events made anew after they had been deleted, where the worker could not know that they had stood: see `findUnseen`.
   */
  revived = 0;
  /** Times that were kept or moved while the other's time counted. */
  keptForBoth = 0;
  private asks: Ask[] = [];
  private readonly excused = new Set<string>();
  private order = 0;
  private readonly turnedAt = new Map<BrowserName, number>();
  private readonly tappedBefore = new Map<BrowserName, ReadonlySet<string>>();
  private readonly cloud: SimulatedCloud;

  constructor(cloud: SimulatedCloud) {
    this.cloud = cloud;
  }

  asked(browser: BrowserName, kind: Ask['kind'], more: Pick<Ask, 'start' | 'event' | 'after'> = {}): void {
    this.order += 1;
    this.asks.push({ order: this.order, browser, kind, ...more, isUsed: false });
  }

  /** After a turn: keeps that reached no disk are as if they had not been tapped, removals that did must come about. */
  turned(browser: SimulatedBrowser, isDone: boolean, before: ReadonlyMap<string, KeptOccasion>): void {
    const rows = browser.rows();
    this.invites.turned(browser, (event) => this.cloud.ours(ownerOf(browser.name)).find(({ id }) => id === event));
    const out = browser.occasions().filter(({ state }) => state === 'let-go' || state === 'planned');
    const heard = new Set(isDone ? out : out.filter(({ id, state }) => before.get(id)?.state !== state));
    const tapped = new Set(rows.filter(({ want, byTap }) => want === 'none' && byTap).map(({ occasion }) => occasion));
    // A removal that never reached the disk was not asked for, and may be asked for again.
    const since = this.turnedAt.get(browser.name) ?? never;
    const isNew = [...tapped].some((id) => !this.tappedBefore.get(browser.name)?.has(id));
    this.tappedBefore.set(browser.name, tapped);
    if (!isDone && heard.size === 0 && !isNew) {
      const isMine = (ask: Ask) => ask.browser === browser.name && ask.kind === 'remove' && ask.order > since;
      this.asks = this.asks.filter((ask) => !isMine(ask));
    }
    this.turnedAt.set(browser.name, this.order);
    const waiting = rows.some(({ want }) => want === 'event');
    this.asks = this.asks.filter((ask) => ask.browser !== browser.name || ask.kind !== 'keep' || ask.isUsed || waiting);
    for (const { id, period, spent, insertSent, standing } of out.filter(
      (one) => heard.has(one) || tapped.has(one.id),
    )) {
      const past = this.pasts.get(id);
      const ask = this.lastAsk(browser.name, 'remove', (one) => {
        return one.event === undefined ? period.end > (one.after ?? never) : one.event === id;
      });
      if (!past || !ask || ask.isUsed || ask.order <= past.madeAt) continue;
      // Of an event that another browser made meanwhile, this one could not say that it shall go.
      const known = before.get(id)?.standing?.providerId;
      const isAnother = known !== undefined && known !== past.providerId;
      if (spent || insertSent || standing)
        past.undoneAt = isAnother ? past.undoneAt : Math.max(past.undoneAt, ask.order);
      else if (ask.event === id) ask.isUsed = true;
    }
  }

  /** The browser no longer knows the account: what it had not done yet it will not do. */
  forgot(browser: SimulatedBrowser, kind: Kind): void {
    const { name } = browser;
    // What it was to do in another account it will do.
    if (browser.accounts().length === 0) this.asks = this.asks.filter((ask) => ask.browser !== name);
    const live = new Set(
      this.cloud
        .side(kind)
        .ours(ownerOf(name))
        .flatMap(({ id, isLive }) => (isLive ? [id] : [])),
    );
    for (const [id, past] of this.pasts) if (live.has(id)) past.undoneAt = never;
  }

  /** The notice that gave the reason for a removal was read. */
  dismissed(event: string): void {
    this.excused.add(event);
  }

  /** @param pending occasions whose insert no browser has seen the end of */
  byHand(hand: Hand, { before, after }: Written, pending: ReadonlySet<string>): void {
    this.order += 1;
    if (isDeclined(after)) this.invites.declined += Number(hand.hand === 'guest-answers');
    const past = this.pasts.get(after.id);
    // A tap that told nobody took nothing back while somebody was invited.
    const wasShared = hand.hand === 'guest-off' && before !== undefined && before.guests.length > 0;
    if (past && wasShared && !this.invites.isToldOf(after.id)) past.undoneAt = never;
    if (!past || hand.hand === 'guest-answers' || hand.hand === 'guest-off') return;
    past.isDeletedUnseen = hand.hand === 'ours-deleted' && pending.has(after.id);
    if (hand.hand === 'ours-deleted') Object.assign(past, { deletedAt: this.order, deletedId: after.providerId });
    else if (hand.hand === 'ours-restored') past.restoredAt = this.order;
    else past.editedAt = this.order;
  }

  written(browser: SimulatedBrowser, written: Written): void {
    const { before, after } = written;
    this.order += 1;
    this.invites.written(browser, written);
    if (isPlacedForBoth(browser, written)) {
      this.keptForBoth += 1;
      const clash = findPartnerClash(this.cloud, browser, after);
      if (clash !== undefined) this.violations.push(clash);
    }
    // What stands there is as it was, whoever wrote it.
    if (isAboutGuests(written)) return;
    if (before === undefined) this.made(browser, after);
    else if (before.isLive && after.isLive) this.changed(browser, before, after);
    else if (before.isLive) this.removed(browser, before);
    else this.violations.push(`${browser.name} revived ${after.id}`);
    const past = this.pasts.get(after.id);
    past?.written.add(textOf(after));
    if (past) past.writtenAt = this.order;
  }

  /** Whether this browser may say that the time was let go: somebody tapped for it, or an event stood and may be gone. */
  mayBeLetGo(browser: BrowserName, id: string): boolean {
    const asked = this.lastAsk(browser, 'remove', ({ event }) => event === undefined || event === id);
    return asked !== undefined || this.pasts.has(id);
  }

  private made(browser: SimulatedBrowser, event: OurEvent): void {
    const ask = this.findKeep(browser.name, event.period.start);
    if (ask) ask.isUsed = true;
    else if (this.isForgotten(browser, event)) this.revived += 1;
    else this.violations.push(`${browser.name} made ${event.id} without a tap`);
    if (event.isCopy) this.violations.push(`${browser.name} made ${event.id}, which is no occasion's id`);
    const cycle = cycleOf(browser, event.id);
    this.pasts.set(event.id, {
      providerId: event.providerId,
      madeBy: browser.name,
      madeAt: this.order,
      cycle,
      written: new Set(),
      writtenAt: this.order,
      editedAt: never,
      deletedAt: never,
      deletedId: undefined,
      restoredAt: never,
      undoneAt: never,
      isDeletedUnseen: false,
    });
  }

  private isForgotten(browser: SimulatedBrowser, event: OurEvent): boolean {
    const last = findUnseen(this.pasts, { ...event, cycle: cycleOf(browser, event.id), madeBy: browser.name });
    return this.cloud.ours(ownerOf(browser.name)).some((one) => one.providerId === last?.providerId && !one.isLive);
  }

  /** The keep that an event beginning at `start` came of: it may have been moved before it was sent, within its week. */
  private findKeep(browser: BrowserName, start: Instant): Ask | undefined {
    const own = this.asks.filter((ask) => ask.browser === browser);
    const lastMove = own.findLast((ask) => ask.kind === 'move' && ask.start === start)?.order ?? never;
    const fits = own.filter(
      (ask) => ask.kind === 'keep' && !ask.isUsed && (ask.start === start || ask.order < lastMove),
    );
    const away = (ask: Ask) => Math.abs((ask.start ?? start) - start);
    return fits.sort((a, b) => away(a) - away(b))[0];
  }

  private changed(browser: SimulatedBrowser, before: OurEvent, after: OurEvent): void {
    const asked = this.asks.findLast(
      (ask) => ask.browser === browser.name && ask.kind !== 'remove' && ask.start === after.period.start,
    );
    if (!asked && isHeldHarder(before, after)) {
      if (this.isTheirs(before, never))
        this.violations.push(`${browser.name} held ${after.id}, which a hand had edited`);
    } else if (!asked) this.violations.push(`${browser.name} changed ${after.id} without a tap`);
    else if (textOf(before) !== textOf(after) && this.isTheirs(before, asked.order))
      this.violations.push(`${browser.name} wrote over a hand edit of ${after.id}`);
  }

  private removed(browser: SimulatedBrowser, before: OurEvent): void {
    const { id, period } = before;
    if (this.lastAsk(browser.name, 'remove', (ask) => ask.event === undefined || ask.event === id)) return;
    // "Not now" is a full answer, whoever edited it.
    if (isDeclined(before)) return;
    const { kept } = browser.disk;
    const reason = kept.has(`notice:${id}`) || this.excused.has(id) || period.start < browser.now();
    if (!reason && !this.cloud.isBusy(ownerOf(browser.name), period)) {
      this.violations.push(`${browser.name} took ${id} out without a tap or a reason`);
    } else if (this.isTheirs(before, this.pasts.get(id)?.writtenAt ?? never)) {
      this.violations.push(`${browser.name} took out ${id}, which a hand had edited`);
    }
  }

  /** A person changed it after `since`, to something that we had not written there. */
  private isTheirs(event: OurEvent, since: number): boolean {
    const past = this.pasts.get(event.id);
    return past !== undefined && past.editedAt > since && !past.written.has(textOf(event));
  }

  private lastAsk(browser: BrowserName, kind: Ask['kind'], fits: (ask: Ask) => boolean): Ask | undefined {
    return this.asks.findLast((ask) => ask.browser === browser && ask.kind === kind && fits(ask));
  }
}

/**
 * It stays where it stands, and is busy for others from now on: the preview of the tap that kept it said so. Where the answer
 * was lost it is written once more.
 */
function isHeldHarder(before: OurEvent, after: OurEvent): boolean {
  return after.isOpaque && textOf(before) === textOf(after);
}
