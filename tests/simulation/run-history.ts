import { dayMs } from '#lib/time/period.ts';
import { type SimulatedClock, simulatedClock } from './deadlines.ts';
import { historyDays } from './draw-history.ts';
import { googleService } from './google-service.ts';
import { Household, live } from './household.ts';
import { brokenInvariants, keptTwice } from './invariants.ts';
import { microsoftService } from './microsoft-service.ts';
import { providerSide } from './provider-side.ts';
import { quiet } from './quiet.ts';
import { type SimulatedCloud, simulatedCloud } from './simulated-cloud.ts';
import { type History, type Kind, stepText } from './steps.ts';

const services = { google: googleService, microsoft: microsoftService } as const;

/** A fault that is put between the worker and the world, to see that the simulation notices. */
export interface Plant {
  readonly spoil?: (fetch: typeof globalThis.fetch) => typeof fetch;
  readonly spoilWrite?: (changes: ReadonlyMap<string, unknown>) => void;
}

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly days: number;
  readonly taps: number;
  readonly turns: number;
  readonly deaths: number;
  /** Invitations that left, and those that were declined. */
  readonly invited: number;
  readonly declined: number;
  /** Times that were kept or moved while the other's time counted. */
  readonly keptForBoth: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Where Alex's accounts lay. */
  readonly homes: string;
  /** Events of ours that Alex's accounts have had, by kind. */
  readonly written: Readonly<Record<string, number>>;
  /** Of Alex's busiest account, which two browsers share. */
  readonly requestsADay: number;
  /** Weeks that two browsers keep in two calendars, because their levels differ: a known gap. */
  readonly acrossLevels: number;
  /** Events made anew that were deleted before their browser knew of them: a known gap. */
  readonly revived: number;
}

/** Lives through one history and the quiet after it, and judges what is left. */
export async function runHistory(history: History, plant: Plant = {}, log?: (line: string) => void): Promise<Outcome> {
  const { seed, startsAt, zone, steps, homes } = history;
  const { clock, restore } = simulatedClock(startsAt);
  const said = listenForFaults();
  try {
    const cloud = cloudOf(history, clock, plant);
    const house = new Household({ clock, cloud, zone, spoilWrite: plant.spoilWrite, log });
    await live(house, history, (index) => {
      const step = steps[index];
      if (step) log?.(stepText(step));
    });
    await house.until(startsAt + historyDays * dayMs);
    log?.('quiet');
    await quiet(house);
    await said.settle();
    const browsers = [...house.browsers.values()];
    const windows = browsers.reduce((sum, one) => sum + one.windowFaults.met, 0);
    const days = (clock.now() - startsAt) / dayMs;
    return {
      seed,
      violations: [...said.sentences, ...brokenInvariants(house, days)],
      days,
      taps: house.taps,
      turns: browsers.reduce((sum, one) => sum + one.turns, 0),
      deaths: browsers.reduce((sum, one) => sum + one.deaths, 0),
      invited: house.ledger.invites.sent,
      declined: house.ledger.invites.declined,
      keptForBoth: house.ledger.keptForBoth,
      homes: homes.alex.toSorted().join(' and ') || 'local',
      faults: faultsMet(cloud, windows),
      written: Object.fromEntries([...cloud.sides].map(([kind, side]) => [kind, side.ours('alex').length])),
      requestsADay: Math.max(...[...cloud.sides.values()].map((side) => side.requests('alex') / days), 0),
      revived: house.ledger.revived,
      acrossLevels: keptTwice(house, 'alex').filter(({ isAcrossLevels }) => isAcrossLevels).length,
    };
  } finally {
    said.stop();
    restore();
  }
}

function cloudOf({ zone, seed, homes }: History, clock: SimulatedClock, { spoil }: Plant): SimulatedCloud {
  const kinds = new Set<Kind>([...homes.alex, ...homes.sam]);
  const sideOf = (kind: Kind) => providerSide(services[kind](clock, { zone, seed }), clock, { zone, spoil });
  return simulatedCloud(new Map([...kinds].map((kind) => [kind, sideOf(kind)] as const)));
}

function faultsMet({ sides }: SimulatedCloud, windows: number): ReadonlyMap<string, number> {
  const met = [...sides].flatMap(([kind, side]) =>
    [...side.faultsMet].map(([fault, times]) => [`${kind}: ${fault}`, times] as const),
  );
  return new Map([...met, ...(windows > 0 ? [['sign-in window fails', windows] as const] : [])]);
}

/** What our code complains of, and rejections that nobody caught. */
function listenForFaults() {
  const sentences: string[] = [];
  const realError = console.error;
  console.error = (...words: readonly unknown[]) =>
    void sentences.push(`console.error: ${words.map(String).join(' ')}`);
  const unhandled = (reason: unknown) => void sentences.push(`nobody caught: ${String(reason)}`);
  process.on('unhandledRejection', unhandled);
  return {
    sentences,
    /** Rejections are told once the turn of the loop is over. */
    settle: () => new Promise<void>((resolve) => void setImmediate(resolve)),
    stop: () => {
      console.error = realError;
      process.off('unhandledRejection', unhandled);
    },
  };
}
