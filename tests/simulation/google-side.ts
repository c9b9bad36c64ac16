import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { ConsentBrowser } from '#tests/clouds/consent-browser.ts';
import { type GoogleCloud, googleCloud } from '#tests/clouds/google/cloud.ts';
import { client } from '#tests/worker/machine.ts';
import { faultDeeds, operations } from './fault-kinds.ts';
import { googleHand } from './google-hand.ts';
import { findWritten, keyOf } from './google-ours.ts';
import { busyOf } from './meetings.ts';
import type { OurEvent, SimulatedCloud, Written } from './simulated-cloud.ts';
import { type BrowserName, browserNames, type Owner, ownerOf } from './steps.ts';

const emailOf = (owner: Owner) => `${owner}@example.com`;

/** The local Google as a place in the simulation. `spoil` may put a planted fault between a browser and the service. */
export function googleSide(
  clock: VirtualClock,
  {
    zone,
    seed,
    spoil = (fetch) => fetch,
  }: { zone: string; seed: number; spoil?: (fetch: typeof globalThis.fetch) => typeof fetch },
): SimulatedCloud {
  const cloud = googleCloud({ clock, clients: [client], seed });
  for (const owner of ['alex', 'sam'] as const) cloud.addPerson(emailOf(owner), { name: owner, zone });
  cloud.addCalendar(emailOf('alex'), { id: 'family@example.com', summary: 'Family', zone });
  const ours = new Map<string, OurEvent>();
  const hand = googleHand(cloud, clock, { zone, ours, emailOf });
  const pages = new Map<BrowserName, ConsentBrowser>(browserNames.map((name) => [name, cloud.newBrowser()]));
  const asked = new Map<Owner, number>();
  const faultsMet = new Map<string, number>();
  let writes = 0;

  /** What the last requests did to events of ours; then the log is emptied. */
  function settled(owner: Owner, tell: (written: Written) => void): void {
    const log = [...cloud.requests];
    cloud.clearRequests();
    for (const { method, path, body, fault } of log) {
      if (fault !== undefined) faultsMet.set(fault, (faultsMet.get(fault) ?? 0) + 1);
      if (method !== 'OPTIONS') asked.set(owner, (asked.get(owner) ?? 0) + 1);
      const written = method === 'GET' ? undefined : findWritten(cloud, ours, path, body);
      if (written === undefined) continue;
      writes += 1;
      ours.set(keyOf(written.after), written.after);
      tell(written);
    }
  }

  return {
    name: 'Google',
    plug: (browser, consent) => {
      const fetch = spoil(cloud.fetch);
      const authorize: GoogleCloud['authorize'] = async (url, choices) =>
        (pages.get(browser) ?? cloud.newBrowser()).authorize(url, { ...choices, ...consent() });
      return { cloud: { ...cloud, fetch, authorize } };
    },
    watched: async (browser, send, tell) => {
      try {
        return await send();
      } finally {
        settled(ownerOf(browser), tell);
      }
    },
    byHand: (deed) => {
      const written = hand.deed(deed);
      if (written) ours.set(keyOf(written.after), written.after);
      writes += 1;
      return written;
    },
    signOut: (browser) => pages.get(browser)?.signOut(emailOf(ownerOf(browser))),
    revoke: (owner) => cloud.revoke(emailOf(owner)),
    expireTokens: (owner) => cloud.expireTokens(emailOf(owner)),
    expireSyncTokens: () => cloud.expireSyncTokens(),
    fault: (operation, fault, nth, times) =>
      void cloud.fault({
        when: { host: 'www.googleapis.com', ...operations[operation], nth, times },
        do: faultDeeds[fault],
      }),
    clearFaults: () => cloud.clearFaults(),
    ours: (owner) =>
      [...ours.values()].filter(({ calendarId }) => cloud.calendars(emailOf(owner)).includes(calendarId)),
    touchedByUs: () => {
      const calendarIds = (['alex', 'sam'] as const).flatMap((owner) => cloud.calendars(emailOf(owner)));
      return touched(cloud, calendarIds, ours, hand.asLeft);
    },
    isBusy: (owner, period) => busyOf(hand.meetings(owner), period).length > 0,
    busyTruth: (owner, calendarId, within) =>
      busyOf(
        hand.meetings(owner).filter((meeting) => meeting.calendarId === calendarId),
        within,
      ),
    requests: (owner) => asked.get(owner) ?? 0,
    faultsMet,
    get mails() {
      return cloud.mail.length;
    },
    writes: () => writes,
  };
}

/** Every event must be one of ours that we know of, or be as people left it, byte for byte. */
function touched(
  cloud: GoogleCloud,
  calendarIds: readonly string[],
  ours: ReadonlyMap<string, OurEvent>,
  asLeft: ReadonlyMap<string, string>,
): readonly string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const calendarId of calendarIds) {
    for (const event of cloud.events(calendarId)) {
      const key = keyOf({ calendarId, id: event.id ?? '' });
      seen.add(key);
      const left = asLeft.get(key);
      if (left === undefined && !ours.has(key)) wrong.push(`an event that nobody made: ${key}`);
      if (left !== undefined && left !== JSON.stringify(event)) wrong.push(`another's event was touched: ${key}`);
    }
  }
  for (const key of asLeft.keys()) if (!seen.has(key)) wrong.push(`another's event is gone: ${key}`);
  return wrong;
}
