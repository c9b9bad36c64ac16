import { afterEach, beforeEach } from 'vitest';
import { launchForAlex } from './alex.ts';
import type { LaunchOptions, Porchlight } from './launch.ts';

/** The browser of the test that runs. */
export interface Story {
  readonly porchlight: Porchlight;
}

/**
 * A fresh browser and a fresh Google for each test of a file; what went wrong unseen fails the test it happened in.
 *
 * @param prepare what happens before each test
 */
export function eachTest(
  prepare: (porchlight: Porchlight) => Promise<unknown> = () => Promise.resolve(),
  options: LaunchOptions = {},
): Story {
  let current: Porchlight | undefined;
  beforeEach(async () => {
    current = await launchForAlex(options);
    await prepare(current);
  });
  afterEach(async ({ task }) => {
    const ended = current;
    current = undefined;
    if (ended === undefined) return;
    if (task.result?.state === 'fail') await photograph(ended, task.name);
    await ended.close();
  });
  return {
    get porchlight() {
      if (current === undefined) throw new Error('No browser runs outside of a test');
      return current;
    },
  };
}

/** What a person would have seen when a test failed. */
async function photograph(porchlight: Porchlight, name: string): Promise<void> {
  const pages = porchlight.context.pages().filter((page) => page.url() !== 'about:blank');
  for (const [index, page] of pages.entries()) {
    await porchlight.screenshot(page, `failed ${name.replaceAll('/', ' ')} ${index}`).catch(() => undefined);
  }
}
