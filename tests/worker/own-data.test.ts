import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLock } from '#lib/sealing/lock.ts';
import { isSealed } from '#lib/sealing/sealed.ts';
import { longestCopy } from '#lib/stores/copy.ts';
import type { OpenEntry } from '#lib/stores/entry-schema.ts';
import { allEntries, keepEntry } from '#lib/stores/journal.ts';
import { schemaVersion } from '#lib/stores/schema.ts';
import { dayMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { type Disk, machine, newDisk } from './machine.ts';

const zone = 'Europe/Berlin';
const now = instantAt('2026-11-22', 18 * 60, zone);
const household = (disk: Disk = newDisk()) => machine({ clock: virtualClock(now), zone, disk });
const fileOf = async ({ ask }: ReturnType<typeof household>) => JSON.stringify((await ask.readCopy({})).copy);
const keptOn = ({ disk }: ReturnType<typeof household>) =>
  JSON.stringify([...disk.kept].sort(([a], [b]) => (a < b ? -1 : 1)));

const text = fc.string({ unit: 'binary', maxLength: 60 });
const date = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const base64 = fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.toBase64());
const written: { readonly [K in OpenEntry['kind']]: fc.Arbitrary<OpenEntry<K>['written']> } = {
  appreciation: fc.record({ opening: text, deed: text, feeling: text }),
  'check-in': fc.record(
    { text, closeness: fc.constantFrom('keep', 'adjust', 'pause'), energy: fc.constantFrom('low', 'some', 'plenty') },
    { requiredKeys: ['text'] },
  ),
  'follow-up': fc.record({ text }),
  surprise: fc.record({ text }),
  hope: fc.record({ text }),
  seed: fc.record({ text }),
  keepsake: fc.record(
    { note: text, photo: fc.record({ type: fc.constantFrom('image/jpeg', 'image/png', 'image/webp'), base64 }) },
    { requiredKeys: ['note'] },
  ),
  'private-note': fc.record({ text }),
};
const entry = fc.constantFrom(...(Object.keys(written) as OpenEntry['kind'][])).chain((kind) =>
  fc.record(
    {
      id: fc.stringMatching(/^[\w.:-]{1,20}$/),
      kind: fc.constant(kind),
      date,
      madeAt: fc.nat({ max: now }),
      due: date,
      settled: fc.constantFrom('done', 'let-go'),
      written: written[kind] as fc.Arbitrary<OpenEntry['written']>,
    },
    { requiredKeys: ['id', 'kind', 'date', 'madeAt', 'written'] },
  ),
) as fc.Arbitrary<OpenEntry>;
const lit = fc.record({ date, ritual: fc.constantFrom('micro-date', 'weekly-ritual'), minutes: fc.nat({ max: 600 }) });

test('a copy brought back into an empty browser is the same, to the letter', async () => {
  const everything = {
    entries: fc.array(entry, { maxLength: 8 }),
    windows: fc.array(lit, { maxLength: 3 }),
    name: text,
  };
  await fc.assert(
    fc.asyncProperty(fc.record(everything), async ({ entries, windows, name }) => {
      const here = household();
      for (const one of entries) await keepEntry(here.world, one);
      await here.world.store.write(new Map(windows.map((one, index) => [`lit:${index}`, one])));
      await here.ask.saveSettings({ partnerName: name, wishedMinute: 1230 });
      const file = await fileOf(here);
      const there = household();
      expect(await there.ask.takeCopy({ text: file })).toHaveProperty('inside');
      expect(JSON.parse(await fileOf(there)).kept).toEqual(JSON.parse(file).kept);
      expect(await allEntries(there.world.store)).toEqual(await allEntries(here.world.store));
      await there.ask.takeCopy({ text: file });
      expect(JSON.parse(await fileOf(there)).kept).toEqual(JSON.parse(file).kept);
    }),
    { numRuns: 40 },
  );
});

test('the preview says what is inside and what is replaced, and changes nothing', async () => {
  const here = household();
  await here.ask.keepAppreciation({ opening: 'opening_01', deed: 'made soup', feeling: 'warm' });
  await here.ask.keepCheckIn({ text: 'Tired', closeness: undefined, energy: 'low' });
  const file = await fileOf(here);
  await here.ask.keepAppreciation({ opening: 'opening_01', deed: 'another', feeling: 'warm' });
  const before = keptOn(here);
  expect(await here.ask.previewCopy({ text: file })).toEqual({
    inside: {
      entries: [
        { kind: 'appreciation', count: 1 },
        { kind: 'check-in', count: 1 },
      ],
      replaced: 2,
      windows: 0,
      settings: true,
    },
  });
  expect(keptOn(here)).toBe(before);
});

test('what an older version saved is brought to this one', async () => {
  const kept = { 'journal:surprise:2026-W45': 'Chestnuts', 'lit:a': { date: '2026-11-04', ritual: 'x', minutes: 5 } };
  const there = household();
  const file = JSON.stringify({ porchlight: 'copy', schema: 1, savedAt: '2026-11-04', kept });
  expect(await there.ask.takeCopy({ text: file })).toMatchObject({ inside: { windows: 1 } });
  expect(await allEntries(there.world.store)).toMatchObject([{ kind: 'surprise', written: { text: 'Chestnuts' } }]);
});

test('a copy that is brought back into a locked journal is sealed there', async () => {
  const here = household();
  await here.ask.keepCheckIn({ text: 'canary', closeness: undefined, energy: undefined });
  const there = household();
  await there.ask.setLock({ lock: await newLock('porch light') });
  await there.ask.takeCopy({ text: await fileOf(here) });
  expect(JSON.stringify([...there.disk.kept])).not.toContain('canary');
  expect((await allEntries(there.world.store)).every(({ written: sealed }) => isSealed(sealed))).toBe(true);
  expect(await there.ask.takeCopy({ text: await fileOf(there) }), 'no copy is made of what is sealed').toEqual({
    problem: 'broken',
  });
});

const sound = { id: 'a', kind: 'surprise', date: '2026-11-04', madeAt: 5, written: { text: 'x' } };
const whole = {
  porchlight: 'copy',
  schema: schemaVersion,
  savedAt: '2026-11-04',
  kept: { 'journal:surprise:a': sound },
};
const withKept = (kept: object) => JSON.stringify({ ...whole, kept });

describe('a file that is not whole changes nothing, and is told apart', () => {
  test.each<[string, string, string]>([
    ['empty', '', 'broken'],
    ['no JSON', '{"porchlight":', 'broken'],
    ['cut off', JSON.stringify(whole).slice(0, -9), 'broken'],
    ['a list', '[]', 'broken'],
    ['null', 'null', 'broken'],
    ['of somebody else', '{"bookmarks":[]}', 'broken'],
    ['newer', JSON.stringify({ ...whole, schema: schemaVersion + 1 }), 'newer'],
    ['of no version', JSON.stringify({ ...whole, schema: 0 }), 'broken'],
    ['with more than it should hold', JSON.stringify({ ...whole, extra: 1 }), 'broken'],
    ['with a key of the machine', withKept({ 'account:google:x': {} }), 'broken'],
    ['with a lock', withKept({ 'journal-lock': {} }), 'broken'],
    ['with an outbox row', withKept({ 'outbox:x': {} }), 'broken'],
    ['with a version in it', withKept({ schema: 99 }), 'broken'],
    ['with a prototype', `{"porchlight":"copy","schema":2,"savedAt":"","kept":{"__proto__":{"a":1}}}`, 'broken'],
    [
      'with a prototype in an entry',
      withKept({ 'journal:surprise:a': sound }).replace('"id"', '"__proto__":{"x":1},"id"'),
      'broken',
    ],
    ['with a kind of nobody', withKept({ 'journal:toString:a': { ...sound, kind: 'toString' } }), 'broken'],
    ['with an entry under another name', withKept({ 'journal:surprise:b': sound }), 'broken'],
    ['with a number for a text', withKept({ 'journal:surprise:a': { ...sound, written: { text: 5 } } }), 'broken'],
    ['with one field too many', withKept({ 'journal:surprise:a': { ...sound, html: '<b>' } }), 'broken'],
    [
      'with a text without end',
      withKept({ 'journal:surprise:a': { ...sound, written: { text: 'x'.repeat(100_001) } } }),
      'broken',
    ],
    [
      'with a photo that is none',
      withKept({
        'journal:keepsake:a': {
          ...sound,
          kind: 'keepsake',
          written: { note: '', photo: { type: 'text/html', base64: 'AAAA' } },
        },
      }),
      'broken',
    ],
    ['with settings of no sense', withKept({ settings: { wishedMinute: -1 } }), 'broken'],
    ['that would book by itself', withKept({ settings: { autoBook: true } }), 'broken'],
    ['that would sign in as another', withKept({ settings: { googleClientId: 'evil' } }), 'broken'],
    ['deeply nested', `{"porchlight":${'['.repeat(100_000)}`, 'broken'],
    [
      'sound but for one',
      withKept({ 'journal:surprise:a': sound, 'lit:a': { date: '2026-11-04', ritual: 'x', minutes: -5 } }),
      'broken',
    ],
    ['of more than is read', 'x'.repeat(longestCopy + 1), 'too-large'],
  ])('%s', async (_, file, problem) => {
    const there = household();
    await there.ask.keepCheckIn({ text: 'here before', closeness: undefined, energy: undefined });
    const before = keptOn(there);
    expect(await there.ask.previewCopy({ text: file })).toEqual({ problem });
    expect(await there.ask.takeCopy({ text: file })).toEqual({ problem });
    expect(keptOn(there)).toBe(before);
    expect({}).not.toHaveProperty('a');
  });

  test('the sound one is taken', async () => {
    expect(await household().ask.takeCopy({ text: JSON.stringify(whole) })).toHaveProperty('inside');
  });

  test('any JSON at all is refused, or is whole', async () => {
    const there = household();
    await there.ask.readHouse({ fresh: false });
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('journal:hope:a', 'lit:a', 'settings', '__proto__', 'schema'), fc.jsonValue()),
        async (any, kept) => {
          const before = keptOn(there);
          for (const file of [JSON.stringify(any), withKept(kept)]) {
            const answer = await there.ask.takeCopy({ text: file });
            if ('problem' in answer) expect(keptOn(there)).toBe(before);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a write that fails leaves all as it was', async () => {
    const disk = newDisk();
    const failing = machine({
      clock: virtualClock(now),
      disk,
      onWrite: () => {
        throw new Error('full');
      },
    });
    await expect(failing.ask.takeCopy({ text: JSON.stringify(whole) })).rejects.toThrow('full');
    expect([...disk.kept]).toEqual([]);
  });
});

test('erasing leaves nothing of ours in any store', async () => {
  const here = household();
  await here.wake();
  await here.ask.keepCheckIn({ text: 'canary', closeness: undefined, energy: undefined });
  await here.ask.keepDraft({ name: 'sunday', text: 'canary' });
  await here.ask.saveSettings({ partnerName: 'canary', halfIt: true });
  await here.ask.eraseAll({});
  expect([[...here.disk.kept], [...here.disk.session], here.disk.synced.value]).toEqual([[], [], undefined]);
  await here.wake();
  expect((await here.ask.readSettings({})).firstRunDone).toBe(false);
});

describe('the reminder to save a copy', () => {
  async function later(days: number, before: (place: ReturnType<typeof machine>) => Promise<unknown>) {
    const clock = virtualClock(now);
    const place = machine({ clock, zone });
    await place.ask.saveSettings({ firstRunDone: true });
    await before(place);
    clock.set(now + days * dayMs);
    return place;
  }
  const keep = ({ ask }: ReturnType<typeof machine>) =>
    ask.keepCheckIn({ text: 'here', closeness: undefined, energy: undefined });
  const isDue = async ({ ask }: ReturnType<typeof machine>) => (await ask.readCopyDue({})).due;

  test('comes when a month went by with something that no copy holds', async () => {
    expect(await isDue(await later(400, async () => undefined))).toBe(false);
    expect(await isDue(await later(29, keep))).toBe(false);
    expect(await isDue(await later(30, keep))).toBe(true);
  });

  test('rests for a month after not now, and until something new after a copy', async () => {
    const place = await later(30, keep);
    await place.ask.leaveCopy({});
    expect(await isDue(place)).toBe(false);
    place.clock.set(now + 60 * dayMs);
    expect(await isDue(place)).toBe(true);
    const { asOf } = await place.ask.readCopy({});
    await place.ask.copyMade({ asOf });
    place.clock.set(now + 400 * dayMs);
    expect(await isDue(place)).toBe(false);
    await keep(place);
    expect(await isDue(place)).toBe(false);
    place.clock.set(now + 431 * dayMs);
    expect(await isDue(place)).toBe(true);
  });

  test('what was written while the copy was made is still owed', async () => {
    const place = await later(30, keep);
    const { asOf } = await place.ask.readCopy({});
    place.clock.set(now + 31 * dayMs);
    await keep(place);
    await place.ask.copyMade({ asOf });
    place.clock.set(now + 61 * dayMs);
    expect(await isDue(place)).toBe(true);
  });

  test('in a pause, and when all of it was erased, nothing asks', async () => {
    const place = await later(30, keep);
    await place.ask.saveSettings({ pausedUntil: '2027-12-01' });
    expect(await isDue(place)).toBe(false);
    await place.ask.saveSettings({ pausedUntil: '' });
    expect(await isDue(place)).toBe(true);
    const [entry] = await allEntries(place.world.store);
    await place.world.store.write(new Map([[`journal:check-in:${entry?.id}`, undefined]]));
    expect(await isDue(place)).toBe(false);
  });
});
