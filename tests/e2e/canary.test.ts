import { expect, test } from 'vitest';
import { standing } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import {
  filesWith,
  flushed,
  lockJournal,
  writeAppreciation,
  writeCheckIn,
  writeSunday,
} from './harness/journal-steps.ts';
import type { Porchlight } from './harness/launch.ts';
import { settleIn } from './harness/linking.ts';
import { keepOffered } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest((porchlight) => settleIn(porchlight));

/** Writes wherever one writes. */
async function writeEverywhere(porchlight: Porchlight, mark: string): Promise<void> {
  await writeCheckIn(porchlight, `${mark} heart`);
  await (await writeSunday(porchlight, `${mark} surprise`, `${mark} promise`)).close();
  await (await writeAppreciation(porchlight, `${mark} deed`, `${mark} feeling`)).close();
}

test('canary: what is written reaches no calendar, log, notification or other browser, and locked no disk', async () => {
  const { porchlight } = story;
  const logged: string[] = [];
  porchlight.context.on('console', (message) => logged.push(message.text()));
  await writeEverywhere(porchlight, 'plaincanary');
  // Times are kept after it was written: it goes into none of them.
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
  expect(standing(porchlight).length).toBeGreaterThan(0);
  expect(filesWith(porchlight, 'plaincanary heart'), 'the search finds what lies open').not.toEqual([]);

  await (await lockJournal(porchlight)).close();
  await writeCheckIn(porchlight, 'sealedcanary heart');
  const unfinished = await porchlight.openPopup();
  await unfinished.getByRole('textbox').first().fill('sealedcanary unfinished');
  await unfinished.close();
  const again = await porchlight.openPopup();
  await expect.poll(() => again.getByRole('textbox').first().inputValue()).toBe('sealedcanary unfinished');
  await again.close();

  expect(JSON.stringify(porchlight.asked())).not.toContain('canary');
  expect(logged.filter((line) => line.includes('canary'))).toEqual([]);
  const worker = await porchlight.worker();
  expect(JSON.stringify(await worker.evaluate('chrome.storage.sync.get()'))).not.toContain('canary');
  expect(JSON.stringify(await worker.evaluate('chrome.storage.local.get()'))).not.toContain('canary');
  expect(JSON.stringify((await worker.evaluate('chrome.notifications?.getAll()')) ?? {})).not.toContain('canary');
  await flushed(porchlight);
  expect(filesWith(porchlight, 'sealedcanary')).toEqual([]);
});

variant('canary: a journal that was locked from the start is nowhere on the disk in plain form', async () => {
  const { porchlight } = story;
  await (await lockJournal(porchlight)).close();
  await writeEverywhere(porchlight, 'sealedcanary');
  await porchlight.killWorker();
  await writeCheckIn(porchlight, 'sealedcanary after a death');
  await flushed(porchlight);
  expect(filesWith(porchlight, 'sealedcanary')).toEqual([]);
  expect(JSON.stringify(porchlight.asked())).not.toContain('sealedcanary');
});
