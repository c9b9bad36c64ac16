import { faultNames, type Operation, operationNames } from './fault-kinds.ts';
import type { Random } from './random.ts';
import { type BrowserName, type Deed, type Hand, ownerOf, type Tap, type Weather } from './steps.ts';

/** What may happen to a browser and the account behind it. */
type Group = 'tap' | 'hand' | 'browser' | 'account' | 'fault';

const weights: Readonly<Record<Group, number>> = { tap: 9, hand: 5, browser: 3, account: 1, fault: 2 };

/** One thing that happens, of one of `groups`. */
export function drawDeed(random: Random, browser: BrowserName, groups?: readonly Group[]): Deed {
  const group = groups ? random.oneOf(groups) : random.weighted(weights);
  if (group === 'tap') return random.chance(0.06) ? twoTaps(random, browser) : drawTap(random, browser);
  if (group === 'hand') return drawHand(random, browser);
  if (group === 'browser') return browserWeather(random, browser);
  return group === 'account' ? accountWeather(random, browser) : drawFault(random, browser);
}

function twoTaps(random: Random, browser: BrowserName): Deed {
  return { browser, twoAtOnce: [drawTap(random, browser), drawTap(random, browser)] };
}

/** Evenings of the coming days, on a grid of five minutes. */
const evening = (random: Random) => ({ day: random.between(0, 12), minute: random.between(216, 270) * 5 });
const shift = (random: Random) => random.oneOf([-90, -60, -30, -5, 5, 30, 45, 60, 120]);
const consent = (random: Random) => random.weighted({ yes: 8, deny: 1, close: 1 });

function drawTap(random: Random, browser: BrowserName): Tap {
  const pick = random.next();
  const tap = random.weighted({
    ...{ keep: 9, 'keep-offered': 1, undo: 4, 'let-go': 2, move: 5, 'remove-all': 0.3, tick: 0.5, look: 4 },
    ...{ connect: 1, reconnect: 1.5, allow: 0.7, disconnect: 0.3, dismiss: 1, settings: 0.4 },
  });
  if (tap === 'keep') return { browser, tap, ...evening(random) };
  if (tap === 'keep-offered' || tap === 'undo' || tap === 'let-go') return { browser, tap, pick };
  if (tap === 'move') return { browser, tap, pick, minutes: shift(random) };
  if (tap === 'remove-all') return { browser, tap, past: random.chance(0.5) };
  if (tap === 'tick') return { browser, tap, pick, ticked: random.chance(0.7) };
  if (tap === 'look') return { browser, tap, how: random.oneOf(['stored', 'fresh', 'again']) };
  if (tap === 'connect' || tap === 'reconnect') return { browser, tap, consent: consent(random) };
  if (tap === 'allow') {
    const level = random.oneOf(['times-only', 'main-calendar'] as const);
    return { browser, tap, level, consent: consent(random) };
  }
  if (tap === 'settings') return { browser, tap, lastMinute: random.between(80, 92) * 15 };
  return { browser, tap };
}

function drawHand(random: Random, browser: BrowserName): Hand {
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
    return { owner, hand, kind, ...evening(random), length: random.oneOf([15, 30, 60]) };
  }
  if (hand === 'meeting-moves' || hand === 'ours-moves' || hand === 'ours-lasts') {
    return { owner, hand, pick, minutes: shift(random) };
  }
  return { owner, hand, pick };
}

const trips = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Apia'];

function browserWeather(random: Random, browser: BrowserName): Weather {
  const weather = random.weighted({
    ...{ open: 3, offline: 3, 'disk-full': 1, clock: 1, travel: 0.5, restart: 1, 'sync-arrives': 1, 'signed-out': 0.3 },
    'window-fails': 1,
  });
  if (weather === 'open') return { browser, weather, minutes: random.oneOf([1, 40, 180]) };
  // More often on than not, so that what is off does not stay so.
  if (weather === 'offline' || weather === 'disk-full') return { browser, weather, on: random.chance(0.4) };
  if (weather === 'clock') return { browser, weather, hours: random.oneOf([0, 0, 26, -26, 1, -1]) };
  if (weather === 'travel') return { browser, weather, zone: random.oneOf(trips) };
  if (weather === 'window-fails') return { browser, weather, times: random.between(1, 3) };
  return { browser, weather };
}

function accountWeather(random: Random, browser: BrowserName): Weather {
  const owner = ownerOf(browser);
  return { owner, weather: random.weighted({ 'tokens-expire': 3, revoked: 0.5, 'sync-tokens-expire': 2 }) };
}

function drawFault(random: Random, browser: BrowserName): Weather {
  const fault = random.oneOf(faultNames);
  // Google says `deleted` of an event that somebody wants to change; elsewhere it would be a lie, and no fault.
  const drawn: Operation = random.chance(0.4) ? 'anything' : random.oneOf(operationNames);
  const operation = fault === '410 deleted' ? random.oneOf(['change', 'delete'] as const) : drawn;
  const times = random.weighted({ 1: 6, 2: 2, 5: 1 });
  return {
    owner: ownerOf(browser),
    weather: 'fault',
    operation,
    fault,
    nth: random.between(1, 3),
    times: Number(times),
  };
}
