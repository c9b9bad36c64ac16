import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import type { KeptOccasion } from '#lib/booking/records.ts';
import { bench, inHours, occasion, walk } from './bench.ts';

const fields = { summary: 'Theirs', period: inHours(26), zone: 'Europe/Berlin', opaque: true };
const other = { generation: 1, period: inHours(26) };

describe('a week that another browser kept under another id', () => {
  test('is not kept twice', async () => {
    const { cloud, ports, want, standing, notice, occasion: kept } = bench();
    const known = await standing(other);
    await want(occasion());
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([known.id]);
    expect(notice(walk)).toBe('taken-before-kept');
    expect(kept(walk)).toMatchObject({ state: 'planned', insertSent: false });
    expect(kept(known.id)?.state).toBe('held');
  });

  test.each<[string, Partial<KeptOccasion>]>([
    ['of another ritual', { id: 'talk.2026-W47.1', ritual: 'talk' }],
    ['of another week', { id: 'walk.2026-W48.0', cycle: '2026-W48', generation: 0 }],
    ['that was let go', { state: 'let-go' }],
    ['that does not stand yet', { standing: undefined }],
  ])('is kept where what is known is one %s', async (_name, more) => {
    const { cloud, store, ports, want, standing } = bench();
    const known = await standing({ ...other, ...more });
    await store.write(new Map([[`occasion:${known.id}`, { ...known, ...more }]]));
    await want(occasion());
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toContain(walk);
  });

  test('is known among many', async () => {
    const { cloud, ports, want, standing } = bench();
    await standing({ id: 'talk.2026-W47.0', ritual: 'talk', period: inHours(30) });
    await standing(other);
    await want(occasion());
    await carryOn(ports);
    expect(cloud.live()).not.toContain(walk);
  });
});

describe('a time that waited for the network', () => {
  const waited = { tries: 1 };

  test('is not kept in a week that the calendar shows as kept', async () => {
    const { cloud, ports, want, notice } = bench();
    cloud.put('talk.2026-W47.0', fields);
    cloud.put('walk.2026-W47.1', fields);
    await want(occasion(), 'event', true, waited);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).not.toContain(walk);
    expect(notice(walk)).toBe('taken-before-kept');
  });

  test.each(['talk.2026-W47.1', 'walk.2026-W48.0', 'strange'])('is kept beside %s', async (uid) => {
    const { cloud, ports, want } = bench();
    cloud.put(uid, fields);
    await want(occasion(), 'event', true, waited);
    await carryOn(ports);
    expect(cloud.live()).toEqual([uid, walk]);
  });

  test('is kept where the calendar shows the same one a moment late', async () => {
    const { cloud, ports, want, notice, occasion: kept } = bench();
    await want(occasion(), 'event', true, waited);
    cloud.before('ours', () => void cloud.put(walk, { ...fields, summary: 'Held', period: inHours(2) }));
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ state: 'held', period: inHours(2) });
    expect(notice(walk)).toBeUndefined();
  });

  test('that did not wait asks for no list', async () => {
    const { cloud, ports, want } = bench();
    cloud.put('walk.2026-W47.1', fields);
    await want(occasion());
    await carryOn(ports);
    expect(cloud.live()).toContain(walk);
  });
});
