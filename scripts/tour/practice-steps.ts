import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { says, saysLike } from '#tests/e2e/harness/says.ts';
import { stored } from '#tests/e2e/harness/seed.ts';
import { button } from '#tests/e2e/harness/steps.ts';
import type { Walk } from './walk.ts';

const afternoon = 'the walk along the canal';
/** More parts than any exercise has. */
const mostParts = 30;

export async function midday({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/midday');
  await page.getByRole('textbox', { name: says('midday_label') }).fill(afternoon);
  await picture(page, 'midday-text');
  assert.ok(!JSON.stringify(porchlight.asked()).includes(afternoon));
  await page.close();
  return 'begun for you, finished by you, sent by nobody';
}

/** A tab whose clock stands within the next kept time. */
export async function quietPage({ porchlight, picture }: Walk): Promise<string> {
  const tab = await porchlight.openNewTab();
  const occasions = [...(await stored(tab, 'occasion:')).values()] as {
    readonly state: string;
    readonly period: { readonly start: number; readonly end: number };
  }[];
  const next = occasions
    .filter(({ state, period }) => state === 'held' && period.start > Date.now())
    .sort((a, b) => a.period.start - b.period.start)[0];
  assert.ok(next, 'a kept time to come');
  await tab.clock.install({ time: next.period.start + 5 * 60_000 });
  await tab.reload();
  await tab.getByRole('heading', { name: saysLike('quiet_until') }).waitFor();
  assert.equal(await tab.locator('.windows, .notice, [role=textbox]').count(), 0);
  await picture(tab, 'quiet-page');
  await tab.close();
  return 'the light and the end time, and nothing else';
}

export async function exercise({ porchlight, picture }: Walk): Promise<string> {
  const page = await porchlight.openHome('/together');
  await page.locator('.moment').waitFor();
  await picture(page, 'together');
  await page.goto(`${page.url().split('#')[0]}#/together/story-swap/5`);
  await page.locator('.player-text').waitFor();
  await playToItsEnd(page, (name) => picture(page, name));
  await page.close();
  return 'story swap, to its end; nothing of it is stored';
}

/** Goes on until the kind last words, whatever the parts are. */
async function playToItsEnd(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const ended = page.getByRole('heading', { name: says('player_ended') });
  for (let parts = 0; parts < mostParts && !(await ended.isVisible()); parts++) {
    await picture(`exercise-${parts + 1}`);
    await button(page, (await button(page, 'player_finish').isVisible()) ? 'player_finish' : 'player_next').click();
  }
  await ended.waitFor();
}
