import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { findOutput, root, run, say } from './shell.mjs';

/** The least version that knows Temporal, as the manifest asks for. */
const LEAST = 144;

/**
 * A Chromium that loads extensions from a folder, installed if need be.
 * Google Chrome itself is no choice: since 137 it ignores `--load-extension`. Its builds "for Testing" do not.
 *
 * @returns {Promise<string>} path of the program
 * @throws when there is none and none can be installed
 */
export async function chromiumPath() {
  return findChromium() ?? (await download()) ?? (await installFromDebian()) ?? giveUp();
}

/** @returns {string | undefined} path of a Chromium that is there already */
export function findChromium() {
  return [process.env['PORCHLIGHT_CHROMIUM'], ...onPath(['chromium', 'chromium-browser']), ownOfPlaywright()].find(
    (path) => path !== undefined && isUsable(path),
  );
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
}

/** @returns {string | undefined} where Playwright keeps its own, there or not */
function ownOfPlaywright() {
  try {
    return createRequire(join(root, 'package.json'))('playwright').chromium.executablePath();
  } catch {
    return undefined; // packages are not installed yet
  }
}

/** @param {string} path */
function isUsable(path) {
  if (!existsSync(path)) return false;
  // A snap sees neither hidden folders nor /tmp, where the build and the profiles are.
  if (realpathSync(path).includes('/snap')) return false;
  const said = findOutput(path, ['--version']) ?? '';
  const version = /^(?:Chromium|Google Chrome for Testing) (\d+)\./.exec(said)?.[1];
  return version !== undefined && Number(version) >= LEAST;
}

/** @returns {Promise<string | undefined>} */
async function download() {
  say("no Chromium here; fetching Playwright's own");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000', ...process.env };
  if (!(await run(...playwright(['install', '--no-shell', 'chromium']), env))) return undefined;
  if (findChromium() === undefined && (isRoot() || canSudo())) await run(...playwright(['install-deps', 'chromium']));
  return findChromium();
}

/**
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
function playwright(args) {
  return [join(root, 'node_modules/node/bin/node'), [join(root, 'node_modules/playwright/cli.js'), ...args]];
}

/** @returns {Promise<string | undefined>} */
async function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get') || !(isRoot() || canSudo())) return undefined;
  say('installing Debian’s Chromium (apt-get install chromium)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(...asRoot(['apt-get', 'update', '-q']), env);
  const done = await run(...asRoot(['apt-get', 'install', '-y', '-q', 'chromium']), env);
  return done ? findChromium() : undefined;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function canSudo() {
  return findOutput('sudo', ['-n', 'true']) !== undefined;
}

/**
 * @param {readonly [string, ...string[]]} command
 * @returns {[command: string, args: string[]]}
 */
function asRoot(command) {
  const [program, ...args] = command;
  return isRoot() ? [program, args] : ['sudo', ['-n', program, ...args]];
}

/** @returns {never} */
function giveUp() {
  throw new Error(
    `No Chromium ${LEAST} or later was found and none could be installed. Install one (on Debian: apt-get install ` +
      'chromium), or name one: PORCHLIGHT_CHROMIUM=/path/to/chromium. Google Chrome itself cannot load the extension.',
  );
}
