import { expect, test } from 'vitest';
import { homesteads, quietly, zone } from './homestead.ts';
import { machine } from './machine.ts';
import { Life } from './mortal.ts';

/** The worker dies after the call of that number. */
async function lifeAndDeath(endsAt: number) {
  const place = await homesteads[0]?.found();
  if (!place) throw new Error('no homestead');
  const { clock, disk } = place;
  await place.machine().ask.saveSettings({ autoBook: true });
  const life = new Life(endsAt, 'after');
  const writes: number[] = [];
  await life.live(() => machine({ clock, disk, zone, life, onWrite: () => writes.push(life.calls) }).wake());
  await quietly(place);
  return { events: place.events(), writes };
}

test('a round of auto-book is gone through once, after whichever write the worker dies', async () => {
  const whole = await lifeAndDeath(Number.POSITIVE_INFINITY);
  expect(whole.events.length).toBeGreaterThan(0);
  for (const call of whole.writes) {
    const { events } = await lifeAndDeath(call);
    expect(events, `the worker dies after call ${call}`).toEqual(whole.events);
  }
}, 60_000);
