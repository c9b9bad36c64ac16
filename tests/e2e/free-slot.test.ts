import { expect, test } from 'vitest';
import { alex, at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { allowBooking, linkGoogle } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, offer, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** Busy all week but for one gap each day. */
function leaveGap(from: WallTime, to: WallTime): void {
  const { porchlight } = story;
  for (let day = 0; day < 9; day += 1) {
    const midnight = at(porchlight.zone, day, 0);
    meet(porchlight, 'Before', midnight, from.hour * 60 + from.minute);
    meet(porchlight, 'After', at(porchlight.zone, day, to.hour, to.minute), 24 * 60 - to.hour * 60 - to.minute);
  }
}

test('free-slot: the one gap of the evening is offered, after its wind-down, with the reason', async () => {
  const { porchlight } = story;
  leaveGap({ hour: 19, minute: 0 }, { hour: 20, minute: 15 });
  await (await linkGoogle(porchlight)).close();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  const words = await offer(popup).textContent();
  const [, hour = '', minute = ''] = /(\d+):(\d\d)/.exec(words ?? '') ?? [];
  const start = (Number(hour) % 12) * 60 + 12 * 60 + Number(minute);
  expect(start).toBeGreaterThanOrEqual(19 * 60 + 15);
  expect(start).toBeLessThanOrEqual(19 * 60 + 50);
  expect(words).toMatch(/tonight/i);
  expect(words?.toLowerCase()).toContain(says('reason_free_for_you'));
});

variant('free-slot: tentative time is offered only where nothing else is, and says so', async () => {
  const { porchlight } = story;
  for (let day = 0; day < 9; day += 1) {
    meet(porchlight, 'Work', at(porchlight.zone, day, 0), 18 * 60);
    meet(porchlight, 'Maybe', at(porchlight.zone, day, 18), 6 * 60, { status: 'tentative' });
  }
  const settings = await linkGoogle(porchlight);
  await settings.getByRole('article', { name: alex }).waitFor();
  await allowBooking(porchlight, settings, 'main-calendar');
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await offer(popup).getByText(says('reason_tentative')).waitFor();
});

variant('free-slot: the week offers more, best first, each with its reason', async () => {
  const { porchlight } = story;
  await (await linkGoogle(porchlight)).close();
  const plan = await porchlight.openHome('/plan');
  const times = plan.getByRole('region', { name: says('plan_suggested') }).getByRole('listitem');
  await times.first().waitFor();
  expect(await times.count()).toBe(3);
  for (const time of await times.all()) expect(await time.textContent()).toMatch(/\d:\d\d.+[a-z]{3}/);
});

variant('free-slot: hours of both count, and only theirs are ever named', async () => {
  const { porchlight } = story;
  const settings = await porchlight.openHome('/settings/hours');
  const partner = settings.getByRole('group', { name: says('settings_partner_hours') }).getByRole('button');
  await partner.first().waitFor();
  for (const day of await partner.all()) await day.click();
  await settings.getByText(says('settings_saved')).waitFor();
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  await offer(popup).getByText(says('reason_free_for_both')).waitFor();
});
