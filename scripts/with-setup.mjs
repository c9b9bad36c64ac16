// Runs one of this project's programs on a machine that has nothing but Node 20 or later: installs what is missing,
// then hands over to the Node of `node_modules`. Plain JavaScript, no dependencies: nothing is installed when it starts.
//
//   node scripts/with-setup.mjs [--browser] <file.ts | name of a package's program> [arguments]
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { chromiumPath } from './setup/chromium.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { programPath } from './setup/programs.mjs';
import { alone, root, say } from './setup/shell.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Porchlight needs Node 20 or later; this is ${process.version}.`);

const wantsBrowser = process.argv[2] === '--browser';
const [target, ...args] = process.argv.slice(wantsBrowser ? 3 : 2);
if (target === undefined) fail('Say what to run: node scripts/with-setup.mjs [--browser] <program> [arguments]');

try {
  const browser = await alone(async () => {
    await ensurePackages();
    return wantsBrowser ? await chromiumPath() : undefined;
  });
  handOver(target, args, browser);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/**
 * Starts the program on Node 26 and ends as it ends.
 *
 * @param {string} program
 * @param {readonly string[]} programArgs
 * @param {string | undefined} browser
 */
function handOver(program, programArgs, browser) {
  const env = browser === undefined ? process.env : { ...process.env, PORCHLIGHT_CHROMIUM: browser };
  const child = spawn(`${root}/node_modules/node/bin/node`, [programPath(program), ...programArgs], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`Could not start ${program}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}
