import { expect } from 'vitest';
import { type FaultDeed, hotelPage } from '#tests/clouds/faults.ts';
import { alexOutlook, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { settleInOutlook } from './harness/outlook-steps.ts';
import { says } from './harness/says.ts';
import { askToKeep, button, confirmKeep, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settleInOutlook);

/** The same answer, which says that it goes on at another host. */
function elsewhere(body: string): string {
  const { value } = JSON.parse(body);
  return JSON.stringify({ value, '@odata.nextLink': 'https://evil.example/v1.0/me/calendars?$skiptoken=1' });
}

const failure = JSON.stringify({ error: { code: 'InternalServerError', message: 'Something is wrong' } });

const nonsense: readonly (readonly [string, FaultDeed, string])[] = [
  ['a page at another host', { kind: 'rewrite', rewrite: elsewhere }, 'failure_unreadable'],
  ['an error inside a 200', { kind: 'rewrite', rewrite: () => failure }, 'failure_unreadable'],
  ['HTML in place of JSON', { kind: 'rewrite', rewrite: () => hotelPage().body }, 'failure_unreadable'],
  // The browser itself keeps the page from us: to an extension a hotel's network is none.
  ["a hotel's page", 'html', 'failure_offline'],
];

variant('what Outlook cannot have meant is refused in words, asks no other host, and books nothing', async () => {
  const { porchlight } = story;
  porchlight.expectFault('blocked by CORS policy');
  const settings = await porchlight.openHome('/settings/accounts');
  const line = settings.getByRole('article', { name: alexOutlook }).getByRole('status');
  for (const [name, deed, sentence] of nonsense) {
    const planted = porchlight.microsoft.fault({ when: { host: 'graph.microsoft.com', times: 50 }, do: deed });
    await readAgain(porchlight);
    await line.getByText(says(sentence)).waitFor();
    expect(planted.met, name).toBeGreaterThan(0);
    planted.remove();
    await button(line, 'plan_read_again').click();
    await line.waitFor({ state: 'detached' });
  }
});

variant('an event that was answered with nonsense stands once, when the answers are right again', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await askToKeep(popup);
  const path = /\/events$/;
  const planted = porchlight.microsoft.fault({ when: { method: 'POST', path, times: 50 }, do: 'bad-json' });
  await confirmKeep(popup);
  await expect.poll(() => planted.met).toBeGreaterThan(0);
  planted.remove();
  await readAgain(porchlight);
  await expect.poll(() => standingInOutlook(porchlight).length).toBe(1);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(says('plan_kept'), { exact: true }).first().waitFor();
});
