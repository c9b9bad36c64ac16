import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import type { FaultDeed } from '#tests/clouds/google/faults.ts';
import { alex, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

const day: Period = { start: now, end: now + dayMs };
const tonight: Period = { start: now + hourMs, end: now + hourMs + 25 * minuteMs };
const booking = { uid: '0123456789abcdefghijklmnopqrstuv', summary: 'Held', period: tonight, zone, opaque: true };

function answer(status: number, reason: string, more: { domain?: string } = {}): FaultDeed {
  return { kind: 'status', status, reason, ...more };
}

test('an id that someone else has taken is an alarm', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString() });
  cloud.addEvent(alex, { id: booking.uid, summary: 'Review', start: at(tonight.start), end: at(tonight.end) });
  await expect(provider.book(alex, booking)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(provider.find(alex, booking.uid)).rejects.toMatchObject({ kind: 'conflict' });
  expect(cloud.events(alex)).toHaveLength(1);
});

test.each<FaultDeed>(['drop-after', 'truncated-json', 'empty', 'timeout'])(
  'a booking whose answer is lost (%s) stands, and its repeat takes it up',
  async (deed) => {
    const { cloud, clock } = cloudWithAlex();
    const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
    cloud.fault({ when: { method: 'POST', path: /events$/ }, do: deed });
    await expect(provider.book(alex, booking)).rejects.toMatchObject({ name: 'Failure' });
    expect(await provider.book(alex, booking)).toMatchObject({ fields: { period: tonight } });
    expect(cloud.events(alex)).toHaveLength(1);
  },
);

test('what is booked is private, silent, and carries opaque ids alone', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await provider.book(alex, { ...booking, opaque: false });
  const [event] = cloud.events(alex);
  expect(event).toMatchObject({
    id: booking.uid,
    visibility: 'private',
    transparency: 'transparent',
    reminders: { useDefault: false },
  });
  expect(Object.keys(event?.extendedProperties?.private ?? {})).toEqual(['app', 'occasion', 'written']);
  expect(cloud.requests.at(-1)?.query).toMatchObject({ sendUpdates: 'none' });
  expect(cloud.mail).toEqual([]);
});

test('a change leaves what a person added, and undoes a day that they made of it', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await provider.book(alex, booking);
  const allDay = { start: { date: '2026-11-20', dateTime: null }, end: { date: '2026-11-21', dateTime: null } };
  cloud.changeEvent(alex, booking.uid, { ...allDay, location: 'Kitchen', colorId: '5' });
  const found = await provider.find(alex, booking.uid);
  if (!found || 'removed' in found) throw new Error('it stands');
  expect(found.fields.period).toEqual({
    start: Date.parse('2026-11-19T23:00:00Z'),
    end: Date.parse('2026-11-20T23:00:00Z'),
  });
  await provider.change(alex, found, booking);
  // A date that stays beside the time is an error to Google.
  expect(JSON.parse(cloud.requests.at(-1)?.body ?? '')).toMatchObject({ start: { date: null }, end: { date: null } });
  const [event] = cloud.events(alex);
  expect(event).toMatchObject({ location: 'Kitchen', colorId: '5', start: { dateTime: expect.any(String) } });
  expect(event?.start?.date ?? undefined).toBeUndefined();
});

describe('a change or a removal', () => {
  const moved = { ...booking, period: { start: tonight.start + hourMs, end: tonight.end + hourMs } };
  const refusal = (status: number, reason: string) => answer(status, reason, { domain: 'global' });

  async function standing() {
    const { cloud, clock } = cloudWithAlex();
    const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
    const made = await provider.book(alex, booking);
    if ('removed' in made) throw new Error('it stands');
    return { cloud, provider, made };
  }

  test.each([403, 404, 410, 412])('of a deleted event, refused with %i, is judged by a look at it', async (status) => {
    const { cloud, provider, made } = await standing();
    cloud.deleteEvent(alex, booking.uid);
    cloud.fault({ when: { method: 'PATCH' }, do: refusal(status, 'forbidden') });
    cloud.fault({ when: { method: 'DELETE' }, do: refusal(status, 'forbidden') });
    expect(await provider.change(alex, made, moved)).toEqual({ removed: true, uid: booking.uid });
    await provider.remove(alex, made);
  });

  test.each([
    { status: 403, reason: 'forbidden', kind: 'forbidden' },
    { status: 404, reason: 'notFound', kind: 'unavailable' },
    { status: 410, reason: 'deleted', kind: 'unavailable' },
  ])('of an event that stands, refused with $status, is refused', async ({ status, reason, kind }) => {
    const { cloud, provider, made } = await standing();
    cloud.fault({ when: { method: 'PATCH' }, do: refusal(status, reason) });
    cloud.fault({ when: { method: 'DELETE' }, do: refusal(status, reason) });
    await expect(provider.change(alex, made, moved)).rejects.toMatchObject({ kind });
    await expect(provider.remove(alex, made)).rejects.toMatchObject({ kind });
    expect(await provider.find(alex, booking.uid)).toEqual(made);
  });

  test('tells nobody, and names the version that it means', async () => {
    const { cloud, provider, made } = await standing();
    const changed = await provider.change(alex, made, moved);
    if ('removed' in changed) throw new Error('it stands');
    await provider.remove(alex, changed);
    const writes = cloud.requests.filter(({ method }) => method !== 'GET');
    expect(writes.map(({ query }) => query['sendUpdates'])).toEqual(['none', 'none', 'none']);
    expect(writes.map(({ headers }) => headers['if-match'])).toEqual([undefined, made.etag, changed.etag]);
  });

  test('of which the answer was lost is seen as done by its repeat', async () => {
    const { cloud, provider, made } = await standing();
    cloud.fault({ when: { method: 'PATCH' }, do: 'drop-after' });
    await expect(provider.change(alex, made, moved)).rejects.toMatchObject({ kind: 'offline' });
    const changed = await provider.change(alex, made, moved);
    if ('removed' in changed) throw new Error('it stands');
    expect(changed.fields.period).toEqual(moved.period);
    cloud.fault({ when: { method: 'DELETE' }, do: 'drop-after' });
    await expect(provider.remove(alex, changed)).rejects.toMatchObject({ kind: 'offline' });
    await provider.remove(alex, changed);
  });
});

test('an event that Google calls gone was removed', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  cloud.fault({ when: { path: /events/ }, do: answer(410, 'deleted', { domain: 'global' }) });
  expect(await provider.find(alex, booking.uid)).toEqual({ removed: true, uid: booking.uid });
});

test('the titles of others stay where they are when ours are listed', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  await provider.ours(alex, day);
  expect(cloud.requests.at(-1)?.query).toMatchObject({ privateExtendedProperty: 'app=porchlight' });
});
