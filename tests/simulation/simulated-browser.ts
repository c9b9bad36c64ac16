import type { KeptOccasion, OutboxRow } from '#lib/booking/records.ts';
import { Failure, type FailureKind } from '#lib/failure.ts';
import type { Account, AccountReading } from '#lib/stores/accounts.ts';
import type { Settings } from '#lib/stores/settings.ts';
import { hourMs } from '#lib/time/period.ts';
import { type Disk, type Machine, type MachineOptions, machine, newDisk } from '#tests/worker/machine.ts';
import { Life } from '#tests/worker/mortal.ts';
import type { SimulatedClock } from './deadlines.ts';
import type { SimulatedCloud, Written } from './simulated-cloud.ts';
import type { BrowserName } from './steps.ts';

/** How one turn of a worker ended. */
export type Turn =
  | { readonly end: 'done' }
  | { readonly end: 'failed'; readonly kind: FailureKind }
  | { readonly end: 'died' }
  /** Something that is no `Failure` was thrown. */
  | { readonly end: 'broken'; readonly error: unknown };

export interface BrowserPorts {
  readonly clock: SimulatedClock;
  readonly cloud: SimulatedCloud;
  readonly zone: string;
  tell(written: Written): void;
  /** Runs what was ambushed for this moment of a turn. */
  meanwhile(deed: Meanwhile): Promise<void>;
  /** A planted fault of the disk. */
  readonly spoilWrite: ((changes: ReadonlyMap<string, unknown>) => void) | undefined;
}

export interface Meanwhile {
  readonly request: number;
  readonly side: 'before' | 'after';
  readonly run: () => Promise<void>;
}

/** One browser with its disk. Its worker lives for one turn: whatever is not stored is gone after it. */
export class SimulatedBrowser {
  readonly disk: Disk = newDisk();
  readonly name: BrowserName;
  /** Until when the person sits at it. */
  awakeUntil = 0;
  skewMs = 0;
  zone: string;
  isOffline = false;
  isDiskFull = false;
  isBusy = false;
  deaths = 0;
  turns = 0;
  consent: MachineOptions['consent'];
  windowsThatFail = 0;
  readonly windowFaults = { met: 0 };
  private nextDeath: { readonly call: number; readonly side: 'before' | 'after' } | undefined;
  private meanwhiles: Meanwhile[] = [];
  private askedBefore = false;
  private readonly ports: BrowserPorts;
  private readonly plugged: Partial<MachineOptions>;

  constructor(name: BrowserName, ports: BrowserPorts) {
    this.name = name;
    this.ports = ports;
    this.zone = ports.zone;
    this.plugged = ports.cloud.plug(name, () => this.consent);
  }

  dieAt(call: number, side: 'before' | 'after'): void {
    this.nextDeath = { call, side };
  }

  /** Nothing lies in wait any more. */
  disarm(): void {
    this.nextDeath = undefined;
    this.meanwhiles = [];
  }

  ambush(deed: Meanwhile): void {
    this.meanwhiles.push(deed);
  }

  /** By a clock that nobody sets. */
  reallyNow(): number {
    return this.ports.clock.now();
  }

  now(): number {
    return this.reallyNow() + this.skewMs;
  }

  /** When the alarm rings, on the true clock; it cannot have rung before now. */
  alarmAt(): number {
    return Math.max((this.disk.alarmAt ?? Number.POSITIVE_INFINITY) - this.skewMs, this.ports.clock.now());
  }

  /** Runs `work` on a new worker, to its end or to the end of its life. */
  async turn(work: (worker: Machine) => Promise<unknown>): Promise<Turn> {
    const death = this.nextDeath;
    const life = death ? new Life(death.call, death.side) : new Life();
    this.nextDeath = undefined;
    this.turns += 1;
    this.isBusy = true;
    this.askedBefore = this.partnerAddress() !== '';
    const outcome = await life.live(() => work(this.machine(life)));
    this.isBusy = false;
    this.meanwhiles = [];
    this.ports.clock.forgetDeadlines();
    if (outcome === 'died') {
      this.deaths += 1;
      // What it had asked for is answered to nobody, before the next worker asks.
      await new Promise((resolve) => setImmediate(resolve));
      return { end: 'died' };
    }
    if (outcome.status === 'fulfilled') return { end: 'done' };
    const error: unknown = outcome.reason;
    return error instanceof Failure ? { end: 'failed', kind: error.kind } : { end: 'broken', error };
  }

  occasions(): readonly KeptOccasion[] {
    return this.stored<KeptOccasion>('occasion:');
  }

  rows(): readonly OutboxRow[] {
    return this.stored<OutboxRow>('outbox:');
  }

  accounts(): readonly Account[] {
    return this.stored<Account>('account:');
  }

  reading(accountId: string): AccountReading | undefined {
    return this.disk.kept.get(`reading:${accountId}`) as AccountReading | undefined;
  }

  partnerAddress(): string {
    const saved = this.disk.kept.get('settings') as { readonly settings: Partial<Settings> } | undefined;
    return saved?.settings.partnerAddress ?? '';
  }

  /** Whether the other's time counts, and did so when this turn began. */
  asksForPartner(): boolean {
    return this.askedBefore && this.partnerAddress() !== '';
  }

  private stored<T>(prefix: string): readonly T[] {
    const found = [...this.disk.kept].filter(([key]) => key.startsWith(prefix));
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value as T);
  }

  private machine(life: Life): Machine {
    const { clock, cloud } = this.ports;
    let requests = 0;
    return machine({
      clock: { ...clock, now: () => this.now() },
      disk: this.disk,
      zone: this.zone,
      life,
      offline: () => this.isOffline,
      ...this.plugged,
      onAuthorize: () => this.openWindow(),
      onWrite: (changes) => this.write(changes),
      intercept: async (send) => {
        requests += 1;
        const mine = requests;
        await this.run('before', mine);
        const response = await cloud.watched(this.name, send, (written) => this.ports.tell(written));
        await this.run('after', mine);
        return response;
      },
    });
  }

  private async run(side: Meanwhile['side'], request: number): Promise<void> {
    const due = this.meanwhiles.filter((one) => one.side === side && one.request === request);
    this.meanwhiles = this.meanwhiles.filter((one) => !due.includes(one));
    for (const one of due) await one.run();
  }

  private openWindow(): void {
    if (this.windowsThatFail === 0) return;
    this.windowsThatFail -= 1;
    this.windowFaults.met += 1;
    throw new Error('Authorization page could not be loaded.');
  }

  private write(changes: ReadonlyMap<string, unknown>): void {
    if (this.isDiskFull) throw new Failure('storage-full', 'no room left on this machine');
    this.ports.spoilWrite?.(changes);
  }

  /** The clock is put right or wrong by whole hours. */
  setClock(hours: number): void {
    this.skewMs = hours * hourMs;
  }
}
