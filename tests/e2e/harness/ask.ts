import type { Page } from 'playwright';
import type { Input, Output, RequestName } from '#lib/messages.ts';
import type { Porchlight } from './launch.ts';

/** Asks the background as one of its pages does: for what no page of the test has a button for. */
export async function ask<N extends RequestName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const question = JSON.stringify({ ask: name, input });
  const reply = await page.evaluate(`chrome.runtime.sendMessage(${question})`);
  const { ok, value } = reply as { readonly ok: boolean; readonly value: Output<N> };
  if (!ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return value;
}

/** The background wakes now, as it does by itself every half hour. */
export async function wakeNow(porchlight: Porchlight): Promise<void> {
  const worker = await porchlight.worker();
  await worker.evaluate('chrome.alarms.create("wake", { when: Date.now() })');
}
