import { test } from 'vitest';
import { isInPart } from '#scripts/variants.ts';

/**
 * One more test of a feature that has another which always runs. `npm test` runs a part of these, another one with each
 * commit; `npm run test:all` and Vitest by itself run them all.
 */
export function variant(name: string, run: () => Promise<unknown>): void {
  test.skipIf(!isInPart(name, process.env['PORCHLIGHT_VARIANTS']))(name, run);
}
