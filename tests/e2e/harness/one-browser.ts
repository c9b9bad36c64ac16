import { afterAll, beforeAll } from 'vitest';
import { launchForAlex } from './alex.ts';
import type { Story } from './each-test.ts';
import type { LaunchOptions, Porchlight } from './launch.ts';

/**
 * One browser for all tests of a file whose pages leave nothing behind: what goes wrong unseen fails the file.
 *
 * @param prepare what happens before the first test
 */
export function oneBrowser(
  prepare: (porchlight: Porchlight) => Promise<unknown> = () => Promise.resolve(),
  options: LaunchOptions = {},
): Story {
  let current: Porchlight | undefined;
  beforeAll(async () => {
    current = await launchForAlex(options);
    await prepare(current);
  });
  afterAll(() => current?.close());
  return {
    get porchlight() {
      if (current === undefined) throw new Error('No browser runs outside of a test');
      return current;
    },
  };
}
