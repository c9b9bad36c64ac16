import { expect, test } from 'vitest';
import { alex, at, moment, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  await settled(porchlight);
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
});

test('hand-moved: an event moved in the calendar stays where it was put', async () => {
  const { porchlight } = story;
  const [kept] = standing(porchlight);
  const start = at(porchlight.zone, 0, 21, 10);
  const moved = { start: moment(start), end: moment(start.add({ minutes: 25 })) };
  porchlight.cloud.changeEvent(alex, kept?.id ?? '', moved);
  await readAgain(porchlight);

  const plan = await porchlight.openHome('/plan');
  await plan.getByText(saysLike('notice_moved')).waitFor();
  await plan.getByText(says('plan_by_hand')).waitFor();
  await button(plan, 'plan_notice_dismiss').click();
  await readAgain(porchlight);
  const [event, ...others] = standing(porchlight);
  expect(others).toEqual([]);
  expect(instantOf(event?.start?.dateTime)).toBe(start.epochMilliseconds);
});

variant('hand-moved: a title changed by hand stays as it was written', async () => {
  const { porchlight } = story;
  const [kept] = standing(porchlight);
  porchlight.cloud.changeEvent(alex, kept?.id ?? '', { summary: 'Our walk' });
  await readAgain(porchlight);
  await porchlight.killWorker();
  await readAgain(porchlight);
  expect(standing(porchlight).map(({ summary }) => summary)).toEqual(['Our walk']);
});

function instantOf(moment: string | null | undefined): number {
  return Temporal.Instant.from(moment ?? '').epochMilliseconds;
}
