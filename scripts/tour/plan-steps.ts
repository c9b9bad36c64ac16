import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { ask } from '#tests/e2e/harness/ask.ts';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { button, readAgain } from '#tests/e2e/harness/steps.ts';
import type { Guide } from './guide.ts';
import type { Walk } from './walk.ts';

/** What nobody but the person may ever read. */
export const surprise = 'Chestnuts in a coat pocket';

export async function season({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/plan');
  await page.getByRole('heading', { level: 1, name: says('season_unnamed_on') }).waitFor();
  await button(page, 'plan_pause').waitFor();
  await picture(page, 'eight-weeks');
  const { phase, weeks, writes } = await ask(page, 'readPlan', { times: {}, evenings: {} });
  assert.equal(phase.kind, 'season');
  assert.equal(weeks.length, 8);
  await page.close();
  const heavy = weeks.filter(({ heavy }) => heavy).length;
  return `${heavy} of eight weeks are heavy, ${writes.length} times are proposed, nothing is written`;
}

export async function sundayPlan({ porchlight, picture }: Walk, guide: Guide): Promise<string> {
  const page = await porchlight.openHome('/sunday');
  await page.getByText(saysLike('sunday_progress')).waitFor();
  await picture(page, 'sunday-weight');
  await button(page, 'sunday_next').click();
  await page.getByText(says('keep_title')).waitFor();
  await picture(page, 'sunday-ritual');
  await page.locator('.sunday-ways .lamp').click();
  await page.getByText(says('sunday_kept'), { exact: true }).waitFor();
  await button(page, 'sunday_next').click();
  await page.getByRole('textbox', { name: says('sunday_surprise_label') }).fill(surprise);
  await picture(page, 'sunday-surprise');
  await button(page, 'sunday_next').click();
  await button(page, 'sunday_finish').click();
  await page.getByText(says('sunday_closing_text')).waitFor();
  await picture(page, 'sunday-closing');
  await page.close();
  const kept = await guide.readBack(porchlight);
  assert.ok(kept.length > 0);
  for (const { title, isPrivate } of kept) assert.deepEqual([title, isPrivate], [says('event_title'), true]);
  assert.ok(!JSON.stringify(porchlight.asked()).includes(surprise));
  return `${kept.length} kept in ${guide.service}; the surprise is on this computer alone`;
}

/** A meeting lands on what was kept, and the least change answers it. */
export async function workTakesIt({ porchlight, picture }: Walk, guide: Guide): Promise<string> {
  const before = (await guide.readBack(porchlight)).length;
  const taken = await nextKept(porchlight.openHome);
  guide.meet(porchlight, { start: taken - 15 * 60_000, end: taken + 15 * 60_000 });
  await readAgain(porchlight);
  const page = await porchlight.openHome('/plan');
  const notice = page.locator('.notice', { hasText: saysLike('notice_outside_change') });
  const answer = notice.locator('.link.strong');
  await answer.waitFor();
  await picture(page, 'taken-by-work');
  const offered = ((await answer.textContent()) ?? '').trim();
  await answer.click();
  await notice.waitFor({ state: 'hidden' });
  await picture(page, 'moved');
  await page.close();
  assert.equal((await guide.readBack(porchlight)).length, before);
  return `“${offered}” moved the one event, and made no other`;
}

async function nextKept(openHome: Walk['porchlight']['openHome']): Promise<number> {
  const page = await openHome('/plan');
  const start = await nextStart(page);
  await page.close();
  assert.ok(start !== undefined);
  return start;
}

async function nextStart(page: Page): Promise<number | undefined> {
  return (await ask(page, 'readHouse', { fresh: false })).next?.period.start;
}
