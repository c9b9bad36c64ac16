import { beforeAll, expect, test } from 'vitest';
import { findKey, type JournalLock, newLock } from '#lib/sealing/lock.ts';
import { isSealed, opened } from '#lib/sealing/sealed.ts';
import { findOpenEntry, type OpenEntry } from '#lib/stores/entry-schema.ts';
import { allEntries, keepEntry } from '#lib/stores/journal.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { type Disk, machine, newDisk } from './machine.ts';
import { memoryStore } from './memory-store.ts';
import { Life } from './mortal.ts';

const passphrase = 'porch light at dusk';
const zone = 'Europe/Berlin';
const now = instantAt('2026-11-22', 18 * 60, zone);
let lock: JournalLock;
let other: JournalLock;

beforeAll(async () => {
  [lock, other] = await Promise.all([newLock(passphrase), newLock(passphrase)]);
});

function household(disk: Disk = newDisk(), life = new Life()) {
  return machine({ clock: virtualClock(now), zone, disk, life });
}

/** One of everything that is written today. */
async function write({ ask }: ReturnType<typeof machine>, mark: string) {
  await ask.keepAppreciation({ opening: 'opening_01', deed: `${mark} deed`, feeling: `${mark} feeling` });
  await ask.keepCheckIn({ text: `${mark} heart`, closeness: 'adjust', energy: 'low' });
  await ask.addFollowUp({ text: `${mark} promise`, date: '2026-11-27' });
  await ask.keepSurprise({ text: `${mark} surprise` });
}

const onDisk = (disk: Disk) => JSON.stringify([[...disk.kept], disk.synced.value]);
const entriesOn = (disk: Disk) => allEntries(memoryStore(disk.kept));

/** All entries as a page with the passphrase reads them. */
async function readWith(disk: Disk): Promise<readonly OpenEntry[]> {
  const key = await findKey(lock, passphrase);
  if (key === undefined) throw new Error('it does not open');
  const open = async (entry: Awaited<ReturnType<typeof entriesOn>>[number]) => {
    const written = isSealed(entry.written) ? await opened(entry.written, entry, key) : entry.written;
    const found = findOpenEntry({ ...entry, written });
    if (found === undefined) throw new Error(`${entry.kind} is not what it was`);
    return found;
  };
  return Promise.all((await entriesOn(disk)).map(open));
}

test('what was written before and after the lock is sealed, and opens with the passphrase as it was', async () => {
  const place = household();
  await write(place, 'canary');
  const before = await entriesOn(place.disk);
  await place.ask.setLock({ lock });
  expect(onDisk(place.disk)).not.toContain('canary');
  expect(await readWith(place.disk)).toEqual(before);
  await write(place, 'later canary');
  expect(onDisk(place.disk)).not.toContain('canary');
  expect(JSON.stringify(await readWith(place.disk))).toContain('later canary heart');
});

test('the worker can keep while it is locked, and hands no words to anyone', async () => {
  const place = household();
  await place.ask.setLock({ lock });
  await write(place, 'canary');
  const { ask } = place;
  const answers = [await ask.todaysAppreciation({}), await ask.readSunday({}), await ask.readHistory({})];
  expect(JSON.stringify(answers)).not.toContain('canary');
  expect((await ask.todaysAppreciation({})).kept).toMatchObject({ deed: '', feeling: '' });
});

test('a promise is settled and moved while it is locked', async () => {
  const place = household();
  await place.ask.setLock({ lock });
  const { id } = await place.ask.addFollowUp({ text: 'Call', date: '2026-11-27' });
  await place.ask.settleFollowUp({ id, how: 'later', date: '2026-11-29' });
  expect((await place.ask.readSunday({})).followUps).toMatchObject([{ due: '2026-11-29' }]);
  expect(await readWith(place.disk)).toMatchObject([{ due: '2026-11-29', written: { text: 'Call' } }]);
});

test('a death at any call of locking leaves all readable or all sealed, and the next wake carries on', async () => {
  for (let call = 1; ; call++) {
    const disk = newDisk();
    await write(household(disk), 'canary');
    const before = await entriesOn(disk);
    const life = new Life(call);
    const outcome = await life.live(() => household(disk, life).ask.setLock({ lock }));
    const sealed = (await entriesOn(disk)).filter(({ written }) => isSealed(written)).length;
    expect([0, before.length], `death before call ${call}`).toContain(sealed);
    const intended = onDisk(disk).includes(lock.wrapped);
    const next = household(disk);
    if (intended) await next.ask.keepCheckIn({ text: 'meanwhile canary', closeness: undefined, energy: undefined });
    await next.wake();
    expect(onDisk(disk).includes('canary'), `death before call ${call}`).toBe(!intended);
    const read = await readWith(disk);
    expect(read.filter(({ written }) => !JSON.stringify(written).includes('meanwhile'))).toEqual(before);
    if (outcome !== 'died') break;
  }
});

test('a second lock is refused; the same one under another passphrase is not', async () => {
  const { ask } = household();
  await ask.setLock({ lock });
  await expect(ask.setLock({ lock: other })).rejects.toMatchObject({ kind: 'changed' });
  await ask.setLock({ lock: { ...lock, salt: other.salt } });
  expect((await ask.readLock({})).lock).toEqual({ ...lock, salt: other.salt });
});

test('taking the lock off makes all of it plain, or nothing where something is missing', async () => {
  const place = household();
  await place.ask.setLock({ lock });
  await write(place, 'canary');
  const open = await readWith(place.disk);
  await expect(place.ask.liftLock({ opened: open.slice(1) })).rejects.toMatchObject({ kind: 'changed' });
  expect(onDisk(place.disk)).not.toContain('canary');
  await place.ask.liftLock({ opened: [...open] });
  expect(await entriesOn(place.disk)).toEqual(open);
  expect((await place.ask.readLock({})).lock).toBeUndefined();
});

test('nothing is kept in plain by who began before the lock was set', async () => {
  const place = household();
  const keeping = Array.from({ length: 5 }, (_, index) =>
    place.ask.keepCheckIn({ text: `canary ${index}`, closeness: undefined, energy: undefined }),
  );
  await Promise.all([...keeping, place.ask.setLock({ lock }), write(place, 'canary')]);
  expect(onDisk(place.disk)).not.toContain('canary');
  expect(await readWith(place.disk)).toHaveLength(9);
});

test('a kind that is to come is kept and sealed like the others', async () => {
  const place = household();
  const facts = { id: 'k1', kind: 'keepsake', date: '2026-11-22', madeAt: now } as const;
  const photo = { type: 'image/jpeg', base64: 'AAAA' } as const;
  await keepEntry(place.world, { ...facts, written: { note: 'The lake canary', photo } });
  await place.ask.setLock({ lock });
  expect(onDisk(place.disk)).not.toContain('canary');
  expect(await readWith(place.disk)).toEqual([{ ...facts, written: { note: 'The lake canary', photo } }]);
});

test('what is unfinished while it is locked lies in the memory of the browser alone', async () => {
  const { ask, disk } = household();
  await ask.setLock({ lock });
  await ask.keepDraft({ name: 'check-in', text: 'half a canary' });
  expect(onDisk(disk)).not.toContain('canary');
  expect(await ask.readDrafts({})).toEqual({ 'check-in': 'half a canary' });
  await ask.keepDraft({ name: 'check-in', text: '' });
  expect(await ask.readDrafts({})).toEqual({});
});
