import { afterEach, expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { callPartner, invite, keepAndPlan } from './harness/invite-steps.ts';
import { launch, type Porchlight } from './harness/launch.ts';
import { settleIn } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, offer, readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';

const sam = 'sam@example.com';
const story = eachTest(async (porchlight) => {
  porchlight.cloud.addPerson(sam, { name: 'Sam', zone: porchlight.zone });
  await settleIn(porchlight);
  await callPartner(porchlight, 'Sam');
});
let other: Porchlight | undefined;
afterEach(() => other?.close());

const live = (id: string) => story.porchlight.cloud.events(id).filter(({ status }) => status !== 'cancelled');

test('both-have-it: what Alex invited to and Sam said yes to is one occasion, in both browsers', async () => {
  const { porchlight } = story;
  const { cloud } = porchlight;
  const plan = await keepAndPlan(porchlight);
  await invite(plan, sam);
  const [event] = standing(porchlight);
  cloud.respond(sam, event?.id ?? '', 'accepted');

  const sams = await launch({ clouds: porchlight, zone: porchlight.zone });
  other = sams;
  await settleIn(sams, 'main-calendar', 'google', { account: sam });
  await callPartner(sams, 'Alex');
  await readAgain(sams);
  const theirs = await sams.openHome('/plan');
  await theirs.getByText(says('guest_theirs', 'Alex')).waitFor();
  await sams.screenshot(theirs, 'both-have-it');
  expect(await button(theirs, 'kept_not_this_week').count(), 'it is answered in the calendar').toBe(0);
  const popup = await sams.openPopup();
  await offer(popup).getByText(says('guest_theirs', 'Alex')).waitFor();
  await sams.screenshot(popup, 'both-have-it popup');
  expect(await button(offer(popup), 'popup_keep').count(), 'the week has its time').toBe(0);
  expect(live(sam)).toHaveLength(1);
  expect(live(alex)).toHaveLength(1);

  // It may be gone from Sam's week again, by Sam's own answer; Alex's then lets it go.
  const before = JSON.stringify(cloud.findEvent(alex, event?.id ?? ''));
  await readAgain(sams);
  expect(JSON.stringify(cloud.findEvent(alex, event?.id ?? ''))).toBe(before);
  cloud.respond(sam, event?.id ?? '', 'declined');
  await readAgain(sams);
  await theirs.getByText(says('guest_theirs', 'Alex')).waitFor({ state: 'hidden' });
  await readAgain(porchlight);
  await until('the calendar', () => standing(porchlight).length === 0);
  expect(await button(plan, 'notice_dismiss').count(), 'no news of it').toBe(0);
});
