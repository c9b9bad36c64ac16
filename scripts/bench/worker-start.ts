import type { Page } from 'playwright';
import { extensionId } from '#tests/e2e/harness/extension-id.ts';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';
import { interleaved } from './median.ts';

/** From a message to the first handler of a worker that has to start for it; medians in milliseconds. */
export async function measureWorkerStart(
  porchlight: Porchlight,
  emptyWorker: string,
  rounds: number,
): Promise<Readonly<Record<'empty' | 'shipped', number>>> {
  const open = async (origin: string) => {
    const page = await porchlight.context.newPage();
    await page.goto(`${origin}/empty.html`);
    return page;
  };
  const empty = await open(`chrome-extension://${extensionId(emptyWorker)}`);
  const shipped = await open(porchlight.origin);
  const start = (page: Page) => async () => {
    await porchlight.killWorker();
    await page.waitForTimeout(100);
    return page.evaluate<number>(question);
  };
  return interleaved(rounds, { empty: start(empty), shipped: start(shipped) });
}

/** A message that no worker answers: it comes back as soon as a listener has seen it. */
const question = `(async () => {
  const asked = performance.now();
  await chrome.runtime.sendMessage({ ask: 'nothing' }).catch(() => undefined);
  return performance.now() - asked;
})()`;
