import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The id that Chromium derives from the `key` of the manifest.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/manifest/key
 */
export function extensionId(folder: string): string {
  const { key }: { key?: string } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (key === undefined) throw new Error(`The manifest in ${folder} has no key`);
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
