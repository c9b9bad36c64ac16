import { type Fault, type Kind, kindOf, trial } from '#tests/fuzz/trial.ts';

const [first = 1, count = 1_000_000] = process.argv.slice(2).map(Number);
const { run, slowest } = trial();
const tried = new Map<Kind, number>();
const faults: Fault[] = [];

for (let seed = first; seed < first + count; seed += 1) {
  const kind = kindOf(seed);
  tried.set(kind, (tried.get(kind) ?? 0) + 1);
  const fault = await run(seed);
  if (fault) faults.push(fault);
}

say(`inputs: ${count}, seeds ${first} to ${first + count - 1}`);
for (const [kind, number] of tried) {
  const times = slowest.get(kind);
  say(
    `  ${kind}: ${number}${times === undefined ? '' : `, the slowest took ${(100 * times).toFixed(0)} % of what is allowed`}`,
  );
}
say(`crashes and unbounded work: ${faults.length}`);
for (const { seed, kind, what } of faults) say(`  seed ${seed}, ${kind}: ${what}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
