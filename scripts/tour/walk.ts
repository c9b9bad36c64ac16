import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { root } from '#scripts/setup/shell.mjs';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';

/** What a step may do, and where it leaves its pictures. */
export interface Walk {
  readonly porchlight: Porchlight;
  /** Saves what the person sees now. */
  picture(page: Page, name: string): Promise<void>;
  /** Saves what the printer would get. */
  paper(pdf: Buffer, name: string): void;
}

/** One thing that a person does, with what must be true after it. */
export interface Step {
  readonly name: string;
  /** @returns what was verified, in a few words @throws where it is not so */
  run(walk: Walk): Promise<string>;
}

const folder = join(root, '.output/tour');

/**
 * Walks the steps one after another and prints each with its time.
 *
 * @returns whether every step was verified
 */
export async function walk(porchlight: Porchlight, steps: readonly Step[]): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const next = (name: string) => {
    pictures += 1;
    return join(folder, `${String(pictures).padStart(2, '0')}-${name}`);
  };
  const picture = async (page: Page, name: string) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: next(`${name}.png`) });
  };
  const paper = (pdf: Buffer, name: string) => writeFileSync(next(`${name}.pdf`), pdf);
  for (const [index, step] of steps.entries()) {
    const started = Date.now();
    const place = `${index + 1}/${steps.length}`;
    try {
      const verified = await step.run({ porchlight, picture, paper });
      print(`✓ ${place} ${step.name}: ${verified}`, Date.now() - started);
    } catch (error) {
      print(`✗ ${place} ${step.name}`, Date.now() - started);
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    }
  }
  process.stdout.write(`\nEvery step was verified. ${pictures} pictures are in .output/tour.\n`);
  return true;
}

function print(line: string, tookMs: number): void {
  process.stdout.write(`${line}  (${(tookMs / 1000).toFixed(1)} s)\n`);
}
