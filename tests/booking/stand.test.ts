import { describe, expect, test } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import type { KeptOccasion } from '#lib/booking/records.ts';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { EventFields } from '#lib/calendars/port.ts';
import { minuteMs } from '#lib/time/period.ts';
import { bench, failing, inHours, now, occasion, walk } from './bench.ts';

describe('a first time', () => {
  test.each([
    ['hold', false],
    ['firm', true],
    ['locked', true],
  ] as const)('%s: is it opaque? %s', async (defence, opaque) => {
    const { cloud, ports, want, occasion: kept } = bench();
    await want(occasion({ defence }));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([`find ${walk}`, `book ${walk}`]);
    const fields = { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque };
    expect(cloud.held.get(walk)?.fields).toEqual(fields);
    const mark = fingerprint(fields);
    expect(kept(walk)).toMatchObject({ state: 'held', standing: { etag: '1' }, insertSent: true, written: [mark] });
  });

  test.each([
    [now, ['book']],
    [now - 1, []],
  ])('that begins at %i is written while it has not passed', async (start, written) => {
    const { cloud, ports, want, notice, occasion: kept } = bench();
    await want(occasion({ period: { start, end: start + 25 * minuteMs } }));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls.map((call) => call.split(' ')[0])).toEqual(['find', ...written]);
    expect(notice(walk)).toBe(written.length > 0 ? undefined : 'too-late');
    expect(kept(walk)?.state).toBe(written.length > 0 ? 'held' : 'planned');
  });

  test('that was taken meanwhile is not written, and said', async () => {
    const { cloud, taken, ports, want, notice } = bench();
    await want(occasion());
    taken.push(inHours(2));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([]);
    expect(notice(walk)).toBe('taken-before-kept');
  });

  test('that may have been sent, and is given up, is looked for until it is sure that none stands', async () => {
    const { cloud, clock, taken, ports, want, row, occasion: kept } = bench();
    await want(occasion());
    cloud.before('book', failing('offline'));
    await carryOn(ports);
    taken.push(inHours(2));
    clock.now += minuteMs;
    expect(await carryOn(ports)).toBe(now + 3 * minuteMs);
    expect(row(walk)).toMatchObject({ want: 'none', byTap: false, lookAgainAt: now + 3 * minuteMs });
    clock.now += 2 * minuteMs;
    expect(await carryOn(ports)).toBeUndefined();
    expect(kept(walk)).toMatchObject({ state: 'planned', spent: false, insertSent: false });
  });

  test('that clashes once it stands yields at once', async () => {
    const { cloud, taken, ports, want, notice, occasion: kept } = bench();
    await want(occasion());
    cloud.before('book', () => taken.push(inHours(2)));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([`find ${walk}`, `book ${walk}`, `remove ${walk}`]);
    expect(notice(walk)).toBe('clash');
    expect(kept(walk)).toMatchObject({ state: 'planned', spent: true, standing: undefined });
  });

  test('whose event is there as another browser wrote it follows that', async () => {
    const { cloud, store, ports, want, notice, occasion: kept } = bench();
    await want(occasion());
    cloud.put(walk, { summary: 'Theirs', period: inHours(4), zone: 'Europe/Berlin', opaque: true });
    await carryOn(ports);
    const theirs = { summary: 'Theirs', period: inHours(4), byHand: false, defence: 'firm', movedUnasked: true };
    expect(kept(walk)).toMatchObject(theirs);
    expect(kept(walk)?.lost).toBeUndefined();
    expect(store.kept.get('learned')).toEqual([]);
    expect(notice(walk)).toBe('moved-by-hand');
  });
});

describe('an id that was used up before', () => {
  test('makes way for the next one, of which nothing is known yet', async () => {
    const { cloud, store, ports, want, occasion: kept } = bench();
    cloud.put(walk, { summary: 'Old', period: inHours(1), zone: 'Europe/Berlin', opaque: true });
    cloud.drop(walk);
    await want(occasion({ spent: true, written: ['old'] }));
    await carryOn(ports);
    const next = 'walk.2026-W47.1';
    expect(cloud.live()).toEqual([next]);
    expect([...store.kept.keys()]).toEqual([`occasion:${next}`]);
    expect(kept(next)).toMatchObject({ id: next, generation: 1, spent: false, insertSent: true });
    expect(kept(next)?.written).toHaveLength(1);
  });

  test('makes way as often as it must; the last one is due at once where it could not be sent', async () => {
    const { cloud, ports, want, row } = bench();
    for (const generation of [0, 1]) {
      const { id } = occasion({ generation });
      cloud.put(id, { summary: 'Old', period: inHours(1), zone: 'Europe/Berlin', opaque: true });
      cloud.drop(id);
    }
    await want(occasion());
    cloud.before('book', failing('forbidden'));
    expect(await carryOn(ports)).toBe(now);
    const last = 'walk.2026-W47.2';
    expect(row(last)).toMatchObject({ occasion: last, want: 'event', byTap: true, nextTryAt: now });
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([last]);
  });

  test('but not once the insert was sent: then a person removed it', async () => {
    const { cloud, ports, want, notice, occasion: kept } = bench();
    await want(occasion());
    cloud.before('book', failing('offline'));
    cloud.before(
      'find',
      () => undefined,
      () => {
        cloud.put(walk, { summary: 'Held', period: inHours(2), zone: 'Europe/Berlin', opaque: true });
        cloud.drop(walk);
      },
    );
    await carryOn(ports);
    await carryOn(ports, ['offline']);
    expect(kept(walk)).toMatchObject({ state: 'let-go', spent: true, insertSent: false, standing: undefined });
    expect(notice(walk)).toBe('let-go-by-hand');
  });

  test('stays out without a tap, and nothing is told', async () => {
    const { cloud, ports, want, row, notice, occasion: kept } = bench();
    cloud.put(walk, { summary: 'Old', period: inHours(1), zone: 'Europe/Berlin', opaque: true });
    cloud.drop(walk);
    await want(occasion(), 'event', false);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([]);
    expect(kept(walk)).toMatchObject({ state: 'let-go', spent: true });
    expect(row(walk)).toBeUndefined();
    expect(notice(walk)).toBeUndefined();
  });

  test.each([
    [49, undefined],
    [50, 'conflict'],
  ])('after %i generations: %s', async (generation, failure) => {
    const { cloud, ports, want, row } = bench();
    const one = occasion({ generation });
    cloud.put(one.id, { summary: 'Old', period: inHours(1), zone: 'Europe/Berlin', opaque: true });
    cloud.drop(one.id);
    await want(one);
    await carryOn(ports);
    expect(row(one.id)?.failure).toBe(failure);
  });
});

describe('a change of one that stands', () => {
  const moved = { period: inHours(5) };

  test('is one write over the version that is known', async () => {
    const { cloud, store, ports, want, standing, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved });
    await carryOn(ports);
    expect(cloud.calls).toEqual([`change ${walk}`]);
    expect([...store.kept.keys()]).toEqual([`occasion:${walk}`]);
    expect(kept(walk)).toMatchObject({ ...moved, standing: { etag: '2', fields: moved } });
  });

  test('that stands so already is no write', async () => {
    const { cloud, ports, want, standing } = bench();
    await want(await standing());
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([]);
  });

  test('of its words alone asks for no free time', async () => {
    const { cloud, clock, ports, want, standing } = bench();
    await want({ ...(await standing()), summary: 'Renamed' });
    clock.now = inHours(2).end;
    await carryOn(ports);
    expect(cloud.held.get(walk)?.fields.summary).toBe('Renamed');
  });

  test.each([
    ['that has passed', inHours(5).start + 1, false, 'too-late'],
    ['that begins now', inHours(5).start, false, undefined],
    ['that is taken', now, true, 'taken-before-kept'],
  ])('to a time %s', async (_name, at, isTaken, said) => {
    const { cloud, clock, taken, ports, want, standing, notice, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved });
    clock.now = at;
    if (isTaken) taken.push(moved.period);
    expect(await carryOn(ports)).toBeUndefined();
    expect(notice(walk)).toBe(said);
    expect(cloud.calls).toEqual(said === undefined ? [`change ${walk}`] : []);
    expect(kept(walk)).toMatchObject({ period: said === undefined ? inHours(5) : inHours(2), byHand: false });
  });

  test('that cannot be leaves an edit by a person as theirs', async () => {
    const { cloud, taken, ports, want, standing, occasion: kept } = bench();
    const before = await standing();
    const edited = cloud.edit(walk, { summary: 'Mine' });
    taken.push(moved.period);
    await want({ ...before, standing: edited, ...moved });
    await carryOn(ports);
    expect(kept(walk)).toMatchObject({ byHand: true, period: inHours(2) });
  });

  test('meets an edit by a person: theirs stands, locked', async () => {
    const { cloud, store, ports, want, standing, notice, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved });
    cloud.before('change', () => void cloud.edit(walk, { period: inHours(7), summary: 'Mine' }));
    expect(await carryOn(ports)).toBeUndefined();
    const theirs = { period: inHours(7), summary: 'Mine' };
    expect(cloud.held.get(walk)?.fields).toMatchObject(theirs);
    expect(kept(walk)).toMatchObject({ ...theirs, state: 'held', byHand: true, defence: 'locked', lost: true });
    expect(kept(walk)?.movedUnasked).toBeUndefined();
    expect(store.kept.get('learned')).toEqual([{ ...moved, outcome: 'moved' }]);
    expect(notice(walk)).toBe('moved-by-hand');
  });

  test.each<[string, Partial<KeptOccasion>, Partial<EventFields>]>([
    ['that lost its time before', { lost: true }, { period: inHours(7) }],
    ['that begins when it did, and is longer', {}, { period: { start: inHours(5).start, end: inHours(6).end } }],
    ['whose name alone is another', {}, { summary: 'Mine' }],
  ])('meets an edit of one %s: nothing is learned of it', async (_name, more, edited) => {
    const { cloud, store, ports, want, standing } = bench();
    await want({ ...(await standing()), ...moved, ...more });
    cloud.before('change', () => void cloud.edit(walk, { ...moved, ...edited }));
    await carryOn(ports);
    expect(store.kept.get('learned')).toEqual([]);
  });

  test('meets a version that our own writes explain: written over once more', async () => {
    const { cloud, ports, want, standing, occasion: kept } = bench();
    const before = await standing();
    await want({ ...before, ...moved });
    cloud.before('change', () => void cloud.put(walk, before.standing.fields));
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.calls).toEqual([`change ${walk}`, `find ${walk}`, `change ${walk}`]);
    expect(kept(walk)).toMatchObject({ standing: { etag: '3', fields: moved } });
  });

  test.each<[string, (cloud: ReturnType<typeof bench>['cloud']) => void]>([
    ['is removed', (cloud) => cloud.before('change', () => cloud.drop(walk))],
    [
      'is removed a moment after it was edited',
      (cloud) => {
        cloud.before('change', () => void cloud.edit(walk, { summary: 'Mine' }));
        cloud.before('find', () => cloud.drop(walk));
      },
    ],
    [
      'cannot be found after it was edited',
      (cloud) => {
        cloud.before('change', () => void cloud.edit(walk, { summary: 'Mine' }));
        cloud.before('find', () => void cloud.held.delete(walk));
      },
    ],
    [
      'is removed while we look whose edit it was',
      (cloud) => {
        cloud.before('change', () => void cloud.edit(walk, { summary: 'Mine' }));
        cloud.before(
          'find',
          () => undefined,
          () => cloud.drop(walk),
        );
      },
    ],
    [
      'is lost while we look whose edit it was',
      (cloud) => {
        cloud.before('change', () => void cloud.edit(walk, { summary: 'Mine' }));
        cloud.before(
          'find',
          () => undefined,
          () => void cloud.held.delete(walk),
        );
      },
    ],
  ])('meets an event that %s: let go, never revived', async (_name, meanwhile) => {
    const { cloud, ports, want, standing, notice, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved });
    meanwhile(cloud);
    expect(await carryOn(ports)).toBeUndefined();
    expect(cloud.live()).toEqual([]);
    expect(kept(walk)).toMatchObject({ state: 'let-go', spent: true, standing: undefined });
    expect(notice(walk)).toBe('let-go-by-hand');
  });

  test('meets an event that is gone with its calendar: let go, whatever else the service lists', async () => {
    const { cloud, ports, want, standing, occasion: kept } = bench();
    const before = await standing();
    cloud.put('talk.2026-W47.0', before.standing.fields);
    await want({ ...before, ...moved });
    cloud.before('change', () => void cloud.held.delete(walk));
    expect(await carryOn(ports)).toBeUndefined();
    expect(kept(walk)).toMatchObject({ state: 'let-go' });
  });

  test.each([
    ['not-found', 'let-go', undefined],
    ['unavailable', 'held', 'unavailable'],
  ] as const)('meets an event that is gone, and a list that answers %s: %s', async (why, state, failure) => {
    const { cloud, ports, want, standing, row, occasion: kept } = bench();
    await want({ ...(await standing()), ...moved });
    cloud.before('change', () => cloud.drop(walk));
    cloud.before('ours', failing(why));
    await carryOn(ports);
    expect(kept(walk)?.state).toBe(state);
    expect(row(walk)?.failure).toBe(failure);
  });

  test('meets an event that is said to be gone, and is listed: tried again later', async () => {
    const { cloud, ports, want, standing, row, occasion: kept } = bench();
    const before = await standing();
    await want({ ...before, ...moved });
    cloud.before('change', () => cloud.drop(walk));
    cloud.before('ours', () => void cloud.put(walk, before.standing.fields));
    await carryOn(ports);
    expect(kept(walk)?.state).toBe('held');
    expect(row(walk)).toMatchObject({ failure: 'not-found', tries: 1 });
  });

  test('that is refused is put off', async () => {
    const { cloud, ports, want, standing, row } = bench();
    await want({ ...(await standing()), ...moved });
    cloud.before('change', failing('forbidden'));
    await carryOn(ports);
    expect(cloud.calls).toEqual([`change ${walk}`]);
    expect(row(walk)?.failure).toBe('forbidden');
  });
});
