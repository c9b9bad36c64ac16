// Puts one fault after another between the worker and the world, and sees whether the simulation notices each of them.
//
//   npm run simulate:planted -- [--histories N] [--from SEED]
import { parseArgs } from 'node:util';
import { findCaught } from '#tests/simulation/catch-plant.ts';
import { plants } from '#tests/simulation/plants.ts';

const { values } = parseArgs({
  options: { histories: { type: 'string', default: '200' }, from: { type: 'string', default: '1' } },
});

let escaped = 0;
for (const plant of Object.keys(plants)) {
  const caught = await findCaught(plant, Number(values.from), Number(values.histories));
  if (!caught) escaped += 1;
  const fate = caught
    ? `caught by seed ${caught.seed}, after ${caught.histories} histories: ${caught.violation}`
    : `escaped ${values.histories} histories`;
  process.stdout.write(`${plant.padEnd(52)}${fate}\n`);
}
process.exitCode = escaped > 0 ? 1 : 0;
