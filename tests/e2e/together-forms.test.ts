import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { questions } from '#lib/practice/prompts.ts';
import { ask } from './harness/ask.ts';
import { everythingStored } from './harness/everything-stored.ts';
import type { Porchlight } from './harness/launch.ts';
import { oneBrowser } from './harness/one-browser.ts';
import { turnSwitch } from './harness/plan-steps.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';

const note = 'Half a thought, for you alone';
const wayOn = (page: Page) => page.locator('.moment-words > p > .button').last();
const clock = (page: Page) => page.getByRole('timer');

/** Goes on until `part` is on the page. */
async function onTo(page: Page, part: Locator): Promise<void> {
  await page.locator('.player-text').waitFor();
  while (!(await part.isVisible())) await wayOn(page).click();
}

/** Plays to the end by whatever way on there is; a card that both are asked about gets its two taps. */
async function playOn(page: Page): Promise<void> {
  const ended = page.getByRole('heading', { name: says('player_ended') });
  await page.locator('.player-text').waitFor();
  for (let parts = 0; parts < 30 && !(await ended.isVisible()); parts++) {
    for (const side of await page.locator('.choose-one').all()) if (await side.isVisible()) await side.click();
    const before = await page.locator('.player').innerHTML();
    if (await wayOn(page).isVisible()) await wayOn(page).click();
    await expect.poll(() => page.locator('.player').innerHTML()).not.toBe(before);
  }
  await ended.waitFor();
}

async function stored(porchlight: Porchlight): Promise<string> {
  const page = await porchlight.openPopup();
  const all = await page.evaluate(everythingStored);
  await page.close();
  // What is read again, or was last looked at, is no trace of a play.
  return all.replace(/"(madeAt|asOf|readAt)":\d+/g, '');
}

describe('forms of play', () => {
  const story = oneBrowser(skipFirstRun);

  test('written-first: a note is its writer’s alone until it is shown, and may stay so', async () => {
    const page = await story.porchlight.openHome('/together/story-swap/5/written');
    await onTo(page, page.getByRole('textbox'));
    await page.getByRole('textbox').fill(note);
    await page.locator('.moment .button.lamp').click();
    await page.getByRole('heading', { name: says('player_pass', says('together_other')) }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain(note);
    await button(page, 'player_read_note').click();
    await page.getByText(note).waitFor();
    await wayOn(page).click();
    // The other one writes too, and keeps it.
    await page.getByRole('textbox').fill('Not for you');
    await button(page, 'player_keep_note').click();
    await page.getByText(says('player_pass', says('together_you'))).waitFor({ state: 'detached' });
    expect(await page.locator('body').textContent()).not.toContain('Not for you');
    await page.close();
  });

  test('written-first: a pause keeps what is half written, and hides it', async () => {
    const page = await story.porchlight.openHome('/together/story-swap/5/written');
    await onTo(page, page.getByRole('textbox'));
    await page.getByRole('textbox').fill(note);
    await button(page, 'signals_pause').click();
    await page.getByRole('heading', { name: says('player_paused') }).waitFor();
    expect(await page.getByRole('textbox').isVisible()).toBe(false);
    await button(page, 'player_go_on').click();
    expect(await page.getByRole('textbox').inputValue()).toBe(note);
    await page.close();
  });

  test('pacing: a pause stops the clock, and a machine whose clock is set on changes nothing', async () => {
    const page = await story.porchlight.openHome('/together/story-swap/5');
    await onTo(page, clock(page));
    const seconds = async () => {
      const [minutes = '0', rest = '0'] = ((await clock(page).textContent()) ?? '').split(':');
      return Number(minutes) * 60 + Number(rest);
    };
    const before = await seconds();
    // The machine is an hour on now, for every clock that tells the time.
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 3_600_000;
    });
    await expect.poll(seconds).toBeLessThan(before);
    expect(await seconds()).toBeGreaterThan(before - 30);
    await button(page, 'signals_pause').click();
    await page.getByRole('heading', { name: says('player_paused') }).waitFor();
    const stood = await page.locator('[role=timer]').textContent();
    await page.waitForTimeout(1_500);
    expect(await page.locator('[role=timer]').textContent()).toBe(stood);
    await page.close();
  });

  test('signals: each says keep, adjust or pause by a touch, and nothing of it is stored', async () => {
    const before = await stored(story.porchlight);
    const page = await story.porchlight.openHome('/signals');
    const of = (who: string) => page.getByRole('region', { name: says(who) });
    await button(of('together_you'), 'signals_keep').click();
    await button(of('together_other'), 'signals_keep').click();
    await page.getByText(says('signals_both_keep')).waitFor();
    await button(of('together_other'), 'signals_pause').click();
    await page.getByText(says('signals_both_pause')).waitFor();
    await button(page, 'signals_clear').click();
    await page.getByText(says('signals_both_pause')).waitFor({ state: 'detached' });
    await page.close();
    expect(await stored(story.porchlight)).toBe(before);
  });

  test.each(['touch-first', 'ask-and-adjust'])('%s: what is said yes to is stored nowhere', async (name) => {
    const before = await stored(story.porchlight);
    const page = await story.porchlight.openHome(`/together/${name}/1`);
    await playOn(page);
    await page.close();
    expect(await stored(story.porchlight)).toBe(before);
  });

  test('touch-first: a no ends it kindly, whoever says it', async () => {
    const page = await story.porchlight.openHome('/together/touch-first/10');
    await onTo(page, button(page, 'asked_no'));
    await button(page, 'asked_no').click();
    await page.getByRole('heading', { name: says('touch_first_end') }).waitFor();
    await page.close();
  });

  test('ask-and-adjust: a card has two sides, and a tap marks one of them', async () => {
    const page = await story.porchlight.openHome('/together/ask-and-adjust/1');
    const sides = page.locator('.choose-one');
    await onTo(page, sides.first());
    expect(await sides.count()).toBe(2);
    await sides.first().click();
    expect(await sides.first().getAttribute('aria-pressed')).toBe('true');
    await sides.last().click();
    expect(await sides.first().getAttribute('aria-pressed')).toBe('false');
    expect(await sides.last().getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });
});

describe('own questions and calm', () => {
  const story = oneBrowser(skipFirstRun);

  test('deeper-questions: a game begins light, with what the two wrote themselves among the rest', async () => {
    const { porchlight } = story;
    const page = await porchlight.openHome('/settings/own');
    const own = { id: 'own-1', kind: 'light', text: 'Which of our habits would a cat approve of?' } as const;
    await ask(page, 'saveOwnContent', { add: [own], hide: [...questions.light] });
    await page.goto(`${porchlight.origin}/home.html#/together/deeper-questions/15`);
    for (const depth of ['deep', 'deep']) {
      const dial = page.locator('label', { hasText: says(`depth_${depth}`) });
      await onTo(page, dial);
      await dial.click();
      await button(page, 'depth_set').click();
    }
    await page.getByText(says('depth_agreed_deep')).waitFor();
    await wayOn(page).click();
    await page.getByRole('heading', { name: own.text }).waitFor();
    await page.getByText(says('together_you'), { exact: true }).waitFor();
    await wayOn(page).click();
    await page.getByRole('heading', { name: own.text }).waitFor();
    await wayOn(page).click();
    const middle = questions.middle.map((key) => says(key));
    await expect.poll(() => page.locator('.player-text').textContent()).not.toBe(own.text);
    await expect.poll(async () => middle.includes((await page.locator('.player-text').textContent()) ?? '')).toBe(true);
    await page.close();
  });

  test('five-breaths: in calm they are counted in words too', async () => {
    const { porchlight } = story;
    const page = await porchlight.openHome('/settings/look');
    await ask(page, 'saveSettings', { calm: true });
    await page.close();
    const play = await porchlight.openHome('/together/five-breaths/1');
    await onTo(play, play.locator('.breath-words'));
    expect(await play.locator('.moment .breath:not(.breath-still)').count()).toBe(0);
    await play.close();
  });
});

describe('still and half', () => {
  const story = oneBrowser(skipFirstRun, { reducedMotion: 'reduce' });

  test('five-breaths: where nothing should move they are counted in words', async () => {
    const page = await story.porchlight.openHome('/together/five-breaths/1');
    await onTo(page, page.locator('.breath-words'));
    expect(await page.locator('.moment .breath:not(.breath-still)').count()).toBe(0);
    await expect.poll(() => page.locator('.breath-words [aria-hidden]').textContent()).toMatch(/\d/);
    await page.close();
  });

  test('half-it: the timers of an exercise halve', async () => {
    const { porchlight } = story;
    const first = async () => {
      const page = await porchlight.openHome('/together/story-swap/60');
      await onTo(page, clock(page));
      await button(page, 'player_stop_clock').click();
      const [minutes = '0', rest = '0'] = ((await clock(page).textContent()) ?? '').split(':');
      await page.close();
      return Number(minutes) * 60 + Number(rest);
    };
    const whole = await first();
    const settings = await porchlight.openHome('/settings/rituals');
    await turnSwitch(settings, 'settings_half');
    await settings.close();
    const half = await first();
    expect(half).toBeGreaterThan(whole / 2 - 15);
    expect(half).toBeLessThanOrEqual(whole / 2 + 5);
  });
});
