import type { Event, ResponseType } from '@microsoft/microsoft-graph-types';
import { expect, test } from 'vitest';
import { at } from './harness/alex.ts';
import { addToOutlook, alexOutlook, graphMoment, meetInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { everythingStored } from './harness/everything-stored.ts';
import type { Porchlight } from './harness/launch.ts';
import { linkOutlook } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';

const story = eachTest(async (porchlight) => {
  addToOutlook(porchlight);
  await skipFirstRun(porchlight);
  fillToday(porchlight);
});

const answered = (response: ResponseType): Event => ({
  isOrganizer: false,
  organizer: { emailAddress: { address: 'lee@contoso.example', name: 'Lee' } },
  responseStatus: { response, time: '0001-01-01T00:00:00Z' },
});

const today: readonly [title: string, hour: number, more: Event, why: string][] = [
  ['Lunch canary', 12, { showAs: 'free' }, 'plan_why_free'],
  ['At the lake', 13, { showAs: 'workingElsewhere' }, 'plan_why_location'],
  ['Review canary', 18, {}, 'plan_why_busy'],
  ['Away', 19, { showAs: 'oof' }, 'plan_why_busy'],
  ['Perhaps', 20, { showAs: 'tentative' }, 'plan_why_tentative'],
  ['Not coming', 21, answered('declined'), 'plan_why_declined'],
  ['No answer', 22, { showAs: 'tentative', ...answered('notResponded') }, 'plan_why_unanswered'],
];

/** Today as Outlook can look: what counts, and what only looks as if it did. */
function fillToday(porchlight: Porchlight): void {
  const { zone } = porchlight;
  for (const [title, hour, more] of today) meetInOutlook(porchlight, title, at(zone, 0, hour), 30, more);
  const whole = { start: graphMoment(at(zone, 0, 0)), end: graphMoment(at(zone, 1, 0)), isAllDay: true };
  meetInOutlook(porchlight, 'Conference', at(zone, 0, 0), 0, { ...whole, showAs: 'free' });
}

test('busy-truth: for each thing in Outlook a tap shows whether it counted and why, and no title is stored', async () => {
  const { porchlight } = story;
  const settings = await linkOutlook(porchlight, { account: alexOutlook });
  await settings.getByRole('article', { name: alexOutlook }).waitFor();
  const plan = await porchlight.openHome('/plan');
  await button(plan, 'plan_counted_show').click();
  const row = (title: string) => plan.getByRole('listitem').filter({ hasText: title });
  for (const [title, , , why] of today) {
    await row(title)
      .filter({ hasText: says(why) })
      .waitFor();
  }
  await row('Conference')
    .filter({ hasText: says('plan_why_free') })
    .getByText(says('plan_all_day'))
    .waitFor();
  expect(await plan.evaluate(everythingStored)).not.toContain('canary');
});
