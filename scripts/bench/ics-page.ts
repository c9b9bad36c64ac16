import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';
import { saysLike } from '#tests/e2e/harness/says.ts';
import { largeFile } from './ics-file.ts';

export interface IcsPage {
  /** The longest time that the page answered nothing while a file of 10 MB was read, in milliseconds. */
  readonly reading: number;
  /** The same for as long with nothing to do: what the machine itself takes. */
  readonly idle: number;
}

/** Hands a file of 10 MB to the settings page, as a person does, and watches the page's thread until it was read. */
export async function icsPageBench(porchlight: Porchlight): Promise<IcsPage> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-ics-'));
  const path = join(folder, 'large.ics');
  writeFileSync(path, largeFile(10 * 1024 * 1024, Date.now()));
  const page = await porchlight.openHome('/settings/people');
  const field = page.locator('[data-file=partner]');
  await field.waitFor({ state: 'attached' });
  await page.evaluate(watch);
  const began = Date.now();
  await field.setInputFiles(path);
  await page.getByText(saysLike('partner_file_kept')).waitFor({ timeout: 120_000 });
  const reading = await page.evaluate<number>(longest);
  await page.evaluate(watch);
  await page.waitForTimeout(Date.now() - began);
  const idle = await page.evaluate<number>(longest);
  await page.close();
  rmSync(folder, { recursive: true });
  return { reading, idle };
}

export function icsPageTable({ reading, idle }: IcsPage): string {
  return `page thread held at most ${reading.toFixed(0)} ms while it is read, ${idle.toFixed(0)} ms while nothing is   target 50`;
}

/** Messages to itself, one after the other: what comes between two of them held the thread. */
const watch = `(() => {
  const { port1, port2 } = new MessageChannel();
  let [last, most] = [performance.now(), 0];
  port1.onmessage = () => {
    const now = performance.now();
    most = Math.max(most, now - last);
    last = now;
    if (globalThis.benchLongest === undefined) return;
    port2.postMessage(0);
  };
  globalThis.benchLongest = () => {
    delete globalThis.benchLongest;
    return most;
  };
  port2.postMessage(0);
})()`;
const longest = 'globalThis.benchLongest()';
