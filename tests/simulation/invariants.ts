import type { Account, AccountReading } from '#lib/stores/accounts.ts';
import { dayMs, isSame, overlaps, type Period } from '#lib/time/period.ts';
import { periodsOf, timeline } from '#lib/time/timeline.ts';
import type { Household } from './household.ts';
import { isDeclined } from './invite-ledger.ts';
import { partnerLeaks } from './partner-time.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { OurEvent } from './simulated-cloud.ts';
import { type Owner, ownerOf } from './steps.ts';

/** Requests that one account may make on a day, on average. */
export const budgetADay = 100;

/** What is not as it must be once all is quiet, in a sentence each. */
export function brokenInvariants(house: Household, days: number): readonly string[] {
  const owners: readonly Owner[] = ['alex', 'sam'];
  return [
    ...house.ledger.violations,
    ...house.ledger.invites.violations,
    ...house.cloud.touchedByUs(),
    ...partnerLeaks(house),
    ...owners.flatMap((owner) => [...ofAccount(house, owner), ...overBudget(house, owner, days)]),
    ...[...house.browsers.values()].flatMap((browser) => ofBrowser(house, browser)),
    ...(house.cloud.strayLetters() > 0 ? [`${house.cloud.strayLetters()} letters came of no write`] : []),
  ];
}

function overBudget({ cloud }: Household, owner: Owner, days: number): readonly string[] {
  return [...cloud.sides].flatMap(([kind, side]) => {
    const aDay = side.requests(owner) / days;
    return aDay > budgetADay ? [`${owner} asked ${kind} ${Math.round(aDay)} times a day`] : [];
  });
}

/** One event at most for each week, and none that was taken back. */
function ofAccount(house: Household, owner: Owner): readonly string[] {
  const wrong: string[] = [];
  const ours = house.cloud.ours(owner);
  for (const { id, providerId, isLive, guests } of ours) {
    const past = house.ledger.pasts.get(id);
    if (!isLive || !past) continue;
    // One came out of the bin beside another that was made meanwhile: a tap takes one of them back, the other is theirs.
    const isOneOfTwo = past.restoredAt >= 0 && ours.some((other) => other.id === id && other.providerId !== providerId);
    // Somebody was invited meanwhile, and the tap did not say that they are told.
    const isTheirs = guests.length > 0 && !house.ledger.invites.isToldOf(id);
    if (!isOneOfTwo && !isTheirs && past.undoneAt > Math.max(past.restoredAt, past.madeAt))
      wrong.push(`${id} was taken back and stands`);
    const isDeleted = past.deletedAt > past.restoredAt && past.deletedId === providerId;
    if (isDeleted) wrong.push(`${id} was deleted by hand and stands`);
  }
  const live = house.cloud.ours(owner).filter(({ id, isLive, isCopy }) => {
    return isLive && !isCopy && (house.ledger.pasts.get(id)?.restoredAt ?? -1) < 0;
  });
  for (const [id, events] of Map.groupBy(live, (event) => event.id)) {
    if (events.length > 1) wrong.push(`${id} has ${events.length} events`);
  }
  const twice = keptTwice(house, owner).filter(({ isAcrossLevels }) => !isAcrossLevels);
  return [...wrong, ...twice.map(({ cycle, ids }) => `${cycle} has two events: ${ids.join(' and ')}`)];
}

interface Twice {
  readonly cycle: string;
  readonly ids: readonly string[];
  /** Two browsers keep their times in two calendars: of two levels, or of two accounts. */
  readonly isAcrossLevels: boolean;
}

/** Weeks with two events. A person who takes an old one out of the bin may have two, and has them. */
export function keptTwice({ cloud, ledger }: Household, owner: Owner): readonly Twice[] {
  const twice: Twice[] = [];
  const standing = new Map<string, OurEvent>();
  for (const event of cloud.ours(owner)) {
    const past = ledger.pasts.get(event.id);
    if (!event.isLive || event.isCopy || !past || past.restoredAt >= 0) continue;
    const other = standing.get(past.cycle);
    standing.set(past.cycle, event);
    // Two events of one occasion are told of as that.
    if (!other || other.id === event.id) continue;
    const byOne = ledger.pasts.get(other.id)?.madeBy === past.madeBy;
    const isAcrossLevels = !byOne && other.calendarId !== event.calendarId;
    twice.push({ cycle: past.cycle, ids: [other.id, event.id], isAcrossLevels });
  }
  return twice;
}

function ofBrowser(house: Household, browser: SimulatedBrowser): readonly string[] {
  const wrong = [
    ...pending(house, browser),
    ...declined(house, browser),
    ...lost(house, browser),
    ...ofLocalCalendar(browser),
  ];
  for (const account of browser.accounts()) {
    const reading = browser.reading(account.id);
    const own = account.calendars.map(({ id }) => reading?.calendars[id]);
    const failures = [reading?.failure, ...own.map((state) => state?.failure)];
    const failure = failures.find((kind) => kind !== undefined);
    if (failure !== undefined || !reading) wrong.push(`the link is ${failure ?? 'unread'} though all is well`);
    else wrong.push(...keptTimes(house, browser, account), ...busyTime(house, browser, account, reading));
  }
  return wrong.map((sentence) => `${browser.name}: ${sentence}`);
}

/** Nothing is left to do; and whatever were left would have to be tried again at a time that somebody keeps. */
function pending({ clock }: Household, browser: SimulatedBrowser): readonly string[] {
  return browser.rows().map(({ occasion, want, failure, nextTryAt }) => {
    const isKept = Number.isFinite(nextTryAt) && nextTryAt > clock.now();
    return `${want} of ${occasion} is not done (${failure ?? 'no failure'}${isKept ? '' : ', and no next try'})`;
  });
}

/** "Not now" is a full answer: what all guests declined is kept no longer, and no invitation waits for ever. */
function declined({ cloud, clock }: Household, browser: SimulatedBrowser): readonly string[] {
  const events = new Map(cloud.ours(ownerOf(browser.name)).map((event) => [event.id, event]));
  return browser.occasions().flatMap(({ id, state, invite }) => {
    if (invite) return [`an invitation to ${id} still waits`];
    const event = events.get(id);
    const isOff = event?.isLive && isDeclined(event) && event.period.end > clock.now();
    return isOff && state === 'held' ? [`${id} was declined and stands`] : [];
  });
}

/** A kept time that never came to stand, and that nobody let go. */
function lost({ ledger }: Household, browser: SimulatedBrowser): readonly string[] {
  return browser
    .occasions()
    .filter(({ id, state, accountId }) => {
      return state === 'let-go' && accountId !== 'local' && !ledger.mayBeLetGo(browser.name, id);
    })
    .map(({ id }) => `${id} was kept, never stood, and was let go by nobody`);
}

/**
 * Events of ours by occasion: where a person took an old one out of the bin beside a new one, the one that the browser
 * knows; the others are theirs.
 */
function liveOurs({ cloud }: Household, browser: SimulatedBrowser): ReadonlyMap<string, OurEvent> {
  const live = cloud.ours(ownerOf(browser.name)).filter(({ isLive, isCopy }) => isLive && !isCopy);
  const known = new Map(browser.occasions().map(({ id, standing }) => [id, standing?.providerId]));
  const ones = Map.groupBy(live, ({ id }) => id);
  return new Map(
    [...ones].flatMap(([id, [first, ...more]]) => {
      const one = more.find(({ providerId }) => providerId === known.get(id)) ?? first;
      return one ? [[id, one] as const] : [];
    }),
  );
}

/** Our picture of kept times against the events that stand. */
function keptTimes(house: Household, browser: SimulatedBrowser, account: Account): readonly string[] {
  const { clock } = house;
  const live = liveOurs(house, browser);
  const held = browser.occasions().filter(({ state, accountId }) => state === 'held' && accountId === account.id);
  const wrong: string[] = [];
  for (const { id, calendarId, period, summary } of held) {
    // What is over, in a calendar that times no longer go to, is not looked at any more.
    if (calendarId !== account.bookingCalendarId && period.end < clock.now()) continue;
    const event = live.get(id);
    if (!event) wrong.push(`${id} is shown as kept, and there is no event`);
    else if (!isSame(event.period, period) || event.summary.trim() !== summary.trim()) {
      wrong.push(`${id} is shown otherwise than it stands`);
    }
  }
  const known = new Set(held.map(({ id }) => id));
  const within: Period = { start: clock.now() - 80 * dayMs, end: clock.now() + 80 * dayMs };
  for (const { id, calendarId, period } of live.values()) {
    const mustKnow = calendarId === account.bookingCalendarId && overlaps(period, within);
    if (mustKnow && !known.has(id)) wrong.push(`${id} stands and is not shown`);
  }
  return wrong;
}

function busyTime(
  house: Household,
  browser: SimulatedBrowser,
  account: Account,
  reading: AccountReading,
): readonly string[] {
  const { cloud, clock } = house;
  const wrong: string[] = [];
  const ones = new Set([...liveOurs(house, browser).values()].map(({ providerId }) => providerId));
  for (const { id, own, ticked, porchlight } of account.calendars) {
    const state = reading.calendars[id];
    if (account.kind === 'local' || !ticked || porchlight || !state?.reading) continue;
    // Whose an event is shows where it may be looked at; Microsoft shows when events are to everybody who may read.
    const sees = account.level === 'main-calendar' && own;
    const byEvents = sees || account.kind === 'microsoft';
    const now = clock.now();
    // What lies further ahead than a month may be a day old where only free/busy is asked.
    const within = byEvents
      ? { start: now - 60 * dayMs, end: now + 80 * dayMs }
      : { start: now, end: now + 29 * dayMs };
    const marked = cloud.ours(ownerOf(browser.name)).filter((event) => takesTime(event, id));
    const invitations = cloud.side(account.kind).invitations(ownerOf(browser.name));
    const ours = sees ? marked.filter(({ providerId }) => !ones.has(providerId)) : marked;
    const truth = [
      ...cloud.side(account.kind).busyTruth(ownerOf(browser.name), id, within),
      ...ours.map(({ period }) => period),
      // What is kept together is seen to be ours where events are.
      ...invitations.filter((one) => one.calendarId === id && !(sees && one.isJoint)).map(({ period }) => period),
    ];
    const expected = JSON.stringify(periodsOf(timeline(truth, within)));
    const shown = JSON.stringify(periodsOf(timeline([...state.reading.firm, ...state.reading.soft], within)));
    if (shown !== expected) wrong.push(`busy time of ${id} is ${shown}, and should be ${expected}`);
  }
  return wrong;
}

const takesTime = ({ calendarId, isLive, isCopy, isOpaque }: OurEvent, id: string) =>
  calendarId === id && isLive && !isCopy && isOpaque;

/** The same for the calendar of this browser alone. */
function ofLocalCalendar(browser: SimulatedBrowser): readonly string[] {
  const events = [...browser.disk.kept].filter(([key]) => key.startsWith('local-event:'));
  const live = events.map(([, value]) => value as { uid: string; removed: boolean }).filter(({ removed }) => !removed);
  const held = browser.occasions().filter(({ state, accountId }) => state === 'held' && accountId === 'local');
  const text = (ids: readonly string[]) => ids.toSorted().join();
  const same = text(live.map(({ uid }) => uid)) === text(held.map(({ id }) => id));
  return same ? [] : ['the calendar of this browser has other events than are kept'];
}
