import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import type { Invite, KeptOccasion } from '#lib/booking/records.ts';
import { bench, failing, inHours, now, walk } from './bench.ts';

const to = 'sam@example.com';
const invite: Invite = { to, leavesAt: now, maybeSent: false };
const sam = { address: to, answer: 'none' } as const;
const kim = { address: 'kim@example.com', answer: 'none' } as const;

/** A time that stands, with an invitation that is due. */
async function asked(more: Partial<KeptOccasion> = {}) {
  const place = bench();
  const before = await place.standing({ invite, ...more });
  await place.want(before);
  return { ...place, before };
}

describe('an invitation', () => {
  test('is one write to the event as it stands; that it is sent is stored first', async () => {
    const { cloud, ports, row, notice, occasion: kept } = await asked();
    let stored: unknown;
    cloud.before('invite', () => {
      stored = kept(walk)?.invite;
    });
    expect(await carryOn(ports)).toBeUndefined();
    expect(stored).toEqual({ ...invite, maybeSent: true });
    expect(cloud.calls).toEqual([`invite ${walk}`]);
    expect(kept(walk)).toMatchObject({ invite: undefined, byHand: false, standing: { guests: [sam] } });
    expect(row(walk)).toBeUndefined();
    expect(notice(walk)).toBeUndefined();
  });

  test.each([
    ['that begins in a moment', inHours(2).start - 1, false, false, true],
    ['that begins now', inHours(2).start, false, false, false],
    ['that a person put there, and that begins now', inHours(2).start, false, true, false],
    ['that was taken', now, true, false, false],
    ['on something, where a person put it', now, true, true, true],
  ])('to a time %s', async (_name, at, isTaken, byHand, isSent) => {
    const { cloud, clock, taken, ports, row, notice, occasion: kept } = await asked({ byHand });
    clock.now = at;
    if (isTaken) taken.push(inHours(2));
    await carryOn(ports);
    expect(cloud.calls).toEqual(isSent ? [`invite ${walk}`] : []);
    expect(notice(walk)).toBe(isSent ? undefined : 'not-invited');
    expect(kept(walk)).toMatchObject({ state: 'held', byHand, invite: undefined });
    expect(row(walk)).toBeUndefined();
  });

  test.each(['invalid', 'forbidden'] as const)(
    'that the service refuses as %s is not sent again, and said',
    async (why) => {
      const { cloud, ports, row, notice, occasion: kept } = await asked();
      cloud.before('invite', failing(why));
      expect(await carryOn(ports)).toBeUndefined();
      expect(notice(walk)).toBe('not-invited');
      expect(kept(walk)).toMatchObject({ state: 'held', invite: undefined });
      expect(row(walk)).toBeUndefined();
    },
  );

  test('that could not be sent is sent later, and nothing is said', async () => {
    const { cloud, ports, row, notice, occasion: kept } = await asked();
    cloud.before('invite', failing('unavailable'));
    await carryOn(ports);
    expect(row(walk)).toMatchObject({ failure: 'unavailable', tries: 1 });
    expect(notice(walk)).toBeUndefined();
    expect(kept(walk)?.invite).toEqual({ ...invite, maybeSent: true });
    await carryOn(ports, ['unavailable']);
    expect(kept(walk)).toMatchObject({ invite: undefined, standing: { guests: [sam] } });
  });

  test('to what was taken out meanwhile lets go', async () => {
    const { cloud, ports, notice, occasion: kept } = await asked();
    cloud.before('invite', () => cloud.drop(walk));
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ state: 'let-go', standing: undefined, invite: undefined });
    expect(notice(walk)).toBe('let-go-by-hand');
  });
});

describe('an invitation that meets another version', () => {
  test('goes to what a person made of it, and leaves that as it is', async () => {
    const { cloud, ports, occasion: kept } = await asked();
    cloud.before('invite', () => void cloud.edit(walk, { period: inHours(4), summary: 'Mine' }));
    await carryOn(ports);
    expect(cloud.calls).toEqual([`invite ${walk}`, `find ${walk}`, `invite ${walk}`]);
    const theirs = { period: inHours(4), summary: 'Mine' };
    expect(cloud.held.get(walk)).toMatchObject({ fields: theirs, guests: [sam] });
    expect(kept(walk)).toMatchObject({ ...theirs, byHand: true, invite: undefined });
  });

  test('is not sent to somebody who is invited by now', async () => {
    const { cloud, ports, notice, occasion: kept } = await asked();
    cloud.before('invite', () => void cloud.putOn(walk, kim, sam));
    await carryOn(ports);
    expect(cloud.calls).toEqual([`invite ${walk}`, `find ${walk}`]);
    expect(kept(walk)).toMatchObject({ invite: undefined, standing: { guests: [kim, sam] } });
    expect(notice(walk)).toBeUndefined();
  });

  test('is sent beside somebody else who is invited by now', async () => {
    const { cloud, ports, occasion: kept } = await asked();
    cloud.before('invite', () => void cloud.putOn(walk, kim));
    await carryOn(ports);
    expect(kept(walk)?.standing?.guests).toEqual([kim, sam]);
  });

  test('is not sent again where it may have been, and somebody took the guest off', async () => {
    const { cloud, ports, before, notice, occasion: kept } = await asked({ invite: { ...invite, maybeSent: true } });
    cloud.put(walk, before.standing.fields);
    await carryOn(ports);
    expect(cloud.calls).toEqual([`invite ${walk}`, `find ${walk}`]);
    expect(notice(walk)).toBe('not-invited');
    expect(kept(walk)).toMatchObject({ state: 'held', invite: undefined, standing: { guests: [] } });
  });

  test.each<[string, (cloud: ReturnType<typeof bench>['cloud']) => void]>([
    ['is removed', (cloud) => cloud.drop(walk)],
    ['cannot be found', (cloud) => void cloud.held.delete(walk)],
  ])('of what %s while we look lets go', async (_name, meanwhile) => {
    const { cloud, ports, notice, occasion: kept } = await asked();
    cloud.before('invite', () => void cloud.edit(walk, { summary: 'Mine' }));
    cloud.before('find', () => meanwhile(cloud));
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ state: 'let-go', standing: undefined });
    expect(notice(walk)).toBe('let-go-by-hand');
  });
});

describe('an invitation whose answer was lost, and whose time has come', () => {
  const late = { invite: { ...invite, maybeSent: true } };

  test.each([
    ['left', true, undefined],
    ['did not leave', false, 'not-invited'],
  ])('%s, as the event tells', async (_name, left, said) => {
    const { cloud, clock, ports, notice, occasion: kept } = await asked(late);
    if (left) cloud.putOn(walk, sam);
    clock.now = inHours(2).start;
    await carryOn(ports);
    expect(cloud.calls).toEqual([`find ${walk}`]);
    expect(notice(walk)).toBe(said);
    expect(kept(walk)).toMatchObject({ invite: undefined, standing: { guests: left ? [sam] : [] } });
  });

  test.each<[string, (cloud: ReturnType<typeof bench>['cloud']) => void]>([
    ['was removed', (cloud) => cloud.drop(walk)],
    ['cannot be found', (cloud) => void cloud.held.delete(walk)],
  ])('lets go where the event %s', async (_name, meanwhile) => {
    const { cloud, clock, ports, occasion: kept } = await asked(late);
    meanwhile(cloud);
    clock.now = inHours(2).start;
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ state: 'let-go', standing: undefined, invite: undefined });
  });
});
