import { planBench, planBenchTable } from '#tests/bench/plan.bench.ts';
import { slotsBench, slotsBenchTable } from '#tests/bench/slots.bench.ts';
import { linkGoogle } from '#tests/e2e/harness/linking.ts';
import { skipFirstRun } from '#tests/e2e/harness/steps.ts';
import { layFloors, saveAsStatic } from './bench/floors.ts';
import { icsBench, icsBenchTable } from './bench/ics.ts';
import { icsPageBench, icsPageTable } from './bench/ics-page.ts';
import { measureNewTab } from './bench/new-tab.ts';
import { measureWorkerStart } from './bench/worker-start.ts';
import { buildShipped } from './shipped-build.ts';
import { openHouse } from './tour/house.ts';
import { people } from './tour/people.ts';

const rounds = 15;

if (!buildShipped()) process.exit(1);
say('\nRatios within one run, medians. Nothing passes or fails here.\n');
say(slotsBenchTable(slotsBench()));
say('target: slots within 5 times of the least work\n');
say(`${planBenchTable(planBench())}\n`);
say(`${icsBenchTable(icsBench())}\n`);

const floors = layFloors();
const porchlight = await openHouse({ extension: floors.extension, beside: [floors.emptyWorker] });
await skipFirstRun(porchlight);
await (await linkGoogle(porchlight, { account: people.email })).close();
const newTab = await porchlight.openNewTab();
await newTab.locator('.curtain').first().waitFor();
await saveAsStatic(newTab, floors.extension);
await newTab.close();

const pages = await measureNewTab(porchlight.context, porchlight.origin, rounds);
say('new tab, real data             first paint ms   content ms');
for (const [name, { paint, content }] of Object.entries(pages)) {
  say(`${name.padEnd(28)}${paint.toFixed(1).padStart(17)}${content.toFixed(1).padStart(13)}`);
}
row('static HTML / empty page, first paint', pages.static.paint / pages.empty.paint);
row('new tab / static HTML, first paint', pages.newtab.paint / pages.static.paint, 1.1);
row('new tab / static HTML, sentence and windows', pages.newtab.content / pages.static.content, 1.25);

const starts = await measureWorkerStart(porchlight, floors.emptyWorker, rounds);
say(`\nworker, message to first handler: empty ${starts.empty.toFixed(1)} ms, shipped ${starts.shipped.toFixed(1)} ms`);
row('worker / empty worker', starts.shipped / starts.empty);
say(`\n${icsPageTable(await icsPageBench(porchlight))}`);
await porchlight.close();

function row(name: string, times: number, target?: number): void {
  const wished = target === undefined ? '' : `   target ${target.toFixed(2)}`;
  say(`${name.padEnd(46)}${times.toFixed(2).padStart(6)} ×${wished}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
