import type { KeptOccasion } from '#lib/booking/records.ts';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import type { Machine } from '#tests/worker/machine.ts';
import type { Ledger } from './ledger.ts';
import { picked } from './random.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { Kind, Tap } from './steps.ts';

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
  undo: ({ pick }, at) => takeOut(pick, at, ({ ask }, occasion) => ask.undoKept({ occasion })),
  'let-go': ({ pick }, at) => takeOut(pick, at, ({ ask }, occasion) => ask.letGo({ occasion })),
  move: ({ pick, minutes }, { browser, ledger }) => {
    const kept = picked(held(browser), pick);
    if (!kept) return undefined;
    const start = kept.period.start + minutes * minuteMs;
    ledger.asked(browser.name, 'move', { start });
    return ({ ask }) => ask.moveKept({ occasion: kept.id, period: { start, end: start + lengthMs } });
  },
  'remove-all': ({ past }, { browser, ledger, now }) => {
    ledger.asked(browser.name, 'remove', past ? {} : { after: now });
    return ({ ask }) => ask.removeAll({ past });
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

function takeOut(
  pick: number,
  { browser, ledger }: Place,
  tap: (worker: Machine, occasion: string) => Promise<unknown>,
): Work | undefined {
  const kept: KeptOccasion | undefined = picked(held(browser), pick);
  if (!kept) return undefined;
  ledger.asked(browser.name, 'remove', { event: kept.id });
  return (worker) => tap(worker, kept.id);
}

const findAccount = (browser: SimulatedBrowser, on: Kind) => browser.accounts().find(({ kind }) => kind === on);

function onAccount(account: { readonly id: string } | undefined, work: (accountId: string) => Work): Work | undefined {
  return account && work(account.id);
}
