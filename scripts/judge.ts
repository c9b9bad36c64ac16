import { court } from '#tests/judges/trial.ts';

const [first = 1, count = 10_000] = process.argv.slice(2).map(Number);
const { zones, differing, onlyNode, try: trial } = court();
let leftOut = 0;
const judgedBy = new Map<string, number>();
const differences: string[] = [];
const seen = new Set<string>();

for (let seed = first; seed < first + count; seed += 1) {
  const verdict = trial(seed);
  seen.add(verdict.zone);
  if (verdict.leftOut) leftOut += 1;
  for (const judge of verdict.judges) judgedBy.set(judge, (judgedBy.get(judge) ?? 0) + 1);
  for (const difference of verdict.differences) {
    differences.push(`seed ${seed} ${verdict.zone} ${verdict.year}: ${difference}`);
  }
}

say(`calendars: seeds ${first} to ${first + count - 1}, ${seen.size} of ${zones.length} zones, 1970 to 2037`);
for (const [judge, number] of judgedBy) say(`  judged by ${judge}: ${number}`);
say(`  left out, since the zone data themselves differ: ${leftOut}, by ${differing.size} zone-years`);
for (const [zone, years] of Map.groupBy(differing, (one) => one.split(' ')[0])) {
  say(`    ${zone} ${[...years].map((one) => one.split(' ')[1]).join(' ')}`);
}
say(`zones that only Node's own data tell about: ${onlyNode.length}`);
say(`differences: ${differences.length}`);
for (const one of differences) say(`  ${one}`);
process.exitCode = differences.length === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
