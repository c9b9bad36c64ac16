import { expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/time/period.ts';
import { homesteads, tonight } from './homestead.ts';

const keep = { period: tonight, summary: 'Held' };

for (const { name, found } of homesteads.slice(0, 3)) {
  test(`${name}: what is over is asked about once, and what was kept is lit for good`, async () => {
    const place = await found();
    const { ask } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    expect((await ask.readHouse({ fresh: false })).ended).toBeUndefined();
    await expect(ask.markKept({ occasion, how: 'kept' })).rejects.toMatchObject({ kind: 'not-found' });
    place.clock.set(tonight.end);
    expect((await ask.readHouse({ fresh: false })).ended).toMatchObject({ occasion });
    await ask.markKept({ occasion, how: 'kept' });
    expect((await ask.readHouse({ fresh: false })).ended).toBeUndefined();
    await expect(ask.markKept({ occasion, how: 'partly' })).rejects.toMatchObject({ kind: 'not-found' });
    expect(await ask.readHistory({})).toMatchObject({
      minutes: 25,
      windows: [{ date: '2026-11-19', ritual: 'micro-date', minutes: 25 }],
    });
    expect(place.events(), 'what was kept stays in the calendar').toEqual([tonight]);
  });

  test(`${name}: what was kept stays so, however often its calendar is read again`, async () => {
    const place = await found();
    const { ask, wake } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    place.clock.set(tonight.end);
    await ask.markKept({ occasion, how: 'kept' });
    for (let times = 0; times < 3; times++) {
      place.clock.advance(5 * hourMs);
      await wake();
    }
    expect((await ask.readHouse({ fresh: true })).ended).toBeUndefined();
    expect(place.occasions()).toMatchObject([{ id: occasion, state: 'kept' }]);
  });

  test(`${name}: not this time leaves nothing behind, anywhere`, async () => {
    const place = await found();
    const { ask } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    place.clock.set(tonight.end);
    await ask.markKept({ occasion, how: 'not-this-time' });
    expect(place.events()).toEqual([]);
    expect(await ask.readHistory({})).toMatchObject({ minutes: 0, windows: [] });
    expect((await ask.readHouse({ fresh: false })).ended).toBeUndefined();
  });
}

test('after three days nobody is asked any more', async () => {
  const [home] = homesteads;
  const place = await home?.found();
  if (!place) throw new Error('no homestead');
  const { ask } = place.machine();
  await ask.keepSlot(keep);
  place.clock.set(tonight.end + 3 * dayMs);
  expect((await ask.readHouse({ fresh: false })).ended).toBeUndefined();
});

test('minutes kept never go back, whatever becomes of the account', async () => {
  const place = await homesteads[2]?.found();
  if (!place) throw new Error('no homestead');
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot(keep);
  place.clock.set(tonight.end);
  await ask.markKept({ occasion, how: 'partly' });
  const [account] = await ask.listAccounts({});
  await ask.removeAll({ past: true, accountId: account?.id ?? '' });
  await ask.disconnect({ accountId: account?.id ?? '' });
  expect((await ask.readHistory({})).minutes).toBe(13);
});
