import { expect, test } from 'vitest';
import { alex, at, meet } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { settleIn } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest((porchlight) => settleIn(porchlight));

async function health(): Promise<string> {
  const settings = await story.porchlight.openHome('/settings/accounts');
  const card = settings.getByRole('article', { name: alex });
  await card.waitFor();
  const text = (await card.textContent()) ?? '';
  await settings.close();
  return text;
}

test('link-health: all well is one quiet line', async () => {
  expect(await health()).toContain(says('plan_read', says('ago_now')));
});

const failures = [
  ['not answering', 'failure_unavailable', { kind: 'status', status: 503, reason: 'backendError', domain: 'global' }],
  ['answering nonsense', 'failure_unreadable', 'truncated-json'],
] as const;
for (const [what, sentence, deed] of failures) {
  variant(`link-health: ${what} is said in words, and the next look mends it`, async () => {
    const { porchlight } = story;
    const planted = porchlight.cloud.fault({ when: { host: 'www.googleapis.com', times: 50 }, do: deed });
    await readAgain(porchlight);
    expect(await health()).toContain(says(sentence));
    planted.remove();
    const settings = await porchlight.openHome('/settings/accounts');
    await button(settings.getByRole('article', { name: alex }), 'plan_read_again').click();
    await expect.poll(() => settings.getByText(says(sentence)).count()).toBe(0);
  });
}

variant('link-health: throttled is said in words, and no tap asks again before the rest is over', async () => {
  const { porchlight } = story;
  const deed = { kind: 'status', status: 429, reason: 'rateLimitExceeded' } as const;
  const planted = porchlight.cloud.fault({ when: { host: 'www.googleapis.com', times: 50 }, do: deed });
  await readAgain(porchlight);
  expect(await health()).toContain(says('failure_rate_limited'));
  const { met } = planted;
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_read_again').click();
  await plan.getByText(says('failure_rate_limited')).first().waitFor();
  expect(planted.met).toBe(met);
});

variant('link-health: offline is said in words', async () => {
  const { porchlight } = story;
  await porchlight.goOffline();
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_read_again').click();
  await plan.getByText(says('failure_offline')).first().waitFor();
  await porchlight.goOnline();
});

variant('link-health: the report holds nothing of what is in the calendar', async () => {
  const { porchlight } = story;
  meet(porchlight, 'Secret canary', at(porchlight.zone, 0, 18), 60);
  await readAgain(porchlight);
  const settings = await porchlight.openHome('/settings/data');
  await button(settings, 'settings_report_make').click();
  const report = await settings.getByRole('textbox', { name: says('settings_report_text') }).inputValue();
  expect(report.length).toBeGreaterThan(40);
  expect(report).not.toMatch(/canary|alex|example\.com|ya29|Bearer/i);
});
