import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { drawDeed } from './draw-deed.ts';
import { type Random, seededRandom } from './random.ts';
import { type BrowserName, type Deed, type History, ownerOf, type Step } from './steps.ts';

export const historyDays = 60;

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const levels = ['times-only', 'main-calendar'] as const;

/** How many things happen on a day, besides the browsers being opened. */
const deedsADay = 2;

/** Sixty days, drawn from `seed` before any of them runs. */
export function drawHistory(seed: number): History {
  const random = seededRandom(seed);
  // Any day of two years: a history may begin before a clock change, or end after it.
  const startsAt = Date.UTC(2026, random.between(0, 23), random.between(1, 28));
  const zone = random.oneOf(zones);
  const steps = [...beginning(random), ...days(random)];
  return { seed, startsAt, zone, steps: steps.sort((a, b) => a.atMs - b.atMs) };
}

/** Both people have meetings, link their account, and allow booking: most of them, and most times at the same level. */
function beginning(random: Random): Step[] {
  const level = random.oneOf(levels);
  const steps: Deed[] = [];
  for (const owner of ['alex', 'sam'] as const) {
    for (let index = 0; index < (owner === 'alex' ? 6 : 3); index++) steps.push(meeting(random, owner));
  }
  for (const browser of ['alex-1', 'alex-2', 'sam-1'] as const) {
    if (random.chance(0.1)) continue;
    steps.push({ browser, tap: 'connect', consent: 'yes' });
    if (random.chance(0.9)) steps.push({ browser, tap: 'allow', level, consent: 'yes' });
  }
  return steps.map((deed, index) => ({ atMs: hourMs + index * minuteMs, deed }));
}

function meeting(random: Random, owner: 'alex' | 'sam'): Deed {
  return {
    owner,
    hand: 'meeting',
    kind: random.weighted({ busy: 5, free: 1, tentative: 1, invited: 1, declined: 1, 'all-day': 1, weekly: 2 }),
    day: random.between(0, 30),
    minute: random.between(28, 90) * 15,
    length: random.oneOf([15, 30, 45, 60, 120]),
  };
}

function days(random: Random): Step[] {
  const steps: Step[] = [];
  for (let day = 0; day < historyDays; day++) {
    const at = (hour: number) => day * dayMs + hour * hourMs + random.between(0, 59) * minuteMs;
    const browser = random.weighted({ 'alex-1': 5, 'alex-2': 3, 'sam-1': 2 });
    if (random.chance(0.6)) steps.push({ atMs: at(random.between(6, 22)), deed: open(random, browser) });
    const often = random.chance(0.5) ? 0 : random.between(1, 2 * deedsADay + 1);
    for (let index = 0; index < often; index++) steps.push(...together(random, at(random.between(5, 23)), browser));
  }
  return steps;
}

const open = (random: Random, browser: BrowserName): Deed => ({
  browser,
  weather: 'open',
  minutes: random.oneOf([1, 10, 40, 90]),
});

/** One thing that happens; at times with something lying in wait for it, or again a moment later. */
function together(random: Random, atMs: number, browser: BrowserName): Step[] {
  const deeds: Deed[] = [];
  const deed = drawDeed(random, browser);
  if (random.chance(0.2)) {
    const side = random.oneOf(['before', 'after'] as const);
    deeds.push({ browser, ambush: 'death', call: random.between(1, 60), side });
  }
  if (random.chance(0.1)) {
    const side = random.oneOf(['before', 'after'] as const);
    const other: BrowserName = browser === 'alex-1' ? 'alex-2' : 'alex-1';
    const within = drawDeed(random, other, ['tap', 'hand']);
    if ('tap' in within || 'hand' in within) {
      deeds.push({ browser, ambush: 'meanwhile', request: random.between(1, 8), side, deed: within });
    }
  }
  if (random.chance(0.35)) deeds.push(drawDeed(random, browser, ['fault']));
  deeds.push(deed);
  if (ownerOf(browser) === 'alex' && random.chance(0.1)) deeds.push(deed);
  return deeds.map((one, index) => ({ atMs: atMs + index * 1_000, deed: one }));
}
