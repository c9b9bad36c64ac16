import { browser } from 'wxt/browser';
import type { ReminderKind } from '#lib/practice/reminders.ts';
import type { World } from '#lib/requests/world.ts';
import { type MessageKey, words } from '#lib/words.ts';

const id = 'porchlight';
const keepBothButton = 1;

type About = Parameters<World['notify']>[0];

/** Neutral words: who looks over the shoulder learns nothing. */
const texts: Readonly<Record<About, MessageKey>> = {
  'outside-change': 'notification_outside_change',
  'kept-time': 'notification_kept_time',
  'sunday-plan': 'notification_sunday_plan',
  clash: 'notification_clash',
  'midday-text': 'notification_midday_text',
  'follow-up': 'notification_follow_up',
};

/** Where a tap on a reminder leads. */
const pages: Readonly<Record<ReminderKind, string>> = {
  'kept-time': '#/plan',
  'sunday-plan': '#/sunday',
  clash: '#/repair',
  'midday-text': '#/midday',
  'follow-up': '#/sunday',
};

/** What a tap on a notification does. */
export interface NotificationTaps {
  readonly choose: () => void;
  readonly keepBoth: () => void;
  /** Opens a part of home, by its address. */
  readonly open: (hash: string) => void;
}

const idOf = (about: About) => (about === 'outside-change' ? id : `${id}-${about}`);

/** Without leave to show it, nothing happens. */
export async function notify(about: About): Promise<void> {
  if (!(await mayNotify())) return;
  const { say } = words();
  const buttons = [{ title: say('notice_choose') }, { title: say('notice_keep_both') }];
  // Firefox refuses the whole notification for its buttons; a reminder asks nothing, and has none.
  const hasButtons = about === 'outside-change' && !import.meta.env['FIREFOX'];
  await browser.notifications.create(idOf(about), {
    type: 'basic',
    iconUrl: new URL('/icons/128.png', location.origin).href,
    title: say('appName'),
    message: say(texts[about]),
    ...(hasButtons ? { buttons } : {}),
  });
}

/** Listens to taps, from the worker's first turn on, or from the moment that notifications were allowed. */
export function answerNotifications(taps: NotificationTaps): void {
  const listen = () => {
    browser.notifications.onClicked.addListener((tapped) => {
      const kind = Object.keys(pages).find((one) => tapped === `${id}-${one}`) as ReminderKind | undefined;
      if (tapped !== id && kind === undefined) return;
      void browser.notifications.clear(tapped);
      if (kind === undefined) taps.choose();
      else taps.open(pages[kind]);
    });
    if (import.meta.env['FIREFOX']) return;
    browser.notifications.onButtonClicked.addListener((tapped, button) => {
      if (tapped !== id) return;
      void browser.notifications.clear(id);
      (button === keepBothButton ? taps.keepBoth : taps.choose)();
    });
  };
  // The API is there only once it was allowed.
  if (browser.notifications !== undefined) listen();
  else
    browser.permissions.onAdded.addListener(
      ({ permissions = [] }) => permissions.includes('notifications') && listen(),
    );
}

async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
