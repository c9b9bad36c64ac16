import { afterEach, describe, expect, test, vi } from 'vitest';
import { carryOn } from '#lib/booking/carry-on.ts';
import { loadNotices, noticeChange } from '#lib/booking/notice.ts';
import { intention, occasionChanges } from '#lib/booking/records.ts';
import { together } from '#lib/stores/store.ts';
import { hourMs, minuteMs, secondMs } from '#lib/time/period.ts';
import { bench, failing, inHours, now, occasion, walk } from './bench.ts';

afterEach(() => vi.restoreAllMocks());

const talk = { id: 'talk.2026-W47.0', ritual: 'talk', period: inHours(5) };

test('an intention without its occasion is dropped, also where it shall be tried anew', async () => {
  const { store, ports } = bench();
  const row = { ...intention('nothing', 'event', true, now), failure: 'offline', nextTryAt: now + hourMs };
  await store.write(new Map([['outbox:nothing', row]]));
  expect(await carryOn(ports, ['offline'])).toBe(now + hourMs);
  await store.write(new Map([['outbox:nothing', { ...row, nextTryAt: now }]]));
  expect(await carryOn(ports)).toBeUndefined();
  expect([...store.kept]).toEqual([]);
});

test('the oldest goes first; what fails is put off, and the soonest of them is told', async () => {
  const { cloud, clock, ports, want, row } = bench();
  await want(occasion(talk));
  clock.now -= 1;
  await want(occasion());
  clock.now += 1;
  cloud.before('find', failing('forbidden'), failing('offline'));
  expect(await carryOn(ports)).toBe(now + 30 * secondMs);
  expect(cloud.calls).toEqual([`find ${walk}`, `find ${talk.id}`]);
  expect(row(walk)).toMatchObject({ tries: 1, failure: 'forbidden', nextTryAt: now + hourMs });
  expect(row(talk.id)).toMatchObject({ tries: 1, failure: 'offline', nextTryAt: now + 30 * secondMs });
});

test('what was put off waits, unless just what it failed for is mended', async () => {
  const { cloud, clock, ports, want, row } = bench();
  await want(occasion());
  cloud.before('find', failing('signed-out'), failing('signed-out'));
  await carryOn(ports);
  clock.now += minuteMs;
  await carryOn(ports);
  await carryOn(ports, ['offline']);
  expect(cloud.calls).toHaveLength(1);
  await carryOn(ports, ['offline', 'signed-out']);
  expect(row(walk)).toMatchObject({ tries: 2, nextTryAt: now + minuteMs + hourMs });
  expect(await carryOn(ports, ['signed-out'])).toBeUndefined();
  expect(cloud.live()).toEqual([walk]);
});

test('a fault of ours is said, put off, and holds up no other; a failure is no fault', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { cloud, ports, want, row } = bench();
  const fault = new TypeError('planted');
  await want(occasion(talk));
  await want(occasion());
  cloud.before('find', () => {
    throw fault;
  });
  await carryOn(ports);
  expect(told.mock.calls).toEqual([[expect.stringContaining('intention'), fault]]);
  expect(row(talk.id)).toMatchObject({ failure: 'unreadable', tries: 1 });
  expect(cloud.live()).toEqual([walk]);
  await want(occasion({ summary: 'Other' }));
  cloud.before('find', failing('unavailable'));
  await carryOn(ports);
  expect(told).toHaveBeenCalledTimes(1);
});

describe('what went away while it was tried is not put off', () => {
  test.each([
    ['its occasion', `occasion:${walk}`, []],
    ['its intention', `outbox:${walk}`, [`occasion:${walk}`]],
  ])('%s', async (_name, key, left) => {
    const { store, cloud, ports, want } = bench();
    await want(occasion());
    cloud.before('find', () => {
      store.kept.delete(key);
      failing('offline')();
    });
    expect(await carryOn(ports)).toBeUndefined();
    expect([...store.kept.keys()]).toEqual(left);
  });
});

test('an occasion that is written by itself leaves its intention alone', async () => {
  const { store, want, row } = bench();
  await want(occasion());
  await store.write(occasionChanges(occasion({ summary: 'Other' })));
  expect(row(walk)).toMatchObject({ want: 'event' });
});

test('of what happened, what asks for a choice is told first', async () => {
  const { store } = bench();
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ occasion: id, period: inHours(1) }));
  if (!a || !b || !c) throw new Error('three');
  const all = [
    noticeChange({ kind: 'too-late', ...a }),
    noticeChange({ kind: 'outside-change', ...b }),
    noticeChange({ kind: 'clash', ...c }),
  ];
  await store.write(together(...all));
  expect((await loadNotices(store)).map((notice) => notice.occasion)).toEqual(['b', 'a', 'c']);
});
