import { expect, test } from 'vitest';
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
const when = { host: 'graph.microsoft.com', times: 50 };

test('link-health: Outlook down, offline or throttled is said in words, and mended by a look where one may', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  const card = settings.getByRole('article', { name: alexOutlook });
  const line = card.getByRole('status');
  const again = button(line, 'plan_read_again');
  await card.getByText(says('plan_read', says('ago_now'))).waitFor();

  const outage = porchlight.microsoft.fault({ when, do: down });
  await readAgain(porchlight);
  await line.getByText(says('failure_unavailable')).waitFor();
  outage.remove();
  await again.click();
  await line.waitFor({ state: 'detached' });

  await porchlight.goOffline();
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_read_again').click();
  await line.getByText(says('failure_offline')).waitFor();
  await porchlight.goOnline();
  await line.waitFor({ state: 'detached' });

  const rest = porchlight.microsoft.fault({ when, do: throttled });
  await readAgain(porchlight);
  await line.getByText(says('failure_rate_limited')).waitFor();
  expect(await again.count()).toBe(0);
  const { met } = rest;
  await button(plan, 'plan_read_again').click();
  await plan.getByText(says('failure_rate_limited')).first().waitFor();
  expect(rest.met).toBe(met);
});
