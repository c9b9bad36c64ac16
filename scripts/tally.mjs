// Prints `N passed, N failed` for everything that `npm test` left in .output/tests; plain JavaScript, for Node 20.
//
//   node scripts/tally.mjs <exit code of npm test>
import { join } from 'node:path';
import process from 'node:process';
import { findText, root } from './setup/shell.mjs';

const folder = join(root, '.output/tests');
const ended = Number(process.argv[2] ?? 0);

/** @typedef {'passed' | 'failed' | 'skipped'} Outcome */

/** @returns {Outcome[]} */
function outcomes() {
  const checks = read('checks.json')?.checks ?? {};
  const files = read('vitest.json')?.testResults ?? [];
  return [...Object.values(checks), ...files.flatMap(outcomesOfFile)];
}

/**
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 * @returns {Outcome[]}
 */
function outcomesOfFile(file) {
  const tests = file.assertionResults.map(({ status }) =>
    status === 'passed' || status === 'failed' ? status : 'skipped',
  );
  // A file that could not be loaded, or whose set-up failed, may name no failed test.
  return file.status === 'failed' && !tests.includes('failed') ? [...tests, 'failed'] : tests;
}

/** @param {string} name */
function read(name) {
  const text = findText(join(folder, name));
  return text === undefined ? undefined : JSON.parse(text);
}

const all = outcomes();
const passed = all.filter((outcome) => outcome === 'passed').length;
const skipped = all.filter((outcome) => outcome === 'skipped').length;
const named = all.filter((outcome) => outcome === 'failed').length;
// Something failed that no check or test names: an install, or an error outside any test.
const failed = named === 0 && ended !== 0 ? 1 : named;
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
