import { Failure } from '#lib/failure.ts';
import { minuteMs } from '#lib/time/period.ts';
import type { SimulatedClock } from './deadlines.ts';
import { Ledger } from './ledger.ts';
import { SimulatedBrowser, type Turn } from './simulated-browser.ts';
import { type SimulatedCloud, writtenText } from './simulated-cloud.ts';
import {
  type BrowserName,
  browserNames,
  type Deed,
  type Hand,
  type History,
  ownerOf,
  type Tap,
  type Weather,
} from './steps.ts';
import { findWork, type Work } from './taps.ts';

export interface HouseholdOptions {
  readonly clock: SimulatedClock;
  readonly cloud: SimulatedCloud;
  readonly zone: string;
  readonly spoilWrite?: ((changes: ReadonlyMap<string, unknown>) => void) | undefined;
  /** What happens, line by line, for a person to read. */
  readonly log?: ((line: string) => void) | undefined;
}

/** More wakes between two steps than any alarm should ask for. */
const mostWakes = 400;

/** Two people, three browsers and a service, on one clock. */
export class Household {
  readonly clock: SimulatedClock;
  readonly cloud: SimulatedCloud;
  readonly ledger: Ledger;
  readonly browsers: ReadonlyMap<BrowserName, SimulatedBrowser>;
  taps = 0;
  private readonly log: (line: string) => void;

  constructor({ clock, cloud, zone, spoilWrite, log = () => undefined }: HouseholdOptions) {
    this.clock = clock;
    this.cloud = cloud;
    this.log = log;
    this.ledger = new Ledger(cloud);
    const browserOf = (name: BrowserName): SimulatedBrowser =>
      new SimulatedBrowser(name, {
        clock,
        cloud,
        zone,
        spoilWrite,
        tell: (written) => {
          this.log(`      ${name} wrote ${writtenText(written)}`);
          this.ledger.written(this.browser(name), written);
        },
        meanwhile: (deed) => deed.run(),
      });
    this.browsers = new Map(browserNames.map((name) => [name, browserOf(name)]));
  }

  browser(name: BrowserName): SimulatedBrowser {
    const found = this.browsers.get(name);
    if (!found) throw new Error(`There is no browser ${name}`);
    return found;
  }

  /** Lets time pass: whoever sits at a browser lets its alarms ring. */
  async until(at: number): Promise<void> {
    for (let wakes = 0; ; wakes++) {
      const next = [...this.browsers.values()]
        .filter((one) => one.alarmAt() <= Math.min(at, one.awakeUntil))
        .sort((a, b) => a.alarmAt() - b.alarmAt())[0];
      if (!next) break;
      if (wakes === mostWakes) {
        this.ledger.violations.push(`${next.name} wakes without end`);
        break;
      }
      this.clock.set(next.alarmAt());
      await this.wake(next);
    }
    this.clock.set(Math.max(at, this.clock.now()));
  }

  async wake(browser: SimulatedBrowser): Promise<void> {
    browser.disk.alarmAt = undefined;
    await this.turn(browser, 'wake', (worker) => worker.wake());
  }

  async perform(deed: Deed): Promise<void> {
    if ('tap' in deed) await this.tap(deed);
    else if ('hand' in deed) this.hand(deed);
    else if ('twoAtOnce' in deed) await this.twoAtOnce(deed.browser, deed.twoAtOnce);
    else if ('weather' in deed) await this.weather(deed);
    else if (deed.ambush === 'death') this.browser(deed.browser).dieAt(deed.call, deed.side);
    else {
      const { request, side } = deed;
      this.browser(deed.browser).ambush({ request, side, run: () => this.perform(deed.deed) });
    }
  }

  /** One turn of a worker, and what the ledger makes of it. */
  async turn(browser: SimulatedBrowser, name: string, work: Work): Promise<Turn> {
    const accounts = browser.accounts();
    const before = new Map(browser.occasions().map((occasion) => [occasion.id, occasion]));
    const turn = await browser.turn(work);
    const left = new Set(browser.accounts().map(({ id }) => id));
    for (const { id, kind } of accounts) if (kind !== 'local' && !left.has(id)) this.ledger.forgot(browser, kind);
    this.ledger.turned(browser, turn.end === 'done', before);
    if (turn.end === 'broken') this.ledger.violations.push(`${browser.name} ${name}: ${String(turn.error)}`);
    this.log(`    ${browser.name} ${name}: ${turn.end === 'failed' ? turn.kind : turn.end}`);
    return turn;
  }

  private async tap(tap: Tap): Promise<Turn | undefined> {
    const browser = this.browser(tap.browser);
    // Within its own turn a tap would have to wait for the turn, which waits for it.
    if (browser.isBusy) return undefined;
    const work = findWork(tap, { browser, ledger: this.ledger, now: this.clock.now() });
    if (!work) return undefined;
    this.taps += 1;
    const consent = 'consent' in tap ? { [tap.consent]: true } : {};
    browser.consent = { account: `${ownerOf(tap.browser)}@example.com`, ...consent };
    const turn = await this.turn(browser, tap.tap, work);
    browser.consent = undefined;
    return turn;
  }

  private async twoAtOnce(name: BrowserName, taps: readonly Tap[]): Promise<void> {
    const browser = this.browser(name);
    if (browser.isBusy) return;
    const works = taps.flatMap((tap) => findWork(tap, { browser, ledger: this.ledger, now: this.clock.now() }) ?? []);
    this.taps += works.length;
    if (works.length === 0) return;
    browser.consent = { account: `${ownerOf(name)}@example.com` };
    await this.turn(browser, 'two at once', async (worker) => {
      const outcomes = await Promise.allSettled(works.map((work) => work(worker)));
      const reasons = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
      const fault = reasons.find((reason) => !(reason instanceof Failure));
      // One of the two was done: the turn is not one that was refused.
      if (fault !== undefined || reasons.length === works.length) throw fault ?? reasons[0];
    });
    browser.consent = undefined;
  }

  private hand(hand: Hand): void {
    const written = this.cloud.side(hand.on).byHand(hand);
    if (written) this.log(`      by hand ${writtenText(written)}`);
    const rows = [...this.browsers.values()].flatMap((browser) => browser.rows());
    const pending = new Set(rows.flatMap(({ want, occasion }) => (want === 'event' ? [occasion] : [])));
    if (written) this.ledger.byHand(hand, written, pending);
  }

  private async weather(deed: Weather): Promise<void> {
    if ('owner' in deed) return this.weatherOfAccount(deed);
    const browser = this.browser(deed.browser);
    if (deed.weather === 'open') {
      browser.awakeUntil = this.clock.now() + deed.minutes * minuteMs;
      if (!browser.isBusy) await this.wake(browser);
    } else if (deed.weather === 'offline') browser.isOffline = deed.on;
    else if (deed.weather === 'disk-full') browser.isDiskFull = deed.on;
    else if (deed.weather === 'clock') browser.setClock(deed.hours);
    else if (deed.weather === 'travel') browser.zone = deed.zone;
    else if (deed.weather === 'restart') browser.disk.session.clear();
    else if (deed.weather === 'signed-out') this.cloud.side(deed.on).signOut(browser.name);
    else if (deed.weather === 'window-fails') browser.windowsThatFail = deed.times;
    else this.syncArrives(browser);
  }

  /** What another browser of the same person chose arrives, later than it was chosen. */
  private syncArrives(browser: SimulatedBrowser): void {
    const other = [...this.browsers.values()].find(
      (one) => one !== browser && ownerOf(one.name) === ownerOf(browser.name),
    );
    if (other?.disk.synced.value !== undefined) browser.disk.synced.value = structuredClone(other.disk.synced.value);
  }

  private weatherOfAccount(deed: Extract<Weather, { owner: unknown }>): void {
    const side = this.cloud.side(deed.on);
    if (deed.weather === 'fault') side.fault(deed.operation, deed.fault, deed.nth, deed.times);
    else if (deed.weather === 'tokens-expire') side.expireTokens(deed.owner);
    else if (deed.weather === 'session-ends') side.endSession(deed.owner);
    else if (deed.weather === 'shares') side.share(deed.owner, deed.shared);
    else if (deed.weather === 'revoked') side.revoke(deed.owner);
    else side.expireLists();
  }
}

/** A whole history, step by step. */
export async function live(
  house: Household,
  { startsAt, steps }: History,
  tell: (index: number) => void,
): Promise<void> {
  for (const [index, { atMs, deed }] of steps.entries()) {
    await house.until(startsAt + atMs);
    tell(index);
    await house.perform(deed);
  }
}
