import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './setup/programs.mjs';
import { root } from './setup/shell.mjs';

/** The build that tests and the demo run, unmodified. */
export const chromeBuild = join(root, '.output/chrome-mv3');

/** The client that the demo's and the tests' cloud knows. */
export const demoClientId = 'porchlight-demo.apps.googleusercontent.com';

/**
 * Builds the extension as it is shipped, with the client of the demo.
 *
 * @returns whether it was built; an older build never stands in for a failed one
 */
export function buildShipped(): boolean {
  rmSync(chromeBuild, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production', WXT_GOOGLE_CLIENT_ID: demoClientId };
  const ended = spawnSync(process.execPath, [programPath('wxt'), 'build'], { cwd: root, env, stdio: 'inherit' });
  return ended.status === 0;
}
