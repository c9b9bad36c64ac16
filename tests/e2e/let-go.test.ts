import { expect, test } from 'vitest';
import { alex, standing, startOf } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, dismissLetGo, keepOffered, offer, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(async (porchlight) => {
  await settled(porchlight);
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
});

test('let-go: not this week takes the event out, and this week asks no more', async () => {
  const { porchlight } = story;
  const plan = await porchlight.openHome('/plan');
  const [kept] = standing(porchlight);
  await plan.getByRole('button', { name: saysLike('plan_let_go_named') }).click();
  await plan.getByText(says('plan_let_gone')).waitFor();
  expect(standing(porchlight)).toEqual([]);

  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').or(offer(popup).getByRole('link')).waitFor();
  expect(startOf(kept, porchlight.zone).weekOfYear).toBe(Temporal.Now.plainDateISO(porchlight.zone).weekOfYear);
  expect(await offer(popup).textContent()).not.toMatch(/tonight|today/i);

  await button(plan, 'plan_open_week').click();
  await offer(popup)
    .getByText(/tonight/i)
    .waitFor();
});

variant('let-go: an event deleted by hand is let go, said once, and never revived', async () => {
  const { porchlight } = story;
  const [kept] = standing(porchlight);
  porchlight.cloud.deleteEvent(alex, kept?.id ?? '');
  await readAgain(porchlight);
  await dismissLetGo(porchlight);
  await readAgain(porchlight);
  await porchlight.killWorker();
  await readAgain(porchlight);
  expect(standing(porchlight)).toEqual([]);
});
