import { expect, test } from 'vitest';
import { alex, at, meet, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { askToKeep, confirmKeep, keptMark, offer } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);
const inserting = { host: 'www.googleapis.com', method: 'POST', path: /\/events$/ };
const refused = (status: number, reason: string) => ({ kind: 'status', status, reason }) as const;

async function keep(): Promise<Awaited<ReturnType<(typeof story)['porchlight']['openPopup']>>> {
  const popup = await story.porchlight.openPopup();
  await askToKeep(popup);
  await confirmKeep(popup);
  return popup;
}

variant('the token ends in the middle of a booking: it is renewed, and one event stands', async () => {
  const { porchlight } = story;
  const planted = porchlight.cloud.fault({ when: inserting, do: { ...refused(401, 'authError'), domain: 'global' } });
  const popup = await keep();
  await popup.getByText(says('popup_kept')).waitFor();
  expect(planted.met).toBe(1);
  expect(standing(porchlight)).toHaveLength(1);
});

const refusals = [
  ['403 rate limit', refused(403, 'rateLimitExceeded')],
  ['429', refused(429, 'rateLimitExceeded')],
  ['503', { ...refused(503, 'backendError'), domain: 'global' }],
] as const;
for (const [what, deed] of refusals) {
  variant(`${what} while keeping: said in words, and nothing is lost`, async () => {
    const { porchlight } = story;
    porchlight.cloud.fault({ when: inserting, do: deed });
    const popup = await keep();
    await offer(popup).getByText(says('plan_state_retrying')).waitFor();
    await popup.close();
    await porchlight.killWorker();
    const again = await porchlight.openPopup();
    await offer(again).getByText(says('plan_state_retrying')).waitFor();
    expect(standing(porchlight)).toEqual([]);
  });
}

variant('429 with Retry-After while keeping: the alarm tries again by itself, with no page open', async () => {
  const { porchlight } = story;
  porchlight.cloud.fault({ when: inserting, do: { ...refused(429, 'rateLimitExceeded'), retryAfter: 2 } });
  const popup = await keep();
  await offer(popup).getByText(says('plan_state_retrying')).waitFor();
  await popup.close();
  await porchlight.killWorker();
  await until('the event', () => standing(porchlight).length > 0, 110_000);
  const again = await porchlight.openPopup();
  await keptMark(again).waitFor();
  expect(standing(porchlight)).toHaveLength(1);
});

for (const deed of ['drop-before', 'drop-after', 'truncated-json', 'empty'] as const) {
  variant(`the answer is lost (${deed}) while keeping: kept once`, async () => {
    const { porchlight } = story;
    porchlight.cloud.fault({ when: inserting, do: deed });
    const popup = await keep();
    await until('the event', () => standing(porchlight).length > 0, 60_000);
    await popup.close();
    const again = await porchlight.openPopup();
    await keptMark(again).waitFor();
    expect(standing(porchlight)).toHaveLength(1);
  });
}

test('offline while tapping: will be kept when online, and is', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  await porchlight.goOffline();
  await confirmKeep(popup);
  await offer(popup).getByText(says('plan_state_waiting')).waitFor();
  expect(await offer(popup).getByText(says('popup_kept'), { exact: true }).count()).toBe(0);
  expect(standing(porchlight)).toEqual([]);
  await porchlight.goOnline();
  // The open popup hears that the network is back: nobody has to open anything, or to wait for an alarm.
  await until('the event', () => standing(porchlight).length > 0, 60_000);
  await offer(popup).getByText(says('plan_state_waiting')).waitFor({ state: 'hidden' });
  expect(standing(porchlight)).toHaveLength(1);
});

variant('taken while offline: looked at again before it is sent, and not kept', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  await porchlight.goOffline();
  await confirmKeep(popup);
  await popup
    .getByText(says('plan_state_waiting'))
    .or(popup.getByText(says('kept_waiting')))
    .first()
    .waitFor();
  meet(porchlight, 'Surprise', at(porchlight.zone, 0, 17), 7 * 60);
  await porchlight.goOnline();
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(/was taken before it could be kept/).waitFor();
  expect(standing(porchlight)).toEqual([]);
});

variant('taken between the offer and the tap: a sentence, and nothing is booked', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  const preview = await askToKeep(popup);
  meet(porchlight, 'Surprise', at(porchlight.zone, 0, 17), 7 * 60);
  await confirmKeep(popup);
  await preview.getByText(says('failure_taken')).waitFor();
  expect(standing(porchlight)).toEqual([]);
  expect(porchlight.cloud.events(alex)).toHaveLength(1);
});
