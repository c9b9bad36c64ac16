import { dayMs, hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import { type Actor, drawDeed, drawFault, drawPartnerDeed, partnerMeeting } from './draw-deed.ts';
import { type Random, seededRandom } from './random.ts';
import { type BrowserName, type Deed, type History, type Kind, type Owner, ownerOf, type Step } from './steps.ts';

export const historyDays = 60;

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const levels = ['times-only', 'main-calendar'] as const;

/** How many things happen on a day, besides the browsers being opened. */
const deedsADay = 2;

type Homes = History['homes'];

/** Whose accounts lie where: one, two of different kinds, or none. */
function drawHomes(random: Random): Homes {
  const home = (weights: Readonly<Record<'google' | 'microsoft' | 'both' | 'none', number>>): readonly Kind[] => {
    const drawn = random.weighted(weights);
    // The one that is linked last is the one that times go to.
    if (drawn === 'both') return random.chance(0.5) ? ['google', 'microsoft'] : ['microsoft', 'google'];
    return drawn === 'none' ? [] : [drawn];
  };
  return {
    alex: home({ google: 4, microsoft: 4, both: 3, none: 0.5 }),
    sam: home({ google: 4, microsoft: 4, both: 1, none: 1 }),
  };
}

/** Sixty days, drawn from `seed` before any of them runs; `given` where the accounts shall lie somewhere. */
export function drawHistory(seed: number, given?: Homes): History {
  const random = seededRandom(seed);
  const drawn = drawHomes(random);
  const homes = given ?? drawn;
  // Any day of two years: a history may begin before a clock change, or end after it.
  const startsAt = Date.UTC(2026, random.between(0, 23), random.between(1, 28));
  const zone = random.oneOf(zones);
  const steps = [...beginning(random, homes), ...days(random, homes), ...partnerTime(random, homes)];
  return { seed, startsAt, zone, homes, steps: steps.sort((a, b) => a.atMs - b.atMs) };
}

/** Both people have meetings, link their accounts, and allow booking: most of them, and most times at the same level. */
function beginning(random: Random, homes: Homes): Step[] {
  const level = random.oneOf(levels);
  const steps: Deed[] = [];
  for (const owner of ['alex', 'sam'] as const) {
    for (const on of homes[owner]) {
      for (let index = 0; index < (owner === 'alex' ? 6 : 3); index++) steps.push(meeting(random, owner, on));
    }
  }
  for (const browser of ['alex-1', 'alex-2', 'sam-1'] as const) {
    for (const on of homes[ownerOf(browser)]) {
      if (random.chance(0.1)) continue;
      steps.push({ browser, tap: 'connect', on, consent: 'yes' });
      if (random.chance(0.9)) steps.push({ browser, tap: 'allow', on, level, consent: 'yes' });
    }
  }
  return steps.map((deed, index) => ({ atMs: hourMs + index * minuteMs, deed }));
}

function meeting(random: Random, owner: Owner, on: Kind): Deed {
  return {
    owner,
    on,
    hand: 'meeting',
    kind: random.weighted({ busy: 5, free: 1, tentative: 1, invited: 1, declined: 1, 'all-day': 1, weekly: 2 }),
    day: random.between(0, 30),
    minute: random.between(28, 90) * 15,
    length: random.oneOf([15, 30, 45, 60, 120]),
  };
}

function days(random: Random, homes: Homes): Step[] {
  const steps: Step[] = [];
  for (let day = 0; day < historyDays; day++) {
    const at = (hour: number) => day * dayMs + hour * hourMs + random.between(0, 59) * minuteMs;
    const browser = random.weighted({ 'alex-1': 5, 'alex-2': 3, 'sam-1': 2 });
    if (random.chance(0.6)) steps.push({ atMs: at(random.between(6, 22)), deed: open(random, browser) });
    const often = random.chance(0.5) ? 0 : random.between(1, 2 * deedsADay + 1);
    for (let index = 0; index < often; index++) {
      steps.push(...together(random, at(random.between(5, 23)), { browser, on: accountOf(random, homes, browser) }));
    }
  }
  return steps;
}

const open = (random: Random, browser: BrowserName): Deed => ({
  browser,
  weather: 'open',
  minutes: random.oneOf([1, 10, 40, 90]),
});

/** In some histories Sam's time counts for Alex, and changes as Alex's does: shared or not, readable or not. */
function partnerTime(random: Random, { alex }: Homes): Step[] {
  if (alex.length === 0 || random.chance(0.7)) return [];
  const deeds: Deed[] = [];
  for (const on of alex) {
    if (random.chance(0.85)) deeds.push({ owner: 'sam', weather: 'shares', on, shared: true });
    for (let index = 0; index < 4; index++) deeds.push(partnerMeeting(random, 'sam', on, 30));
  }
  for (const browser of ['alex-1', 'alex-2'] as const) {
    if (random.chance(0.85)) deeds.push({ browser, tap: 'partner', counts: true });
  }
  const steps = deeds.map((deed, index) => ({ atMs: 2 * hourMs + index * minuteMs, deed }));
  for (let day = 1; day < historyDays; day++) {
    if (random.chance(0.75)) continue;
    const atMs = day * dayMs + random.between(5, 23) * hourMs + random.between(0, 59) * minuteMs;
    const browser = random.oneOf(['alex-1', 'alex-2'] as const);
    steps.push({ atMs, deed: drawPartnerDeed(random, browser, random.oneOf(alex)) });
  }
  return steps;
}

function accountOf(random: Random, homes: Homes, browser: BrowserName): Kind | undefined {
  const home = homes[ownerOf(browser)];
  return home.length === 0 ? undefined : random.oneOf(home);
}

/** One thing that happens; at times with something lying in wait for it, or again a moment later. */
function together(random: Random, atMs: number, actor: Actor): Step[] {
  const { browser, on } = actor;
  const deeds: Deed[] = [];
  const deed = drawDeed(random, actor);
  if (random.chance(0.2)) {
    const side = random.oneOf(['before', 'after'] as const);
    deeds.push({ browser, ambush: 'death', call: random.between(1, 60), side });
  }
  if (on !== undefined && random.chance(0.1)) deeds.push(...meanwhile(random, actor));
  if (on !== undefined && random.chance(0.35)) deeds.push(drawDeed(random, actor, ['fault']));
  deeds.push(deed);
  if (ownerOf(browser) === 'alex' && random.chance(0.1)) deeds.push(deed);
  const keeps = 'tap' in deed && deed.tap.startsWith('keep');
  // Most who invite do so when they have kept a time.
  if (on !== undefined && keeps && random.chance(0.5)) deeds.push({ browser, tap: 'invite', pick: random.next() });
  const steps = deeds.map((one, index) => ({ atMs: atMs + index * secondMs, deed: one }));
  const isInvite = deeds.some((one) => 'tap' in one && one.tap === 'invite');
  if (on === undefined || !isInvite) return steps;
  return [...steps, ...afterInvite(random, { browser, on }, atMs + deeds.length * secondMs)];
}

/** It is taken back while it may be; or it leaves with a page that looks again, and is answered some day. */
function afterInvite(random: Random, { browser, on }: { browser: BrowserName; on: Kind }, atMs: number): Step[] {
  if (random.chance(0.2)) return [{ atMs, deed: { browser, tap: 'withdraw', pick: 0 } }];
  const steps: Step[] = [];
  const leaves = atMs + 11 * secondMs;
  const trouble = random.weighted({ none: 5, fault: 2, lost: 2, death: 4 });
  if (trouble === 'fault') steps.push({ atMs: leaves, deed: drawFault(random, browser, on, 'change') });
  if (trouble === 'lost') steps.push({ atMs: leaves, deed: lostAnswer(browser, on) });
  const side = random.oneOf(['before', 'after'] as const);
  const death: Deed = { browser, ambush: 'death', call: random.between(1, 60), side };
  if (trouble === 'death') steps.push({ atMs: leaves, deed: death });
  if (random.chance(0.8)) steps.push({ atMs: leaves + secondMs, deed: { browser, weather: 'open', minutes: 1 } });
  const answered = leaves + random.between(1, 50) * hourMs;
  const answer = random.oneOf(['yes', 'maybe', 'no'] as const);
  const deed: Deed = { owner: ownerOf(browser), on, hand: 'guest-answers', pick: random.next(), answer };
  if (random.chance(0.8))
    steps.push({ atMs: answered, deed }, { atMs: answered + hourMs, deed: { browser, weather: 'open', minutes: 1 } });
  return steps;
}

/** The invitation takes effect, and its answer is lost. */
const lostAnswer = (browser: BrowserName, on: Kind): Deed => ({
  ...{ owner: ownerOf(browser), weather: 'fault', on, operation: 'change' },
  ...{ fault: 'drop after commit', nth: 1, times: 1 },
});

/** Something of another browser, between two requests of this one. */
function meanwhile(random: Random, { browser, on }: Actor): Deed[] {
  const side = random.oneOf(['before', 'after'] as const);
  const other = otherOf(browser);
  const deed = drawDeed(random, { browser: other, on }, ['tap', 'hand']);
  if (!('tap' in deed || 'hand' in deed)) return [];
  return [{ browser, ambush: 'meanwhile', request: random.between(1, 8), side, deed }];
}

/** Sam has one browser alone, and is met by their own hand there. */
function otherOf(browser: BrowserName): BrowserName {
  if (browser === 'sam-1') return browser;
  return browser === 'alex-1' ? 'alex-2' : 'alex-1';
}
