import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { homesteads, zone } from './homestead.ts';

const small = { type: 'image/jpeg', base64: 'AAAA' } as const;
const card = { date: '2026-11-06', note: 'The candle fell in the soup.', place: 'at home' };

async function home() {
  const [local] = homesteads;
  if (!local) throw new Error('no homestead');
  return local.found();
}

test('a card is kept, changed in its place, and taken out', async () => {
  const { ask } = (await home()).machine();
  const { id } = await ask.keepKeepsake({ ...card, photo: small });
  const later = await ask.keepKeepsake({ ...card, date: '2026-11-08', note: '', photo: small });
  expect((await ask.listKeepsakes({})).cards.map((one) => one.id)).toEqual([later.id, id]);
  expect((await ask.readKeepsake({ id })).entry?.written).toEqual({ note: card.note, place: card.place, photo: small });
  await ask.keepKeepsake({ id, ...card, place: ' ', note: 'שלום 🌼' });
  expect((await ask.readKeepsake({ id })).entry?.written).toEqual({ note: 'שלום 🌼' });
  await ask.dropKeepsake({ id });
  expect((await ask.readKeepsake({ id })).entry).toBeUndefined();
});

test('an empty card, a photo as it came, and a day of no calendar are refused', async () => {
  const { ask } = (await home()).machine();
  const large = { type: 'image/jpeg', base64: 'AAAA'.repeat(200_000) } as const;
  for (const odd of [
    { ...card, note: ' ' },
    { ...card, photo: large },
    { ...card, date: '2026-02-30' },
  ]) {
    await expect(ask.keepKeepsake(odd)).rejects.toMatchObject({ kind: 'invalid' });
  }
  expect((await ask.listKeepsakes({})).cards).toEqual([]);
});

const start = instantAt('2026-11-27', 19 * 60, zone);
const period = { start, end: start + 150 * minuteMs };

/** A long evening, held on the Friday of next week. */
async function evening() {
  const place = await home();
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot({ period: { start, end: start + 25 * minuteMs }, summary: 'Held' });
  const key = [...place.disk.kept.keys()].find((one) => one.startsWith('occasion:')) ?? '';
  const kept = place.disk.kept.get(key) as object;
  place.disk.kept.set(key, { ...kept, ritual: 'monthly-evening', cycle: '2026-11', period });
  return { ...place, ask, occasion };
}

test('the list comes three days before a long evening, keeps its ticks, and goes with it', async () => {
  const { ask, clock, occasion } = await evening();
  clock.set(instantAt('2026-11-23', 23 * 60, zone));
  expect(await ask.readEvening({})).toEqual({ coming: undefined, memory: undefined });
  clock.set(instantAt('2026-11-24', 8 * 60, zone));
  const { coming } = await ask.readEvening({});
  expect(coming).toMatchObject({ occasion, period, ticked: [] });
  const list = ((coming?.list ?? 0) + 1) % 8;
  await ask.chooseEvening({ occasion, list, ticked: ['candles', 'toast'] });
  expect((await ask.readEvening({})).coming).toMatchObject({ list, ticked: ['candles', 'toast'] });
  clock.set(period.end);
  expect((await ask.readEvening({})).coming).toBeUndefined();
});

test('the day after a long evening that was kept, its card is asked for until it is there, or not now', async () => {
  const { ask, clock, occasion } = await evening();
  clock.set(period.end);
  await ask.markKept({ occasion, how: 'kept' });
  expect((await ask.readEvening({})).memory).toBeUndefined();
  clock.set(period.end + 12 * hourMs);
  expect((await ask.readEvening({})).memory).toEqual({ occasion, date: '2026-11-27' });
  const { id } = await ask.keepKeepsake({ ...card, date: '2026-11-27' });
  expect((await ask.readEvening({})).memory).toBeUndefined();
  await ask.dropKeepsake({ id });
  await ask.leaveMemory({ occasion });
  expect((await ask.readEvening({})).memory).toBeUndefined();
});

test('an evening that was not kept, is long ago, or lies in a pause asks for nothing', async () => {
  const { ask, clock, occasion } = await evening();
  clock.set(period.end + dayMs);
  expect((await ask.readEvening({})).memory, 'first it is asked whether it was kept').toBeUndefined();
  await ask.markKept({ occasion, how: 'partly' });
  expect((await ask.readEvening({})).memory).toBeDefined();
  await ask.saveSettings({ pausedUntil: '2026-12-05' });
  expect((await ask.readEvening({})).memory).toBeUndefined();
  await ask.saveSettings({ pausedUntil: '' });
  clock.set(period.end + 8 * dayMs);
  expect((await ask.readEvening({})).memory).toBeUndefined();
});
