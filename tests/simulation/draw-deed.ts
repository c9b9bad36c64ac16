import { faultBooks } from './fault-kinds.ts';
import { partnerSeconds } from './partner-time.ts';
import type { Random } from './random.ts';
import {
  type BrowserName,
  type Deed,
  type Hand,
  type Kind,
  type Owner,
  otherOf,
  ownerOf,
  type Tap,
  type Weather,
} from './steps.ts';

/** What may happen to a browser and the account behind it. */
type Group = 'tap' | 'hand' | 'browser' | 'account' | 'fault';

const weights: Readonly<Record<Group, number>> = { tap: 9, hand: 5, browser: 3, account: 1, fault: 2 };

/** Who does it, and with which of their accounts; `on` undefined: with the calendar of the browser alone. */
export interface Actor {
  readonly browser: BrowserName;
  readonly on: Kind | undefined;
}

/** One thing that happens, of one of `groups`. */
export function drawDeed(random: Random, { browser, on }: Actor, groups?: readonly Group[]): Deed {
  const group = groups ? random.oneOf(groups) : random.weighted(weights);
  if (on === undefined) return drawWithout(random, browser, group);
  if (group === 'tap') return random.chance(0.06) ? twoTaps(random, browser, on) : drawTap(random, browser, on);
  if (group === 'hand') return drawHand(random, browser, on);
  if (group === 'browser') return browserWeather(random, browser, on);
  return group === 'account' ? accountWeather(random, browser, on) : drawFault(random, browser, on);
}

/** Nobody else's calendar is there to meet with anything. */
function drawWithout(random: Random, browser: BrowserName, group: Group): Deed {
  return group === 'tap' ? localTap(random, browser) : browserWeather(random, browser, undefined);
}

function twoTaps(random: Random, browser: BrowserName, on: Kind): Deed {
  return { browser, twoAtOnce: [drawTap(random, browser, on), drawTap(random, browser, on)] };
}

/** Evenings of the coming days, on a grid of five minutes. */
const evening = (random: Random) => ({ day: random.between(0, 12), minute: random.between(216, 270) * 5 });
const shift = (random: Random) => random.oneOf([-90, -60, -30, -5, 5, 30, 45, 60, 120]);
/** Most who see that others are told go on. */
const told = (random: Random) => random.chance(0.8);
const consent = (random: Random) => random.weighted({ yes: 8, deny: 1, close: 1 });

const localTaps = {
  ...{ keep: 9, 'keep-offered': 1, undo: 4, 'let-go': 2, move: 5, 'remove-all': 0.3, look: 4 },
  ...{ dismiss: 1, settings: 0.4, invite: 3, withdraw: 0.4 },
} as const;
const accountTaps = { tick: 0.5, connect: 1, reconnect: 1.5, allow: 0.7, disconnect: 0.3 } as const;

function drawTap(random: Random, browser: BrowserName, on: Kind): Tap {
  const tap = random.weighted<keyof typeof localTaps | keyof typeof accountTaps>({ ...localTaps, ...accountTaps });
  if (tap === 'tick') return { browser, tap, on, pick: random.next(), ticked: random.chance(0.7) };
  if (tap === 'connect' || tap === 'reconnect') return { browser, tap, on, consent: consent(random) };
  if (tap === 'disconnect') return { browser, tap, on };
  if (tap !== 'allow') return localTap(random, browser, tap);
  const level = random.oneOf(['times-only', 'main-calendar'] as const);
  return { browser, tap, on, level, consent: consent(random) };
}

/** A tap that any browser may make, linked or not. */
function localTap(random: Random, browser: BrowserName, tap = random.weighted(localTaps)): Tap {
  if (tap === 'keep') return { browser, tap, ...evening(random) };
  if (tap === 'keep-offered' || tap === 'invite' || tap === 'withdraw') return { browser, tap, pick: random.next() };
  if (tap === 'undo' || tap === 'let-go') return { browser, tap, pick: random.next(), told: told(random) };
  if (tap === 'move') return { browser, tap, pick: random.next(), minutes: shift(random), told: told(random) };
  if (tap === 'remove-all') return { browser, tap, past: random.chance(0.5), told: told(random) };
  if (tap === 'look') return { browser, tap, how: random.oneOf(['stored', 'fresh', 'again']) };
  if (tap === 'settings') return { browser, tap, lastMinute: random.between(80, 92) * 15 };
  return { browser, tap };
}

function drawHand(random: Random, browser: BrowserName, on: Kind): Hand {
  const owner = ownerOf(browser);
  const pick = random.next();
  const hand = random.weighted({
    ...{ meeting: 4, 'meeting-on-ours': 1.5, 'meeting-moves': 2, 'meeting-goes': 1 },
    ...{
      'ours-moves': 2,
      'ours-lasts': 1,
      'ours-renamed': 1,
      'ours-deleted': 2,
      'ours-restored': 1,
      'ours-copied': 0.3,
    },
    ...{ 'guest-answers': 1.5, 'guest-off': 0.3 },
  });
  if (hand === 'meeting') {
    const kind = random.weighted({
      busy: 5,
      free: 1,
      tentative: 1,
      invited: 1,
      declined: 1,
      'all-day': 0.5,
      weekly: 0.3,
    });
    return { owner, on, hand, kind, ...evening(random), length: random.oneOf([15, 30, 60]) };
  }
  if (hand === 'guest-answers') return { owner, on, hand, pick, answer: random.oneOf(['yes', 'maybe', 'no']) };
  if (hand === 'meeting-moves' || hand === 'ours-moves' || hand === 'ours-lasts') {
    return { owner, on, hand, pick, minutes: shift(random) };
  }
  return { owner, on, hand, pick };
}

const trips = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Apia'];

function browserWeather(random: Random, browser: BrowserName, on: Kind | undefined): Weather {
  const weather = random.weighted({
    ...{ open: 3, offline: 3, 'disk-full': 1, clock: 1, travel: 0.5, restart: 1, 'sync-arrives': 1, 'signed-out': 0.3 },
    'window-fails': 1,
  });
  if (weather === 'signed-out') return on === undefined ? { browser, weather: 'restart' } : { browser, weather, on };
  if (weather === 'open') return { browser, weather, minutes: random.oneOf([1, 40, 180]) };
  // More often on than not, so that what is off does not stay so.
  if (weather === 'offline' || weather === 'disk-full') return { browser, weather, on: random.chance(0.4) };
  if (weather === 'clock') return { browser, weather, hours: random.oneOf([0, 0, 26, -26, 1, -1]) };
  if (weather === 'travel') return { browser, weather, zone: random.oneOf(trips) };
  if (weather === 'window-fails') return { browser, weather, times: random.between(1, 3) };
  return { browser, weather };
}

/** What happens around the other's time, in the calendar that is asked for it. */
export function drawPartnerDeed(random: Random, browser: BrowserName, on: Kind): Deed {
  const owner = otherOf(ownerOf(browser));
  const deed = random.weighted({ meeting: 5, moves: 2, goes: 1, shares: 1, counts: 0.7, fails: 1 });
  if (deed === 'shares') return { owner, on, weather: 'shares', shared: random.chance(0.7) };
  if (deed === 'counts') return { browser, tap: 'partner', counts: random.chance(0.7) };
  if (deed === 'moves') return { owner, on, hand: 'meeting-moves', pick: random.next(), minutes: shift(random) };
  if (deed === 'goes') return { owner, on, hand: 'meeting-goes', pick: random.next() };
  if (deed === 'fails') return drawFault(random, browser, on, 'free/busy');
  return partnerMeeting(random, owner, on, 12);
}

export function partnerMeeting(random: Random, owner: Owner, on: Kind, days: number): Deed {
  const kind = random.weighted({ busy: 6, free: 1, tentative: 1, weekly: 1 });
  const [day, minute] = [random.between(0, days), random.between(68, 86) * 15];
  const length = random.oneOf([30, 60, 120]);
  return { owner, on, hand: 'meeting', kind, day, minute, length, seconds: partnerSeconds };
}

const accountWeathers = { 'tokens-expire': 3, 'session-ends': 1, revoked: 0.5, 'lists-expire': 2 } as const;

function accountWeather(random: Random, browser: BrowserName, on: Kind): Weather {
  return { owner: ownerOf(browser), on, weather: random.weighted(accountWeathers) };
}

/** @param wanted of which operation, where it would be no lie */
export function drawFault(random: Random, browser: BrowserName, on: Kind, wanted?: string): Weather {
  const { deeds, operations, only } = faultBooks[on];
  const fault = random.oneOf(Object.keys(deeds));
  const drawn = random.chance(0.4) ? 'anything' : random.oneOf(Object.keys(operations));
  const honest = only[fault];
  return {
    owner: ownerOf(browser),
    weather: 'fault',
    on,
    operation: honest ? random.oneOf(honest) : (wanted ?? drawn),
    fault,
    nth: random.between(1, 3),
    times: Number(random.weighted({ 1: 6, 2: 2, 5: 1 })),
  };
}
