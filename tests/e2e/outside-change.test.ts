import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { alex, standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { button, keepOffered, readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(settled);

/** Keeps what is offered; then somebody puts a meeting on it, and the calendar is read. */
async function takenByWork(): Promise<Page> {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  const [event] = standing(porchlight);
  porchlight.cloud.addEvent(alex, { summary: 'Release call', start: event?.start ?? {}, end: event?.end ?? {} });
  await readAgain(porchlight);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(saysLike('notice_outside_change')).waitFor();
  return plan;
}

const notice = (page: Page) => page.locator('.notice');
const startOf = () => standing(story.porchlight)[0]?.start?.dateTime;

test('outside-change: a meeting on kept time is said once, with choices; keeping both ends it', async () => {
  const { porchlight } = story;
  const plan = await takenByWork();
  await porchlight.screenshot(plan, 'outside-change');
  const tab = await porchlight.openNewTab();
  await tab.getByText(saysLike('notice_outside_change')).waitFor();
  await porchlight.screenshot(tab, 'outside-change new tab');
  await button(notice(plan), 'notice_keep_both').click();
  await notice(plan).waitFor({ state: 'hidden' });
  await notice(tab).waitFor({ state: 'hidden' });
  await readAgain(porchlight);
  expect(await notice(plan).count()).toBe(0);
  expect(standing(porchlight)).toHaveLength(1);
});

test('move: another time of the same week takes its place, over the version that was read', async () => {
  const { porchlight } = story;
  const plan = await takenByWork();
  const before = startOf();
  await button(notice(plan), 'plan_move').click();
  const dialog = plan.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await porchlight.screenshot(plan, 'move');
  await button(dialog, 'plan_move_do').click();
  await dialog.waitFor({ state: 'hidden' });
  await until('the move', () => startOf() !== before);
  await notice(plan).waitFor({ state: 'hidden' });
  expect(standing(porchlight)).toHaveLength(1);
  const changes = porchlight.asked().filter(({ method }) => method === 'PATCH');
  expect(changes).toHaveLength(1);
  expect(porchlight.cloud.events(alex).filter(({ summary }) => summary === 'Release call')).toHaveLength(1);
});

variant('move: the least change that answers it is one tap', async () => {
  const { porchlight } = story;
  const plan = await takenByWork();
  const before = startOf();
  const least = ['plan_taken_short', 'plan_taken_shift', 'plan_taken_to'].map(
    (key) => new RegExp(`^${saysLike(key).source}$`),
  );
  const [short, shift, to] = least.map((name) => notice(plan).getByRole('button', { name }));
  if (!short || !shift || !to) throw new Error('no words for it');
  await short.or(shift).or(to).click();
  await until('the move', () => startOf() !== before);
  await notice(plan).waitFor({ state: 'hidden' });
  expect(standing(porchlight)).toHaveLength(1);
});

variant('outside-change: not this week takes it out, and the meeting stays', async () => {
  const { porchlight } = story;
  const plan = await takenByWork();
  await button(notice(plan), 'kept_not_this_week').click();
  await until('the calendar', () => standing(porchlight).length === 0);
  await plan.getByText(saysLike('notice_outside_change')).waitFor({ state: 'hidden' });
  await plan.getByText(says('week_let_go')).first().waitFor();
  expect(porchlight.cloud.events(alex).filter(({ status }) => status !== 'cancelled')).toHaveLength(1);
});
