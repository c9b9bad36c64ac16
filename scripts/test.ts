import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './setup/programs.mjs';
import { root } from './setup/shell.mjs';
import { buildForFirefox, buildShipped } from './shipped-build.ts';
import { chooseVariants } from './variants.ts';

/** Where the outcomes of one run are left, to be counted. */
const folder = join(root, '.output/tests');

const [isAll, args] = process.argv[2] === '--all' ? [true, process.argv.slice(3)] : [false, process.argv.slice(2)];
const variants = chooseVariants(isAll ? 'all' : process.env['PORCHLIGHT_VARIANTS']);
process.env['PORCHLIGHT_VARIANTS'] = variants.part;

function runs(program: string, ...args: readonly string[]): boolean {
  const path = programPath(program);
  // Biome's program is a script for Node, too, which starts its own.
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

const checks = {
  'format and lint': () => runs('biome', 'check', '.'),
  types: () => runs('tsc', '--noEmit'),
  'the shipped build': buildShipped,
  ...(isAll ? { 'the build for Firefox': buildForFirefox } : {}),
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const outcomes: Record<string, 'passed' | 'failed'> = {};
for (const [name, isGood] of Object.entries(checks)) {
  process.stdout.write(`\n— ${name}\n`);
  outcomes[name] = isGood() ? 'passed' : 'failed';
}
writeFileSync(join(folder, 'checks.json'), JSON.stringify({ checks: outcomes }));

process.stdout.write(`\n— tests\n${variants.said}\n`);
const report = `--outputFile.json=${join(folder, 'vitest.json')}`;
const tested = runs('vitest', 'run', '--reporter=default', '--reporter=json', report, ...args);
process.stdout.write(`\n${variants.said}\n`);

const failed = Object.entries(outcomes).filter(([, outcome]) => outcome === 'failed');
for (const [name] of failed) process.stdout.write(`failed: ${name}\n`);
process.exitCode = tested && failed.length === 0 ? 0 : 1;
