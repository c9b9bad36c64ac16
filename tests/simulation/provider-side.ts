import { overlaps } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { ConsentBrowser } from '#tests/clouds/consent-browser.ts';
import type { LoggedRequest } from '#tests/clouds/service.ts';
import { personsHand } from './hand.ts';
import { busyOf } from './meetings.ts';
import { emailOf, keyOf, type SimulatedService, type Spot } from './service.ts';
import type { Asked, OurEvent, ProviderSide, Written } from './simulated-cloud.ts';
import { type BrowserName, browserNames, type Owner, otherOf, ownerOf } from './steps.ts';

interface SideOptions {
  readonly zone: string;
  readonly spoil?: ((fetch: typeof globalThis.fetch) => typeof fetch) | undefined;
}

const owners = ['alex', 'sam'] as const;

/** Far more than are asked of one booking. */
const mostQuestions = 60;

/** A service as a place in the simulation. `spoil` may put a planted fault between a browser and the service. */
export function providerSide(
  service: SimulatedService,
  clock: VirtualClock,
  { zone, spoil = (fetch) => fetch }: SideOptions,
): ProviderSide {
  const { front } = service;
  const ours = new Map<string, OurEvent>();
  const findOurs = (spot: Spot): OurEvent | undefined => {
    const found = service.findOurs(spot);
    return found && { ...found, isCopy: found.isCopy || hand.asLeft.has(keyOf(spot)) };
  };
  const hand = personsHand(service, clock, { zone, ours, findOurs });
  const pages = new Map<BrowserName, ConsentBrowser>(browserNames.map((name) => [name, front.newBrowser()]));
  const asked = new Map<Owner, number>();
  const faultsMet = new Map<string, number>();
  const overruns: string[] = [];
  const questions: Asked[] = [];
  const shared = new Set<Owner>();
  let writes = 0;
  let lettersSeen = 0;
  let strayLetters = 0;

  function note(request: LoggedRequest, browser: BrowserName): void {
    const found = service.findAsked(request);
    const other = otherOf(ownerOf(browser));
    if (!found?.addresses.includes(emailOf(other))) return;
    const { within } = found;
    const isAnswered = shared.has(other) && request.status === 200;
    const firm = isAnswered ? busyOf(hand.meetings(other), within) : undefined;
    questions.unshift({ browser, within, firm });
    questions.length = Math.min(questions.length, mostQuestions);
  }

  /** What was written to guests since the last look, by ourselves. */
  function newLetters() {
    const letters = service.letters().slice(lettersSeen);
    lettersSeen += letters.length;
    return letters;
  }

  function count({ method, fault, status, path }: LoggedRequest, owner: Owner): void {
    if (fault !== undefined) faultsMet.set(fault, (faultsMet.get(fault) ?? 0) + 1);
    else if (status === 429) overruns.push(`${owner} asked too much at once: ${method} ${path}`);
    if (method !== 'OPTIONS') asked.set(owner, (asked.get(owner) ?? 0) + 1);
  }

  function settle(browser: BrowserName, tell: (written: Written) => void): void {
    if (front.requests.length === 0) return;
    const log = [...front.requests];
    front.clearRequests();
    for (const request of log) {
      count(request, ownerOf(browser));
      note(request, browser);
      if (request.method === 'GET') continue;
      for (const spot of service.writtenBy(request)) {
        const after = findOurs(spot);
        const before = ours.get(keyOf(spot));
        if (after === undefined || before?.version === after.version) continue;
        writes += 1;
        ours.set(keyOf(spot), after);
        tell({ before, after, letters: newLetters() });
      }
    }
    strayLetters += newLetters().length;
  }

  const oursOf = (owner: Owner) =>
    [...ours.values()].filter(({ calendarId }) => service.calendars(owner).includes(calendarId));

  return {
    plug: (browser, consent) =>
      service.plug(
        async (url, choices) => (pages.get(browser) ?? front.newBrowser()).authorize(url, { ...choices, ...consent() }),
        spoil,
      ),
    settle,
    byHand: (deed) => {
      const changed = hand.deed(deed);
      service.forgetWritten();
      if (changed) ours.set(keyOf(changed.after), changed.after);
      writes += 1;
      // What people write to each other is theirs.
      newLetters();
      return changed && { ...changed, letters: [] };
    },
    signOut: (browser) => pages.get(browser)?.signOut(`${ownerOf(browser)}@example.com`),
    revoke: service.revoke,
    expireTokens: service.expireTokens,
    endSession: (owner) => service.endSession(owner, pagesOf(pages, owner)),
    expireLists: service.expireLists,
    fault: (operation, fault, nth, times) => {
      const { deeds, operations } = service.faultBook;
      const [deed, when] = [deeds[fault], operations[operation]];
      if (deed === undefined || when === undefined) throw new Error(`There is no fault ${fault} of ${operation}`);
      front.fault({ when: { ...when, nth, times }, do: deed });
    },
    clearFaults: front.clearFaults,
    ours: oursOf,
    touchedByUs: () => [
      ...overruns,
      ...hand.touched,
      ...owners.flatMap((owner) => service.calendars(owner).flatMap((id) => touched(id, service, ours, hand.asLeft))),
    ],
    isBusy: (owner, period) =>
      busyOf(hand.meetings(owner), period).length > 0 ||
      service.invitations(owner).some((one) => overlaps(one.period, period)),
    asked: (browser) => questions.filter((one) => one.browser === browser),
    share: (owner, isShared) => {
      if (isShared) shared.add(owner);
      else shared.delete(owner);
      service.share(owner, isShared);
    },
    invitations: service.invitations,
    meetingTimes: (owner) => hand.meetings(owner).flatMap(({ start, end }) => [start, end]),
    busyTruth: (owner, calendarId, within) => {
      const inIt = hand.meetings(owner).filter((meeting) => meeting.calendarId === calendarId);
      return busyOf(inIt, within);
    },
    requests: (owner) => asked.get(owner) ?? 0,
    faultsMet,
    strayLetters: () => strayLetters,
    writes: () => writes,
  };
}

function pagesOf(pages: ReadonlyMap<BrowserName, ConsentBrowser>, owner: Owner): readonly ConsentBrowser[] {
  return [...pages].flatMap(([name, page]) => (ownerOf(name) === owner ? [page] : []));
}

/** Every event of a calendar must be one of ours that we know of, or be as people left it, byte for byte. */
function touched(
  calendarId: string,
  service: SimulatedService,
  ours: ReadonlyMap<string, OurEvent>,
  asLeft: ReadonlyMap<string, string>,
): readonly string[] {
  const wrong: string[] = [];
  const texts = service.texts(calendarId);
  const elsewhere = [...ours.values()].filter((one) => one.calendarId !== calendarId);
  const invitedTo = new Set(elsewhere.map((one) => service.uidOf(one)));
  for (const [providerId, text] of texts) {
    const key = keyOf({ calendarId, providerId });
    const left = asLeft.get(key);
    const isKnown = ours.has(key) || invitedTo.has(service.uidOf({ calendarId, providerId }));
    if (left === undefined && !isKnown) wrong.push(`an event that nobody made: ${key}`);
    if (left !== undefined && left !== text) wrong.push(`another's event was touched: ${key}`);
  }
  for (const key of asLeft.keys()) {
    const [calendar, id = ''] = key.split(' ');
    if (calendar === calendarId && !texts.has(id)) wrong.push(`another's event is gone: ${key}`);
  }
  return wrong;
}
