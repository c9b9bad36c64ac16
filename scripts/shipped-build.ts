import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './setup/programs.mjs';
import { root } from './setup/shell.mjs';

/** The build that tests and the demo run, unmodified. */
export const chromeBuild = join(root, '.output/chrome-mv3');

/** The same for Firefox. */
export const firefoxBuild = join(root, '.output/firefox-mv3');

/** The clients that the clouds of the demo and the tests know. */
export const demoClientId = 'porchlight-demo.apps.googleusercontent.com';
export const demoOutlookClientId = '3f1c2d6e-8a4b-4f0e-9d57-1b2c3d4e5f60';

/**
 * Builds the extension as it is shipped, with the client of the demo.
 *
 * @returns whether it was built; an older build never stands in for a failed one
 */
export function buildShipped(): boolean {
  return build(chromeBuild);
}

/** The same for Firefox. */
export function buildForFirefox(): boolean {
  return build(firefoxBuild, '-b', 'firefox');
}

function build(folder: string, ...args: readonly string[]): boolean {
  rmSync(folder, { recursive: true, force: true });
  const clients = { WXT_GOOGLE_CLIENT_ID: demoClientId, WXT_MICROSOFT_CLIENT_ID: demoOutlookClientId };
  const env = { ...process.env, NODE_ENV: 'production', ...clients };
  const ended = spawnSync(process.execPath, [programPath('wxt'), 'build', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return ended.status === 0;
}
