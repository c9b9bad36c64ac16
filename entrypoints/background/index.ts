import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { houseView } from '#components/house/house-view.ts';
import { announce, serve } from '#lib/messages.ts';
import { authorize, googleRedirectUri, microsoftRedirectUri } from '#lib/oauth/authorize.ts';
import { handlers } from '#lib/requests/handlers.ts';
import { remind } from '#lib/requests/reminders.ts';
import { wake } from '#lib/requests/wake.ts';
import type { World } from '#lib/requests/world.ts';
import {
  eraseBrowserStores,
  hiddenStore,
  sessionStore,
  snapshotStore,
  travelling,
} from '#lib/stores/browser-stores.ts';
import { idbStore } from '#lib/stores/idb-store.ts';
import { words } from '#lib/words.ts';
import { worker } from '#lib/worker.ts';
import { answerCommands } from './commands.ts';
import { answerNotifications, notify } from './notifications.ts';

const alarm = 'wake';
const reminderAlarm = 'reminders';

/** Whoever has been away so long is not shown anything, and nothing is asked of their calendars. */
const awaySeconds = 30 * 60;

export default defineBackground(() => {
  const world = browserWorld();
  const turn = () => {
    const turned = world.alone('turn', async () => wake(world, { reading: await isSomebodyThere() }));
    // The wake has ordered the next one first of all, and that one finds everything in the store.
    turned.catch((error: unknown) => console.error('a wake ended early', error));
  };
  const look = () => {
    const looked = world.alone('turn', async () => remind(world, { reading: await isSomebodyThere() }));
    // A wake looks again.
    looked.catch((error: unknown) => console.error('a reminder was left to the next wake', error));
  };
  // All listeners go up in the first turn: what woke the worker is among them.
  const answers = handlers(world);
  serve(answers);
  answerNotifications({
    choose: () => open('/home.html#/plan'),
    keepBoth: () => void answers.keepBoth({}),
    open: (hash) => open(`/home.html${hash}`),
  });
  answerCommands({ hide: () => void answers.hideWords({ hidden: true }), open });
  browser.alarms.onAlarm.addListener(({ name }) => (name === reminderAlarm ? look() : turn()));
  browser.runtime.onInstalled.addListener(turn);
  browser.runtime.onStartup.addListener(turn);
  browser.idle.setDetectionInterval(awaySeconds);
  browser.idle.onStateChanged.addListener((state) => state === 'active' && turn());
});

function browserWorld(): World {
  return worker({
    now: Date.now,
    random: Math.random,
    systemZone: () => Temporal.Now.timeZoneId(),
    fetch: (input, init) => fetch(input, init),
    store: idbStore(),
    session: sessionStore,
    travelling,
    eraseBrowser: eraseBrowserStores,
    alone: (name, work) => navigator.locks.request(name, work),
    authorize,
    googleRedirectUri,
    googleClientId: () => import.meta.env['WXT_GOOGLE_CLIENT_ID'] ?? '',
    microsoftRedirectUri,
    microsoftClientId: () => import.meta.env['WXT_MICROSOFT_CLIENT_ID'] ?? '',
    wakeAt: (at) => browser.alarms.create(alarm, { when: at }),
    announce,
    leaveSnapshot: (house, today) => snapshotStore.save(houseView(house, words(), house.madeAt, today)),
    notify,
    remindAt,
    leaveHidden: hiddenStore.save,
    neutralTitle: () => words().say('event_title'),
    version: () => browser.runtime.getManifest().version,
  });
}

function open(page: string): void {
  void browser.tabs.create({ url: new URL(page, location.origin).href });
}

/** Made only if it is missing, or stands for another time. */
async function remindAt(at: number | undefined): Promise<void> {
  if (at === undefined) return void (await browser.alarms.clear(reminderAlarm));
  const ordered = await browser.alarms.get(reminderAlarm);
  if (ordered?.scheduledTime !== at) await browser.alarms.create(reminderAlarm, { when: at });
}

async function isSomebodyThere(): Promise<boolean> {
  return (await browser.idle.queryState(awaySeconds)) === 'active';
}
