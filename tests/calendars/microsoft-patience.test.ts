import { expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import { zone } from './link-google.ts';
import { asked } from './link-microsoft.ts';
import { outlook, read } from './outlook.ts';
import { inHours, quarter } from './reading.ts';

const booking = { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true };

/** Our own calendar beside Alex's, read once. */
async function quiet() {
  const { cloud, clock, provider } = await outlook('times-only');
  const { id } = await provider.ownCalendar(zone);
  const looks = async (within = quarter(clock.now())) => {
    cloud.clearRequests();
    const { ours } = read((await provider.read([id], within)).get(id));
    return { asked: asked(cloud).filter((one) => one === 'GET events').length, ours: ours?.length };
  };
  return { cloud, clock, provider, id, looks };
}

test('our own calendar is asked for less and less while nothing happens there', async () => {
  const { clock, looks } = await quiet();
  const seen: number[] = [];
  for (let quarterHour = 0; quarterHour < 20; quarterHour += 1) {
    seen.push((await looks()).asked);
    clock.advance(15 * minuteMs);
  }
  expect(seen).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
});

test('a wider question, or one after the clock was put back, is asked at once', async () => {
  const { clock, looks } = await quiet();
  await looks(inHours(1));
  await looks(inHours(1));
  expect((await looks(inHours(1))).asked).toBe(0);
  expect((await looks()).asked).toBe(1);
  clock.advance(-dayMs);
  expect((await looks(inHours(1))).asked).toBe(1);
});

test('what is written there is seen at once, also where its answer was lost', async () => {
  const { cloud, provider, id, looks } = await quiet();
  await looks();
  await looks();
  const made = await provider.book(id, booking);
  expect((await looks()).ours).toBe(1);
  await looks();
  cloud.fault({ when: { method: 'DELETE' }, do: 'drop-after' });
  if ('removed' in made) throw new Error('not booked');
  await expect(provider.remove(id, made)).rejects.toMatchObject({ kind: 'offline' });
  expect((await looks()).ours).toBe(0);
});
