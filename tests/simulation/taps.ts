import { isShared } from '#lib/booking/guests.ts';
import type { KeptOccasion } from '#lib/booking/records.ts';
import { mayInvite } from '#lib/requests/kept-times.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import type { Machine } from '#tests/worker/machine.ts';
import type { Ledger } from './ledger.ts';
import { picked } from './random.ts';
import { emailOf } from './service.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import { type Kind, otherOf, ownerOf, type Tap } from './steps.ts';

const summary = 'Held';
const lengthMs = 25 * minuteMs;

/** What is tapped on, found at the moment of the tap; undefined where there is nothing to tap on. */
export type Work = (worker: Machine) => Promise<unknown>;

type Tapping<K extends Tap['tap']> = (tap: Extract<Tap, { tap: K }>, at: Place) => Work | undefined;

interface Place {
  readonly browser: SimulatedBrowser;
  readonly ledger: Ledger;
  /** The true time: what a person reads off the wall. */
  readonly now: number;
}

/** What tapping does in a worker; the ledger is told before it does. */
export function findWork(tap: Tap, at: Place): Work | undefined {
  return (works[tap.tap] as Tapping<Tap['tap']>)(tap as never, at);
}

const works: { readonly [K in Tap['tap']]: Tapping<K> } = {
  keep: ({ day, minute }, { browser, ledger, now }) => {
    const start = Math.floor(now / dayMs) * dayMs + day * dayMs + minute * minuteMs;
    ledger.asked(browser.name, 'keep', { start });
    return ({ ask }) => ask.keepSlot({ period: { start, end: start + lengthMs }, summary });
  },
  'keep-offered':
    ({ pick }, { browser, ledger }) =>
    async ({ ask }) => {
      const { slots } = await ask.listSlots({ when: 'week' });
      const slot = picked(slots, pick);
      if (!slot) return;
      ledger.asked(browser.name, 'keep', { start: slot.period.start });
      await ask.keepSlot({ period: slot.period, summary });
    },
  undo: (tap, at) => takeOut(tap, at, ({ ask }, change) => ask.undoKept(change)),
  'let-go': (tap, at) => takeOut(tap, at, ({ ask }, change) => ask.letGo(change)),
  move: ({ pick, minutes, told }, { browser, ledger }) => {
    const kept = picked(held(browser), pick);
    if (!kept) return undefined;
    const start = kept.period.start + minutes * minuteMs;
    ledger.asked(browser.name, 'move', { start });
    const change = changeOf(kept, told);
    ledger.invites.calledOff(browser.name, kept.id);
    if (change.told) ledger.invites.saidToTell(browser.name, 'move', kept.id);
    return ({ ask }) => ask.moveKept({ ...change, period: { start, end: start + lengthMs } });
  },
  'remove-all': ({ past, told }, { browser, ledger, now }) => {
    ledger.asked(browser.name, 'remove', past ? {} : { after: now });
    ledger.invites.calledOff(browser.name, undefined);
    const says = told && browser.occasions().some(isShared);
    if (says) ledger.invites.saidToTell(browser.name, 'remove', undefined);
    return ({ ask }) => ask.removeAll({ past, ...(says ? { told: true } : {}) });
  },
  invite: ({ pick }, { browser, ledger }) => {
    const kept = picked(
      held(browser).filter((occasion) => mayInvite(occasion, browser.now())),
      pick,
    );
    if (!kept) return undefined;
    const to = emailOf(otherOf(ownerOf(browser.name)));
    return async ({ ask }) => {
      await ask.previewInvitation({ occasion: kept.id });
      ledger.invites.invited(browser, kept.id, to);
      await ask.invite({ occasion: kept.id, to });
    };
  },
  withdraw: ({ pick }, { browser, ledger }) => {
    const leaving = picked(
      held(browser).filter(({ invite }) => invite),
      pick,
    );
    if (!leaving) return undefined;
    ledger.invites.calledOff(browser.name, leaving.id);
    return async ({ ask }) => {
      await ask.withdrawInvitation({ occasion: leaving.id });
      ledger.invites.withdrawn(browser.name, leaving.id);
    };
  },
  partner: ({ counts }, { browser }) => {
    const partnerAddress = counts ? emailOf(otherOf(ownerOf(browser.name))) : '';
    return ({ ask }) => ask.saveSettings({ partnerAddress });
  },
  tick: ({ on, pick, ticked }, { browser }) => {
    const account = findAccount(browser, on);
    const calendar = account && picked(account.calendars, pick);
    if (!account || !calendar) return undefined;
    return ({ ask }) => ask.tickCalendar({ accountId: account.id, calendarId: calendar.id, ticked });
  },
  look:
    ({ how }) =>
    ({ ask }) =>
      how === 'again' ? ask.readAgain({}) : ask.readHouse({ fresh: how === 'fresh' }),
  connect: ({ on }, { browser }) => (findAccount(browser, on) ? undefined : ({ ask }) => ask.connect({ kind: on })),
  reconnect: ({ on }, { browser }) =>
    onAccount(
      findAccount(browser, on),
      (accountId) =>
        ({ ask }) =>
          ask.reconnect({ accountId }),
    ),
  allow: ({ on, level }, { browser }) =>
    onAccount(
      findAccount(browser, on),
      (accountId) =>
        ({ ask }) =>
          ask.allowBooking({ accountId, level }),
    ),
  disconnect: ({ on }, { browser }) =>
    onAccount(
      findAccount(browser, on),
      (accountId) =>
        ({ ask }) =>
          ask.disconnect({ accountId }),
    ),
  dismiss: (_tap, { browser, ledger }) => {
    const [notice] = [...browser.disk.kept.keys()].filter((key) => key.startsWith('notice:')).sort();
    if (notice === undefined) return undefined;
    const occasion = notice.slice('notice:'.length);
    ledger.dismissed(occasion);
    return ({ ask }) => ask.dismissNotice({ occasion });
  },
  settings:
    ({ lastMinute }) =>
    ({ ask }) =>
      ask.saveSettings({ lastMinute }),
};

const held = (browser: SimulatedBrowser) => browser.occasions().filter(({ state }) => state === 'held');

/** What a page sends: that others are told, where it knew of others and the person read so. */
function changeOf(kept: KeptOccasion, told: boolean) {
  return { occasion: kept.id, ...(told && isShared(kept) ? { told: true } : {}) };
}

function takeOut(
  { pick, told }: { readonly pick: number; readonly told: boolean },
  { browser, ledger }: Place,
  tap: (worker: Machine, change: ReturnType<typeof changeOf>) => Promise<unknown>,
): Work | undefined {
  const kept: KeptOccasion | undefined = picked(held(browser), pick);
  if (!kept) return undefined;
  ledger.asked(browser.name, 'remove', { event: kept.id });
  const change = changeOf(kept, told);
  ledger.invites.calledOff(browser.name, kept.id);
  if (change.told) ledger.invites.saidToTell(browser.name, 'remove', kept.id);
  return (worker) => tap(worker, change);
}

const findAccount = (browser: SimulatedBrowser, on: Kind) => browser.accounts().find(({ kind }) => kind === on);

function onAccount(account: { readonly id: string } | undefined, work: (accountId: string) => Work): Work | undefined {
  return account && work(account.id);
}
