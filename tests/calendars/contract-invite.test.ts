import { describe, expect, test } from 'vitest';
import type { Booking } from '#lib/calendars/port.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { adapters } from './adapters.ts';
import { busy, standing } from './given.ts';
import { now, zone } from './link-google.ts';

const sam = 'sam@example.com';
const kim = 'kim@elsewhere.example';
const tonight: Period = { start: now + 4 * hourMs, end: now + 4 * hourMs + 25 * minuteMs };
const later: Period = { start: tonight.start + hourMs, end: tonight.end + hourMs };
const quarter: Period = { start: now - 84 * dayMs, end: now + 91 * dayMs };
const uid = '0123456789abcdefghijklmnopqrstuv';
const booking: Booking = { uid, summary: 'Held', period: tonight, zone, opaque: true };

const inviting = adapters.filter(({ name }) => name !== 'local');

describe.each(inviting)('$name', ({ open }) => {
  test('a guest is added beside those who are there, and once', async () => {
    const { provider, calendarId } = await open();
    const made = standing(await provider.book(calendarId, booking));
    expect(made.guests).toEqual([]);
    const first = standing(await provider.invite(calendarId, made, 'Sam@Example.com'));
    expect(first.guests).toEqual([{ address: sam, answer: 'none' }]);
    expect(first.fingerprint).toBe(made.fingerprint);
    expect(await provider.invite(calendarId, first, sam)).toEqual(first);
    // The answer to the first was lost: what we wanted stands already.
    expect(await provider.invite(calendarId, made, sam)).toEqual(first);
    const second = standing(await provider.invite(calendarId, first, kim));
    expect(second.guests.map(({ address }) => address)).toEqual([sam, kim]);
    expect(await provider.find(calendarId, uid)).toEqual(second);
  });

  test('an answer is in the next reading, and no change of ours takes it or the guest away', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    const invited = standing(await provider.invite(calendarId, made, kim));
    const ours = async () => busy((await provider.read([calendarId], quarter)).get(calendarId)).ours;
    expect(await ours()).toEqual([invited]);
    hand?.accept(made.providerId, kim);
    expect(await ours()).toMatchObject([{ guests: [{ address: kim, answer: 'yes' }] }]);
    const found = standing(await provider.find(calendarId, uid));
    expect(found.etag).not.toBe(invited.etag);
    const moved = standing(await provider.change(calendarId, found, { ...booking, period: later }, true));
    expect(moved).toMatchObject({ fields: { period: later }, guests: [{ address: kim, answer: 'yes' }] });
  });

  test('over another version, or to what is gone, nobody is invited', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    hand?.move(made.providerId, later);
    await expect(provider.invite(calendarId, made, sam)).rejects.toMatchObject({ kind: 'changed' });
    const moved = standing(await provider.find(calendarId, uid));
    expect(moved.guests).toEqual([]);
    hand?.remove(made.providerId);
    expect(await provider.invite(calendarId, moved, sam)).toEqual({ removed: true, uid });
  });

  test('who was taken off by hand is on no more', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    const invited = standing(await provider.invite(calendarId, made, sam));
    hand?.takeOffAll(made.providerId);
    await expect(provider.change(calendarId, invited, { ...booking, period: later }, true)).rejects.toMatchObject({
      kind: 'changed',
    });
    expect(standing(await provider.find(calendarId, uid)).guests).toEqual([]);
  });
});

test('the calendar of this browser invites nobody', async () => {
  const local = await adapters.find(({ name }) => name === 'local')?.open();
  const made = standing(await local?.provider.book(local.calendarId, booking));
  await expect(local?.provider.invite(local.calendarId, made, sam)).rejects.toMatchObject({ kind: 'invalid' });
});
