import { describe, expect, test } from 'vitest';
import { reconcile, reconcileFormer, type Shown } from '#lib/booking/reconcile.ts';
import { type KeptOccasion, occasionChanges } from '#lib/booking/records.ts';
import type { Standing } from '#lib/calendars/port.ts';
import { dayMs, hourMs } from '#lib/time/period.ts';
import { account, bench, calendar, failing, inHours, now, occasion, walk } from './bench.ts';

const week = { start: now, end: now + 7 * dayMs };
const shown = (...ours: Standing[]): Shown => ({ accountId: account, calendarId: calendar, within: week, ours });
const talk = { id: 'talk.2026-W47.0', ritual: 'talk', period: inHours(5) };
const fields = { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque: true };

describe('an event of ours that is not known here', () => {
  test.each([
    ['firm', true, {}, false],
    ['hold', false, {}, false],
    ['locked', true, { summary: 'Mine' }, true],
  ] as const)('is taken up: %s', async (defence, opaque, edited, byHand) => {
    const { cloud, ports, occasion: kept } = bench();
    const id = 'walk.2026-W47.3';
    const first = cloud.put(id, { ...fields, opaque });
    const standing = byHand ? cloud.edit(id, edited) : first;
    expect(await reconcile(ports, cloud.provider, shown(standing))).toBeUndefined();
    expect(kept(id)).toEqual({
      ...occasion({ id, generation: 3, defence, byHand, summary: 'Held', ...edited }),
      madeAt: 0,
      standing,
      insertSent: true,
      written: [first.fingerprint],
    });
    expect(cloud.calls).toEqual([]);
  });

  test('of a ritual that is not known either', async () => {
    const { cloud, ports, occasion: kept } = bench();
    const standing = { ...cloud.put('strange', fields), written: undefined };
    await reconcile(ports, cloud.provider, shown(standing));
    expect(kept('strange')).toMatchObject({ ritual: 'unknown', cycle: '', generation: 0, written: [], byHand: true });
  });
});

describe('an event that is listed', () => {
  test.each(['kept', 'partly'] as const)(
    'and of which a person said that it was %s is not looked at',
    async (state) => {
      const { cloud, ports, standing, occasion: kept } = bench();
      const one = await standing({ state });
      const edited = cloud.edit(walk, { period: inHours(3) });
      await reconcile(ports, cloud.provider, shown(edited));
      expect(cloud.calls).toEqual([]);
      expect(kept(walk)).toEqual(one);
    },
  );

  test('in the version that is known is not asked for', async () => {
    const { cloud, ports, standing } = bench();
    const one = await standing();
    expect(await reconcile(ports, cloud.provider, shown(one.standing))).toBeUndefined();
    expect(cloud.calls).toEqual([]);
  });

  test('in another version that says the same is noted, and nothing is told', async () => {
    const { cloud, ports, standing, notice, occasion: kept } = bench();
    const one = await standing();
    const again = cloud.put(walk, one.standing.fields);
    await reconcile(ports, cloud.provider, shown(again));
    expect(kept(walk)).toEqual({ ...one, standing: again });
    expect(notice(walk)).toBeUndefined();
  });

  test.each([
    ['as it is wanted', 'Held', 'firm'],
    ['as it was known', 'Other', 'locked'],
  ] as const)('in another version, edited by a person, and %s', async (_name, summary, defence) => {
    const { cloud, store, ports, occasion: kept, standing } = bench();
    const one = await standing();
    const written = cloud.put(walk, { ...fields, summary: 'Between' });
    const edited = cloud.edit(walk, { summary });
    await store.write(occasionChanges({ ...one, standing: { ...written, etag: 'before' } }));
    await reconcile(ports, cloud.provider, shown(edited));
    expect(kept(walk)).toMatchObject({ summary, defence, standing: { etag: edited.etag } });
  });

  test('renamed by another browser is followed without a word, and may still be moved once', async () => {
    const { cloud, ports, standing, notice, occasion: kept } = bench();
    await standing();
    const renamed = cloud.put(walk, { ...fields, summary: 'Another' });
    await reconcile(ports, cloud.provider, shown(renamed));
    expect(kept(walk)).toMatchObject({ summary: 'Another', byHand: false, defence: 'firm' });
    expect(kept(walk)?.movedUnasked).toBeUndefined();
    expect(notice(walk)).toBeUndefined();
  });

  test('is back, though it had been let go', async () => {
    const { cloud, store, ports, standing, occasion: kept } = bench();
    const one = await standing();
    await store.write(occasionChanges({ ...one, state: 'let-go' }));
    await reconcile(ports, cloud.provider, shown(one.standing));
    expect(kept(walk)).toMatchObject({ state: 'held', standing: { etag: '1' } });
  });

  test.each<[string, Partial<KeptOccasion>]>([
    ['had been let go', { state: 'let-go' }],
    ['is over', { period: { start: now - 2 * hourMs, end: now } }],
  ])('moved by a person, and %s: nothing is learned of it', async (_name, more) => {
    const { cloud, store, ports, standing, occasion: kept } = bench();
    await standing(more);
    const edited = cloud.edit(walk, { period: inHours(4) });
    await reconcile(ports, cloud.provider, shown(edited));
    expect(kept(walk)).toMatchObject({ state: 'held', period: inHours(4), byHand: true });
    expect(store.kept.get('learned')).toEqual([]);
  });

  test('and gone when it is asked for is let go; what had been let go stays so, without news', async () => {
    const { cloud, store, ports, standing, notice, occasion: kept } = bench();
    const one = await standing();
    const late = { ...one.standing, etag: 'late' };
    cloud.drop(walk);
    await reconcile(ports, cloud.provider, shown(late));
    expect(kept(walk)).toMatchObject({ state: 'let-go', spent: true, standing: undefined, insertSent: false });
    expect(notice(walk)).toBe('let-go-by-hand');
    store.kept.delete(`notice:${walk}`);
    await reconcile(ports, cloud.provider, shown(late));
    expect(notice(walk)).toBeUndefined();
    expect(cloud.calls).toHaveLength(2);
  });

  test('while a change of ours is on its way is left to that', async () => {
    const { cloud, ports, standing, want } = bench();
    const one = await standing();
    await want(one);
    await reconcile(ports, cloud.provider, shown({ ...one.standing, etag: 'late' }));
    expect(cloud.calls).toEqual([]);
  });
});

describe('an event that is listed no more', () => {
  test('is let go once it is sure that it is gone, and told unless it is over', async () => {
    for (const [at, said] of [
      [now, 'let-go-by-hand'],
      [inHours(2).end, undefined],
    ] as const) {
      const { cloud, clock, ports, standing, notice, occasion: kept } = bench();
      await standing();
      clock.now = at;
      cloud.held.delete(walk);
      expect(await reconcile(ports, cloud.provider, shown())).toBeUndefined();
      expect(kept(walk)?.state).toBe('let-go');
      expect(notice(walk)).toBe(said);
    }
  });

  test.each([
    ['still there', {}, true],
    ['outside of what was looked at', { period: { start: now - dayMs, end: now } }, false],
    ['of another account', { accountId: 'google:2' }, false],
    ['of another calendar', { calendarId: 'other' }, false],
    ['let go before', { state: 'let-go' }, false],
  ] as const)('%s', async (_name, more, isAsked) => {
    const { cloud, ports, standing, occasion: kept } = bench();
    const one = await standing(more);
    await reconcile(ports, cloud.provider, shown());
    expect(cloud.calls).toEqual(isAsked ? [`find ${walk}`] : []);
    expect(kept(walk)).toEqual(one);
  });

  test('while a change of ours is on its way is left to that', async () => {
    const { cloud, ports, standing, want } = bench();
    await want(await standing());
    await reconcile(ports, cloud.provider, shown());
    expect(cloud.calls).toEqual([]);
  });

  test('that cannot be asked for stays as it was, and why is told; a fault of ours is none of that', async () => {
    const { cloud, ports, standing, occasion: kept } = bench();
    const [one, other] = [await standing(), await standing(talk)];
    cloud.before('find', failing('offline'));
    expect(await reconcile(ports, cloud.provider, shown())).toMatchObject({ kind: 'offline' });
    expect([kept(walk), kept(talk.id)]).toEqual([one, other]);
    cloud.before('find', failing('offline'));
    const late = shown(...[one, other].map(({ standing: { ...seen } }) => ({ ...seen, etag: 'late' })));
    expect(await reconcile(ports, cloud.provider, late)).toMatchObject({ kind: 'offline' });
    cloud.before('find', () => {
      throw new TypeError('planted');
    });
    await expect(reconcile(ports, cloud.provider, shown())).rejects.toThrow('planted');
  });
});

test.each([
  ['in a former calendar', { calendarId: 'former' }, true],
  ['in the calendar of now', {}, false],
  ['of another account', { calendarId: 'former', accountId: 'google:2' }, false],
  ['that was let go', { calendarId: 'former', state: 'let-go' }, false],
  ['that ends now', { calendarId: 'former', period: { start: now - 1, end: now } }, false],
  ['that ends in a moment', { calendarId: 'former', period: { start: now - 1, end: now + 1 } }, true],
] as const)('a kept time %s is looked at by itself: %s', async (_name, more, isAsked) => {
  const { cloud, ports, standing, want } = bench();
  const one = await standing(more);
  const place = { accountId: account, calendarId: calendar };
  await reconcileFormer(ports, cloud.provider, place);
  expect(cloud.calls).toEqual(isAsked ? [`find ${walk}`] : []);
  await want(one);
  await reconcileFormer(ports, cloud.provider, place);
  expect(cloud.calls).toHaveLength(isAsked ? 1 : 0);
});
