// Changes the program in one place at a time, and looks whether a test notices (Stryker).
//
//   npm run mutate -- [--group NAME]... [--files GLOB]     all groups by default
import { setPriority } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Group, groups } from './mutate/groups.ts';

/** In percent, of each group and of all together. */
const leastScore = 85;

const { values } = parseArgs({
  options: { group: { type: 'string', multiple: true }, files: { type: 'string' } },
});

interface Tally {
  readonly name: string;
  readonly noticed: number;
  /** Of those noticed: the change made a test run without end. */
  readonly endless: number;
  readonly all: number;
}

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const wanted = groups.filter(({ name }) => values.group?.includes(name) ?? true);
if (wanted.length === 0) throw new Error(`There is no such group; there are: ${groups.map(({ name }) => name)}`);

// Nobody waits for it: whatever else runs on this machine goes first. Processes that it starts inherit that.
setPriority(10);

const tallies: Tally[] = [];
for (const group of wanted) tallies.push(report(group, await mutantsOf(group)));
if (tallies.length > 1) {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const [noticed, endless, all] = [sum((one) => one.noticed), sum((one) => one.endless), sum((one) => one.all)];
  tallies.push({ name: 'in all', noticed, endless, all });
}
for (const tally of tallies) {
  const { name, noticed, endless, all } = tally;
  say(
    `${name.padEnd(12)}${percent(tally).toFixed(1)} %  ${noticed} of ${all} noticed, ${endless} by a test without end`,
  );
}
process.exitCode = tallies.every((tally) => percent(tally) >= leastScore) ? 0 : 1;

async function mutantsOf({ files, tests }: Group): Promise<readonly Mutant[]> {
  process.env['PORCHLIGHT_MUTATION_TESTS'] = tests.join(' ');
  return new Stryker({
    mutate: values.files === undefined ? [...files] : [values.files],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    // It would rewrite paths in it by an interface that TypeScript 7 has no more; ours has none to rewrite.
    tsconfigFile: 'none.json',
    ignorePatterns: ['.output', '.wxt', '.ci', 'docs'],
    tempDirName: '.output/mutation',
    concurrency: 2,
    // Long: on a busy machine a test that is merely slow must not count as one that noticed.
    timeoutMS: 60_000,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  }).runMutationTest();
}

/** Says what survived, and counts. What does not even load is no mutant. */
function report({ name }: Group, mutants: readonly Mutant[]): Tally {
  const tried = mutants.filter(({ status }) => /^(Killed|Timeout|Survived|NoCoverage)$/.test(status));
  const survivors = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { fileName, location, mutatorName, replacement, status } of survivors) {
    const place = `${fileName.slice(process.cwd().length + 1)}:${location.start.line}:${location.start.column}`;
    say(`${name}: ${place} ${mutatorName}, ${status === 'Survived' ? 'survived' : 'no test comes there'}`);
    say(`    ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`);
  }
  const endless = tried.filter(({ status }) => status === 'Timeout').length;
  return { name, noticed: tried.length - survivors.length, endless, all: tried.length };
}

function percent({ noticed, all }: Tally): number {
  return (100 * noticed) / Math.max(all, 1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
