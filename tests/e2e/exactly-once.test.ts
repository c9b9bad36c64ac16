import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isTurn } from '#scripts/variants.ts';
import { launchForAlex, standing } from './harness/alex.ts';
import type { Porchlight } from './harness/launch.ts';
import { says, saysLike } from './harness/says.ts';
import { settled } from './harness/settled.ts';
import { askToKeep, button, confirmKeep, keptMark, offer } from './harness/steps.ts';

const kills = 20;
const seed = 20_261_122;

let porchlight: Porchlight;

beforeAll(async () => {
  porchlight = await launchForAlex();
  await settled(porchlight);
});
afterAll(() => porchlight.close());

/** When the worker is killed: so long after the tap, or as so many requests of the booking have reached Google. */
type Death = { readonly afterMs: number } | { readonly atRequest: number };

const deaths: readonly Death[] = fc.sample(
  fc.oneof(fc.record({ afterMs: fc.nat(60) }), fc.record({ atRequest: fc.integer({ min: 1, max: 6 }) })),
  { numRuns: kills, seed },
);

/** A quarter of them with each commit; all in `npm run test:all`. */
const turns = 4;
const all = deaths.map((death, index) => ({ index, ...death, death }));

test.each(all.filter(({ index }) => isTurn(index, turns, process.env['PORCHLIGHT_VARIANTS'])))(
  'exactly-once: death $index of the worker while it books ($death) leaves one event',
  { retry: 0 },
  async ({ death }) => {
    const popup = await porchlight.openPopup();
    await askToKeep(popup);
    const before = requests();
    await Promise.all([confirmKeep(popup), die(death, before)]);
    await popup.close();

    // Any page that opens next wakes the worker, which carries on from what is stored.
    await carriedOn();
    expect(standing(porchlight).length).toBeLessThanOrEqual(1);
    const again = await porchlight.openPopup();
    await keepIfOffered(again);
    expect(standing(porchlight)).toHaveLength(1);
    await button(offer(again), 'popup_undo')
      .or(button(offer(again), 'kept_not_this_week'))
      .waitFor();
    await again.close();
    await takeOut();
    expect(standing(porchlight)).toEqual([]);
  },
);

test('exactly-once: whatever died, no time was ever in the calendar twice', { retry: 0 }, () => {
  const inserted = porchlight.asked().filter(({ method, status }) => method === 'POST' && status === 200);
  const ids = inserted.flatMap(({ path, body }) => (path.endsWith('/events') ? [String(JSON.parse(body).id)] : []));
  expect(ids.length).toBe(new Set(ids).size);
});

function requests(): number {
  return porchlight.asked().filter(({ method }) => method !== 'OPTIONS').length;
}

async function die(death: Death, before: number): Promise<void> {
  if ('afterMs' in death) await new Promise((resolve) => setTimeout(resolve, death.afterMs));
  else await until(() => requests() >= before + death.atRequest);
  await porchlight.killWorker();
}

/** Waits for what may never come, because the booking is over before. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** A page that shows the week has been open, and has heard what became of it. */
async function carriedOn(): Promise<void> {
  const plan = await porchlight.openHome('/plan');
  await plan.getByRole('heading', { name: says('plan_week'), exact: true }).waitFor();
  await plan.getByText(says('popup_looking')).waitFor({ state: 'hidden' });
  await plan.close();
}

/** The death may have come before anything was stored: then the time is still offered. */
async function keepIfOffered(popup: Awaited<ReturnType<Porchlight['openPopup']>>): Promise<void> {
  const kept = keptMark(popup);
  const free = button(offer(popup), 'popup_keep');
  await kept.or(free).first().waitFor();
  if (!(await free.isVisible())) return;
  await askToKeep(popup);
  await confirmKeep(popup);
  await kept.waitFor();
}

/** Undone on the new tab, so that the next death meets the same week. */
async function takeOut(): Promise<void> {
  const tab = await porchlight.openNewTab();
  await tab.getByRole('button', { name: saysLike('lamp_standing') }).click();
  await button(tab.getByRole('dialog'), 'kept_take_back').click();
  await tab.getByRole('dialog').waitFor({ state: 'hidden' });
  await tab.close();
}
