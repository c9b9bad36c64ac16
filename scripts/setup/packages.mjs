import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findText, root, run, say } from './shell.mjs';

/** Installs what package-lock.json names, unless it is there already. */
export async function ensurePackages() {
  if (isInstalled()) return;
  say('installing packages (npm ci), about a minute');
  const started = Date.now();
  const done = await run(...npm(['ci', '--include=dev', '--no-audit', '--no-fund']));
  if (!done || !existsSync(join(root, 'node_modules/node/bin/node'))) {
    throw new Error('npm ci did not end well (see above). A network, or a proxy setting, is the usual reason.');
  }
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * npm by the way this program was started, or by name.
 *
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
function npm(args) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/** Whether npm's own note of what it installed agrees with package-lock.json, version by version. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  if (!existsSync(join(root, 'node_modules/node/bin/node'))) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path];
    return path === '' || (there === undefined ? entry.optional === true : there.version === entry.version);
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean }} Entry
 * @param {string} path
 * @returns {Record<string, Entry> | undefined}
 */
function packagesOf(path) {
  const text = findText(path);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
