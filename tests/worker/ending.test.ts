import { describe, expect, test } from 'vitest';
import { allEntries } from '#lib/stores/journal.ts';
import { secondMs } from '#lib/time/period.ts';
import { google, type Homestead, homesteads, quietly, tonight } from './homestead.ts';
import { parties, sam } from './invited.ts';
import type { Disk, Machine } from './machine.ts';
import { memoryStore } from './memory-store.ts';
import { deathsAt, Life } from './mortal.ts';

const entriesOn = (disk: Disk) => allEntries(memoryStore(disk.kept));
const outbox = ({ kept }: Disk) => [...kept.keys()].some((key) => key.startsWith('outbox:'));
const named = (disk: Disk) => JSON.stringify([[...disk.kept], disk.synced.value]).includes('Sammy');

/** Two people who wrote, and have a time tonight. */
async function together({ ask }: Machine) {
  const kept = await ask.keepSlot({ period: tonight, summary: 'Held' });
  await ask.saveSettings({ partnerName: 'Sammy', partnerAddress: 'sammy@example.com', firstRunDone: true });
  await ask.saveSettings({
    partnerHours: [{ weekday: 1, fromMinute: 600, toMinute: 700 }],
    ownPhrases: ['Sammy, my dear'],
  });
  await ask.keepCheckIn({ text: 'My heart', closeness: 'keep', energy: undefined });
  await ask.addFollowUp({ text: 'Call the plumber', date: '2026-11-27' });
  await ask.keepLine({ kind: 'hope', text: 'An early night' });
  await ask.keepPartnerFile({ name: 'sammy.ics', within: tonight, firm: [tonight], soft: [] });
  await ask.forgetPartnerFile({});
  return kept;
}

describe.each(homesteads.slice(0, 5))('ending in $name', ({ found }) => {
  test('burned: events, name and all that was written go, and nothing asks', async () => {
    const place = await found();
    const machine = place.machine();
    await together(machine);
    expect(place.events()).toEqual([tonight]);
    expect(await machine.ask.removePartner({ written: 'burn' })).toEqual({ waiting: 0 });
    expect(place.events()).toEqual([]);
    expect(await entriesOn(place.disk)).toEqual([]);
    await quietly(place);
    expect(place.events()).toEqual([]);
    expect(named(place.disk)).toBe(false);
    const settings = await machine.ask.readSettings({});
    expect(settings.partnerHours).toBeUndefined();
    expect(settings).toMatchObject({ partnerName: '', partnerAddress: '', autoBook: false, reminders: [] });
    const house = await machine.ask.readHouse({ fresh: true });
    expect(house).toMatchObject({ coming: [], ended: undefined, sundayDue: false, notice: undefined, firstRun: false });
  });

  test('kept: what was written stays, and nothing of it comes back by itself', async () => {
    const place = await found();
    const machine = place.machine();
    await together(machine);
    await machine.ask.removePartner({ written: 'keep' });
    const entries = await entriesOn(place.disk);
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['check-in', 'follow-up', 'hope']);
    expect((await machine.ask.readSunday({})).followUps).toEqual([]);
    place.clock.advance(86_400 * secondMs);
    expect(await machine.ask.readHopes({})).toEqual({ hopes: [] });
    expect(place.events()).toEqual([]);
  });
});

test.each(parties)('ending, $name: who was invited hears that it is off, once', async ({ found }) => {
  const party = await found();
  const machine = party.machine();
  const { occasion } = await machine.ask.keepSlot({ period: tonight, summary: 'Held' });
  await machine.ask.invite({ occasion, to: sam });
  await quietly(party);
  expect(party.letters()).toEqual(['invitation']);
  expect((await machine.ask.countEvents({})).invited).toBe(1);
  await machine.ask.removePartner({ written: 'burn' });
  await quietly(party);
  expect(party.events()).toEqual([]);
  expect(party.letters()).toEqual(['invitation', 'cancellation']);
});

test('ending without a network: all is gone here at once, and the events go when their calendar can be reached', async () => {
  let isOffline = false;
  const place = await google('times-only', { offline: () => isOffline });
  const machine = place.machine();
  await together(machine);
  isOffline = true;
  expect(await machine.ask.removePartner({ written: 'burn' })).toEqual({ waiting: 1 });
  expect(named(place.disk)).toBe(false);
  expect(await entriesOn(place.disk)).toEqual([]);
  expect(place.events()).toEqual([tonight]);
  isOffline = false;
  await quietly(place);
  expect(place.events()).toEqual([]);
});

/** The tap, with the worker dying at call `endsAt`; then new ones carry on. */
async function endingWithDeath({ found }: Homestead, endsAt: number, side: 'before' | 'after') {
  const place = await found();
  await together(place.machine());
  const life = new Life(endsAt, side);
  const outcome = await life.live(() => place.machine(life).ask.removePartner({ written: 'burn' }));
  const wished = place.disk.kept.has('ending') || !named(place.disk);
  await quietly(place);
  const where = `${side} call ${endsAt}`;
  expect(place.events(), where).toEqual(wished ? [] : [tonight]);
  expect(named(place.disk), where).toBe(!wished);
  expect(await entriesOn(place.disk), where).toHaveLength(wished ? 0 : 3);
  expect(outbox(place.disk), where).toBe(false);
  expect(place.disk.kept.has('ending'), where).toBe(false);
  return { outcome, calls: life.calls };
}

test.each(homesteads.slice(0, 2))(
  'ending in $name: whatever call the worker dies at, it is carried on',
  async (home) => {
    const whole = await endingWithDeath(home, Number.POSITIVE_INFINITY, 'before');
    expect(whole.outcome).toMatchObject({ status: 'fulfilled' });
    // With a cloud behind it a call takes its time: a third of them.
    for (let call = 1; call <= whole.calls; call += home === homesteads[0] ? 1 : 3) {
      for (const side of deathsAt(call)) await endingWithDeath(home, call, side);
    }
  },
);
