// Sixty days of two people, again and again, each time drawn from another seed.
//
//   npm run simulate -- [--histories N] [--minutes N] [--from SEED] [--jobs N]
//   npm run simulate -- --seed N [--shrink]     one history with a log, or its least form that still breaks
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { drawHistory } from '#tests/simulation/draw-history.ts';
import { manyHistories } from '#tests/simulation/many-histories.ts';
import { type Outcome, runHistory } from '#tests/simulation/run-history.ts';
import { shrunk } from '#tests/simulation/shrink.ts';
import { stepText } from '#tests/simulation/steps.ts';
import { Tally } from '#tests/simulation/tally.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    shrink: { type: 'boolean' },
    from: { type: 'string', default: '1' },
    histories: { type: 'string' },
    minutes: { type: 'string' },
    jobs: { type: 'string' },
  },
});

if (values.seed === undefined) await many();
else await one(Number(values.seed), values.shrink === true);

async function one(seed: number, least: boolean): Promise<void> {
  const history = least ? await shrunk(seed) : drawHistory(seed);
  say(`seed ${seed}, from ${new Date(history.startsAt).toISOString()} in ${history.zone}`);
  if (least) for (const step of history.steps) say(stepText(step));
  const { violations } = await runHistory(history, {}, least ? undefined : say);
  for (const violation of violations) say(`violation: ${violation}`);
  say(`${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

async function many(): Promise<void> {
  const from = Number(values.from);
  const minutes = Number(values.minutes ?? (values.histories === undefined ? 5 : Number.POSITIVE_INFINITY));
  const most = Number(values.histories ?? Number.POSITIVE_INFINITY);
  const jobs = Number(values.jobs ?? availableParallelism());
  const tally = new Tally();
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  const tell = (outcome: Outcome) => {
    tally.add(outcome);
    for (const violation of outcome.violations) process.stderr.write(`seed ${outcome.seed}: ${violation}\n`);
    if (tally.histories % 250 === 0)
      process.stderr.write(`${tally.histories} histories, ${tally.broken.size} broken\n`);
  };
  const goesOn = (begun: number) => begun < most && elapsedMs() < minutes * 60_000;
  await manyHistories({ from, jobs, goesOn, tell });
  say(tally.text());
  const { user, system } = process.cpuUsage();
  const perHour = (ms: number) => Math.round((tally.histories * 3_600_000) / ms);
  const seconds = Math.round(elapsedMs() / 1_000);
  say(`pace            ${perHour(elapsedMs())} histories an hour, ${seconds} s in all, ${jobs} at a time`);
  say(`                ${perHour((user + system) / 1_000)} in an hour of one core's work`);
  process.exitCode = tally.broken.size > 0 ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
