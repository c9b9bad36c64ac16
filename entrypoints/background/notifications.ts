import { browser } from 'wxt/browser';
import { words } from '#lib/words.ts';

const id = 'porchlight';
const keepBothButton = 1;

/** What a tap on the notification does. */
export interface NotificationTaps {
  readonly choose: () => void;
  readonly keepBoth: () => void;
}

/** Neutral words: who looks over the shoulder learns nothing. Without leave to show it, nothing happens. */
export async function notify(about: 'outside-change'): Promise<void> {
  if (about !== 'outside-change' || !(await mayNotify())) return;
  const { say } = words();
  const buttons = [{ title: say('notice_choose') }, { title: say('notice_keep_both') }];
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: new URL('/icons/128.png', location.origin).href,
    title: say('appName'),
    message: say('notification_outside_change'),
    // Firefox refuses the whole notification for its buttons.
    ...(import.meta.env['FIREFOX'] ? {} : { buttons }),
  });
}

/** Listens to taps, from the worker's first turn on, or from the moment that notifications were allowed. */
export function answerNotifications({ choose, keepBoth }: NotificationTaps): void {
  const listen = () => {
    browser.notifications.onClicked.addListener((tapped) => {
      if (tapped !== id) return;
      void browser.notifications.clear(id);
      choose();
    });
    if (import.meta.env['FIREFOX']) return;
    browser.notifications.onButtonClicked.addListener((tapped, button) => {
      if (tapped !== id) return;
      void browser.notifications.clear(id);
      (button === keepBothButton ? keepBoth : choose)();
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
