import { court } from '#tests/judges/trial.ts';

const [first = 1, count = 10_000] = process.argv.slice(2).map(Number);
const { zones, differing, onlyNode, try: trial } = court();
let [tried, leftOut] = [0, 0];
const differences: string[] = [];
const seen = new Set<string>();

for (let seed = first; seed < first + count; seed += 1) {
  const verdict = trial(seed);
  seen.add(verdict.zone);
  if (verdict.leftOut) leftOut += 1;
  else tried += 1;
  for (const difference of verdict.differences) {
    differences.push(`seed ${seed} ${verdict.zone} ${verdict.year}: ${difference}`);
  }
}

say(
  `calendars tried: ${tried}, seeds ${first} to ${first + count - 1}, ${seen.size} of ${zones.length} zones, 1970 to 2037`,
);
say(`left out, since the zone data themselves differ: ${leftOut} calendars, ${differing.size} zone-years`);
for (const one of [...differing].sort()) say(`  ${one}`);
say(`zones that only Node's own data tell about: ${onlyNode.length}`);
say(`differences: ${differences.length}`);
for (const one of differences) say(`  ${one}`);
process.exitCode = differences.length === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
