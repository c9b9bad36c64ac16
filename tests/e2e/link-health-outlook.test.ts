import { test } from 'vitest';
import type { FaultDeed } from '#tests/clouds/faults.ts';
import { addToOutlook, alexOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { linkOutlook } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, readAgain, skipFirstRun } from './harness/steps.ts';

const story = eachTest(async (porchlight) => {
  addToOutlook(porchlight);
  await skipFirstRun(porchlight);
});

const throttled = { kind: 'status', status: 429, reason: 'ApplicationThrottled', retryAfter: 120 } as const;
const down = { kind: 'status', status: 503, reason: 'serviceNotAvailable' } as const;

const troubles: readonly [string, FaultDeed][] = [
  ['failure_rate_limited', throttled],
  ['failure_unavailable', down],
];

test('link-health: how Outlook is, is said in words, and a look once it is over mends it', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  const card = settings.getByRole('article', { name: alexOutlook });
  await card.getByText(says('plan_read', says('ago_now'))).waitFor();
  for (const [sentence, deed] of troubles) {
    const planted = porchlight.microsoft.fault({ when: { host: 'graph.microsoft.com', times: 50 }, do: deed });
    await readAgain(porchlight);
    await card.getByText(says(sentence)).waitFor();
    planted.remove();
    await button(card, 'plan_read_again').click();
    await card.getByText(says(sentence)).waitFor({ state: 'hidden' });
  }
  await porchlight.goOffline();
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_read_again').click();
  await plan.getByText(says('failure_offline')).first().waitFor();
  await porchlight.goOnline();
});
