// Years of eight lives, each kept by Porchlight, by five other ways, and by somebody who knows all meetings beforehand.
//
//   npm run simulate:planner -- [--seeds N] [--from SEED] [--jobs N] [--write]
//
//   npm run simulate:planner -- --sweep [--seeds N]     what other numbers in weekly-rules.ts would do
//
// With --write the tables go into the README, and the picture into docs/planner.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { manyYears } from '#tests/simulation/planner/many-years.ts';
import { picture } from '#tests/simulation/planner/picture.ts';
import { withSection } from '#tests/simulation/planner/readme.ts';
import { summaryOf } from '#tests/simulation/planner/summary.ts';
import { sweep } from '#tests/simulation/planner/sweep.ts';
import { tables } from '#tests/simulation/planner/table.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '30' },
    from: { type: 'string', default: '3001' },
    jobs: { type: 'string' },
    write: { type: 'boolean', default: false },
    sweep: { type: 'boolean', default: false },
  },
});

if (values.sweep) sweep(Number(values.seeds), (line) => process.stdout.write(`${line}\n`));
else await years();

async function years(): Promise<void> {
  const startedAt = performance.now();
  const jobs = Number(values.jobs ?? availableParallelism());
  const answers = await manyYears({ from: Number(values.from), seeds: Number(values.seeds), jobs });
  const summary = summaryOf(answers);
  if (values.write) {
    writeFileSync('docs/planner.svg', picture(summary));
    writeFileSync('README.md', withSection(readFileSync('README.md', 'utf8'), tables(summary)));
  }
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stdout.write(`${tables(summary)}\n\n${seconds} s, ${jobs} at a time\n`);
}
