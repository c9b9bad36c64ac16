import { describe, expect, test } from 'vitest';
import type { Learn, SeenTime } from '#lib/booking/learn.ts';
import { loadNotices, noticeChange, noticeDismissed } from '#lib/booking/notice.ts';
import {
  acceptedClashes,
  clashingOccasions,
  noteNotified,
  noteOutsideChanges,
  unnotified,
} from '#lib/booking/outside-change.ts';
import { intention, type KeptOccasion, occasionChanges } from '#lib/booking/records.ts';
import { minuteMs, type Period } from '#lib/time/period.ts';
import { timeline } from '#lib/time/timeline.ts';
import { memoryStore } from '#tests/worker/memory-store.ts';
import { inHours, now, occasion, walk } from './bench.ts';

/** The first ten minutes of the kept time, and its last five. */
const begin = { start: inHours(2).start - minuteMs, end: inHours(2).start + 10 * minuteMs };
const end = { start: inHours(2).end - 5 * minuteMs, end: inHours(2).end + minuteMs };

async function keeping(more: Partial<KeptOccasion> = {}) {
  const store = memoryStore();
  const keep = (changed: Partial<KeptOccasion>) => store.write(occasionChanges(occasion({ ...more, ...changed })));
  await keep({});
  const seen: SeenTime[] = [];
  const learn: Learn = async (more) => {
    seen.push(...more);
    return new Map();
  };
  const look = (...firm: Period[]) => noteOutsideChanges(store, timeline(firm), now, learn);
  const told = async () => (await loadNotices(store)).map(({ kind }) => kind);
  const clashing = async () => [...(await clashingOccasions(store))];
  return { store, seen, keep, look, told, clashing, dismiss: () => store.write(noticeDismissed(walk)) };
}

test('what comes to lie on a kept time is told once, and again only where more comes', async () => {
  const { look, told, clashing, dismiss } = await keeping();
  await look(inHours(4));
  expect([await told(), await clashing()]).toEqual([[], []]);
  await look(begin);
  await look(begin);
  expect([await told(), await clashing()]).toEqual([['outside-change'], [walk]]);
  await dismiss();
  await look(begin);
  expect(await told()).toEqual([]);
  await look(begin, end);
  expect(await told()).toEqual(['outside-change']);
  await dismiss();
  await look(end);
  expect([await told(), await clashing()]).toEqual([[], [walk]]);
});

test('what the person lets lie is asked about no more, whatever else is told of that time', async () => {
  const { store, look, dismiss } = await keeping();
  const accepted = async () => [...(await acceptedClashes(store))];
  await look(begin);
  expect(await accepted(), 'still open').toEqual([]);
  await dismiss();
  expect(await accepted()).toEqual([walk]);
  await store.write(noticeChange({ kind: 'moved-by-hand', occasion: walk, period: inHours(2) }));
  expect(await accepted()).toEqual([walk]);
});

test('what went away again is forgotten with its notice, and would be news', async () => {
  const { store, look, told, clashing } = await keeping();
  await look(begin);
  await look();
  expect([await told(), await clashing(), [...store.kept.keys()]]).toEqual([[], [], [`occasion:${walk}`]]);
  await look(begin);
  expect(await told()).toEqual(['outside-change']);
});

test('what takes a kept time is learned once, and what lies where a person put it is not', async () => {
  const { look, seen } = await keeping();
  await look(begin);
  await look();
  await look(begin, end);
  expect(seen).toEqual([{ period: inHours(2), outcome: 'taken' }]);
  const byHand = await keeping({ byHand: true });
  await byHand.look(begin);
  expect(byHand.seen).toEqual([]);
});

test('where it stands elsewhere all is judged anew', async () => {
  const { keep, look, told, dismiss } = await keeping();
  await look(begin);
  await dismiss();
  const period = { start: begin.start, end: inHours(2).end };
  await keep({ period });
  await look(begin);
  expect(await told()).toEqual(['outside-change']);
});

test('where a person put it, what lies there is no news, and what comes is', async () => {
  const { look, told, clashing } = await keeping({ byHand: true });
  await look(begin);
  expect([await told(), await clashing()]).toEqual([[], [walk]]);
  await look(begin, end);
  expect(await told()).toEqual(['outside-change']);
});

describe('is no clash, and no longer one:', () => {
  test.each<[string, Partial<KeptOccasion>]>([
    ['a time that was let go', { state: 'let-go' }],
    ['a time that was planned', { state: 'planned' }],
    ['a time that ends now', { period: { start: now - minuteMs, end: now } }],
  ])('%s', async (_name, changed) => {
    const { keep, look, told, clashing } = await keeping();
    const all = { start: now - minuteMs, end: now + 4 * minuteMs };
    await keep(changed);
    await look(all, begin);
    expect([await told(), await clashing()]).toEqual([[], []]);
    await keep({});
    await look(all, begin);
    await keep(changed);
    await look(all, begin);
    expect([await told(), await clashing()]).toEqual([[], []]);
  });
});

test('a time whose change is on its way is left as it was told', async () => {
  const { store, look, told, clashing } = await keeping();
  await look(begin);
  await store.write(new Map([[`outbox:${walk}`, intention(walk, 'event', true, now)]]));
  await look();
  expect([await told(), await clashing()]).toEqual([['outside-change'], [walk]]);
  await store.write(new Map([[`clash:${walk}`, undefined]]));
  await look(begin);
  expect(await clashing()).toEqual([]);
});

test('other news is left alone, and so is a notice of a time that is not known any more', async () => {
  const { store, look, told } = await keeping();
  await store.write(noticeChange({ kind: 'moved-by-hand', occasion: walk, period: inHours(2) }));
  await look();
  expect(await told()).toEqual(['moved-by-hand']);
  await store.write(noticeChange({ kind: 'outside-change', occasion: 'unknown', period: inHours(2) }));
  await look();
  expect(await told()).toEqual(['outside-change', 'moved-by-hand']);
});

test('a clash is for a notification until one went out, and while it is on the pages', async () => {
  const { store, look, dismiss } = await keeping();
  const open = () => unnotified(store);
  await look(begin);
  expect(await open()).toEqual([walk]);
  await noteNotified(store, [walk, 'unknown'], now);
  expect(await open()).toEqual([]);
  expect(store.kept.has('clash:unknown')).toBe(false);
  await look(begin);
  expect(await open()).toEqual([]);
  await look(begin, end);
  expect(await open()).toEqual([walk]);
  await dismiss();
  expect(await open()).toEqual([]);
  await store.write(noticeChange({ kind: 'moved-by-hand', occasion: walk, period: inHours(2) }));
  expect(await open()).toEqual([]);
});
