import { afterEach, expect, test } from 'vitest';
import { type Firefox, findFirefox, startFirefox } from './harness/firefox.ts';
import { says } from './harness/says.ts';
import { afternoonZone } from './harness/zone.ts';

// `npm run test:all` builds for Firefox, too, where there is one.
const program = process.env['PORCHLIGHT_VARIANTS'] === 'all' ? findFirefox() : undefined;

let firefox: Firefox | undefined;
afterEach(async () => {
  await firefox?.close();
  firefox = undefined;
});

const buttonThatSays = (key: string) => `//button[normalize-space(.)=${JSON.stringify(says(key))}]`;

test.skipIf(program === undefined)('firefox: every page shows, and a time is kept without an account', async () => {
  firefox = await startFirefox(program ?? '', afternoonZone());
  expect(await firefox.newTabAddress()).toBe(`${firefox.origin}/newtab.html`);

  await firefox.open('home.html#/start');
  await firefox.tap(buttonThatSays('firstRun_leave'));
  await firefox.see(says('plan_week'));

  await firefox.open('popup.html');
  await firefox.tap(buttonThatSays('popup_keep'));
  await firefox.tap(`//dialog${buttonThatSays('keep_do')}`);
  await firefox.see(says('popup_kept'));

  await firefox.open('home.html#/plan');
  await firefox.see(says('plan_kept_line_here', says('plan_name_tea')));
  await firefox.open('newtab.html');
  await firefox.see(says('plan_name_tea'));
});
