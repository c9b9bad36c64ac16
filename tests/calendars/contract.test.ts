import { describe, expect, test } from 'vitest';
import { fingerprint } from '#lib/calendars/fingerprint.ts';
import type { Booking } from '#lib/calendars/port.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { adapters, readers } from './adapters.ts';
import { busy, standing } from './given.ts';
import { now, zone } from './link-google.ts';

const tonight: Period = { start: now + 4 * hourMs, end: now + 4 * hourMs + 25 * minuteMs };
const later: Period = { start: tonight.start + hourMs, end: tonight.end + hourMs };
const week: Period = { start: now - dayMs, end: now + 7 * dayMs };
const quarter: Period = { start: now - 84 * dayMs, end: now + 91 * dayMs };

const booking: Booking = {
  uid: '0123456789abcdefghijklmnopqrstuv',
  summary: 'Held',
  period: tonight,
  zone,
  opaque: true,
};

describe.each(adapters)('$name', ({ open }) => {
  test('what is booked stands as it was asked for', async () => {
    const { provider, calendarId } = await open();
    const made = standing(await provider.book(calendarId, booking));
    expect(made).toMatchObject({ uid: booking.uid, fields: { summary: 'Held', period: tonight, opaque: true } });
    expect(made.written).toBe(made.fingerprint);
    expect(made.fingerprint).toBe(fingerprint(booking));
    expect(await provider.find(calendarId, booking.uid)).toEqual(made);
  });

  test('a repeat changes nothing, from another browser too', async () => {
    const { provider, calendarId, another } = await open();
    const made = await provider.book(calendarId, booking);
    expect(await provider.book(calendarId, booking)).toEqual(made);
    expect(await (await another()).book(calendarId, booking)).toEqual(made);
    expect(await provider.ours(calendarId, week)).toEqual([made]);
  });

  test('what was removed stays removed', async () => {
    const { provider, calendarId } = await open();
    const made = standing(await provider.book(calendarId, booking));
    await provider.remove(calendarId, made);
    await provider.remove(calendarId, made);
    const removed = { removed: true, uid: booking.uid };
    expect(await provider.find(calendarId, booking.uid)).toEqual(removed);
    expect(await provider.book(calendarId, booking)).toEqual(removed);
    expect(await provider.change(calendarId, made, { ...booking, period: later })).toEqual(removed);
    expect(await provider.ours(calendarId, week)).toEqual([]);
  });

  test('what never was is not found', async () => {
    const { provider, calendarId } = await open();
    expect(await provider.find(calendarId, booking.uid)).toBeUndefined();
  });

  test('a change writes every field, and leaves another version', async () => {
    const { provider, calendarId } = await open();
    const made = standing(await provider.book(calendarId, booking));
    const wanted: Booking = { ...booking, period: later, summary: 'Kept', opaque: false };
    const changed = standing(await provider.change(calendarId, made, wanted));
    expect(changed.fields).toMatchObject({ period: later, summary: 'Kept', opaque: false });
    expect(changed.fingerprint).toBe(fingerprint(wanted));
    expect(changed.written).toBe(changed.fingerprint);
    expect(changed.etag).not.toBe(made.etag);
    expect(await provider.find(calendarId, booking.uid)).toEqual(changed);
  });

  test('a change over a version that is gone is refused, its own repeat is not', async () => {
    const { provider, calendarId } = await open();
    const made = standing(await provider.book(calendarId, booking));
    const moved = { ...booking, period: later };
    const changed = await provider.change(calendarId, made, moved);
    expect(await provider.change(calendarId, made, moved)).toEqual(changed);
    const again = provider.change(calendarId, made, { ...booking, summary: 'Other' });
    await expect(again).rejects.toMatchObject({ kind: 'changed' });
    await expect(provider.remove(calendarId, made)).rejects.toMatchObject({ kind: 'changed' });
    expect(await provider.ours(calendarId, week)).toEqual([changed]);
  });

  test('ours are listed where they touch the time asked for, and are never busy', async () => {
    const { provider, calendarId } = await open();
    const made = await provider.book(calendarId, booking);
    const far = {
      ...booking,
      uid: 'v'.repeat(32),
      period: { start: now + 60 * dayMs, end: now + 60 * dayMs + hourMs },
    };
    const other = await provider.book(calendarId, far);
    expect(await provider.ours(calendarId, week)).toEqual([made]);
    const seen = busy((await provider.read([calendarId], quarter)).get(calendarId));
    expect(seen).toMatchObject({ asOf: now, firm: [], soft: [], ours: [made, other] });
    const narrow = busy((await provider.read([calendarId], week)).get(calendarId));
    expect(narrow.ours).toEqual([made]);
  });

  test('the calendar of our own is found, not made twice', async () => {
    const { provider, calendarId, another } = await open();
    expect((await provider.ownCalendar(zone)).id).toBe(calendarId);
    expect((await (await another()).ownCalendar(zone)).id).toBe(calendarId);
    const entries = await provider.calendars();
    expect(entries.filter(({ id }) => id === calendarId)).toHaveLength(1);
    expect(entries.filter(({ primary }) => primary)).toHaveLength(1);
  });

  test('a calendar that is not there is a failure, not free time', async () => {
    const { provider } = await open();
    const seen = (await provider.read(['no-such-calendar'], week)).get('no-such-calendar');
    expect(seen).toMatchObject({ kind: 'not-found' });
  });

  test('ours are explained as ours', async () => {
    const { provider, calendarId } = await open();
    await provider.book(calendarId, booking);
    const counted = await provider.explain([calendarId], week);
    expect(counted).toMatchObject([{ title: 'Held', counts: 'no', why: 'ours', period: tonight }]);
  });
});

const shared = adapters.filter(({ name }) => name !== 'local');

describe.each(shared)('$name, where a person has a hand in it', ({ open }) => {
  test('what a person moved shows another fingerprint than what we wrote', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    hand?.move(made.providerId, later);
    const found = standing(await provider.find(calendarId, booking.uid));
    expect(found.fields.period).toEqual(later);
    expect(found.written).toBe(made.fingerprint);
    expect(found.fingerprint).not.toBe(found.written);
    await expect(provider.change(calendarId, made, booking)).rejects.toMatchObject({ kind: 'changed' });
    await expect(provider.remove(calendarId, made)).rejects.toMatchObject({ kind: 'changed' });
  });

  test('what a person moved, renamed or removed is in the next reading', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    const ours = async () => busy((await provider.read([calendarId], quarter)).get(calendarId)).ours;
    expect(await ours()).toEqual([made]);
    hand?.move(made.providerId, later);
    expect(await ours()).toMatchObject([{ fields: { period: later } }]);
    hand?.rename(made.providerId, 'Ours');
    expect(await ours()).toMatchObject([{ fields: { summary: 'Ours' }, written: made.fingerprint }]);
    hand?.remove(made.providerId);
    expect(await ours()).toEqual([]);
  });

  test('a removal by hand is final', async () => {
    const { provider, calendarId, hand } = await open();
    const made = standing(await provider.book(calendarId, booking));
    hand?.remove(made.providerId);
    expect(await provider.find(calendarId, booking.uid)).toEqual({ removed: true, uid: booking.uid });
    expect(await provider.book(calendarId, booking)).toEqual({ removed: true, uid: booking.uid });
    await provider.remove(calendarId, made);
  });

  test('another browser sees what stands', async () => {
    const { provider, calendarId, another } = await open();
    const made = await provider.book(calendarId, booking);
    expect(await (await another()).ours(calendarId, week)).toEqual([made]);
  });
});

describe.each(readers)('$name, reading', ({ open }) => {
  test('one calendar is the primary one', async () => {
    const { provider } = await open();
    expect((await provider.calendars()).filter(({ primary }) => primary)).toHaveLength(1);
  });

  test('busy time lies within the question, disjoint, earliest first, as of an instant that has been', async () => {
    const { provider, calendarId } = await open();
    const { asOf, firm, soft } = busy((await provider.read([calendarId], week)).get(calendarId));
    expect(asOf).toBeLessThanOrEqual(now);
    for (const periods of [firm, soft]) {
      const edges = periods.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      expect(edges.every((edge) => week.start <= edge && edge <= week.end)).toBe(true);
    }
  });

  test('a part of the question is a part of the answer', async () => {
    const { provider, calendarId } = await open();
    const day = { start: now, end: now + dayMs };
    const whole = busy((await provider.read([calendarId], week)).get(calendarId));
    const part = busy((await provider.read([calendarId], day)).get(calendarId));
    expect(part.firm).toEqual(whole.firm.filter(({ start }) => day.start <= start && start < day.end));
  });

  test('a calendar that is not there is a failure', async () => {
    const { provider } = await open();
    const seen = await provider.read(['no-such-calendar'], week);
    expect(seen.get('no-such-calendar')).toMatchObject({ kind: 'not-found' });
  });

  test('what is explained counts as it is read', async () => {
    const { provider, calendarId } = await open();
    const firm = busy((await provider.read([calendarId], week)).get(calendarId)).firm;
    const counted = await provider.explain([calendarId], week);
    expect(counted.filter(({ counts }) => counts === 'firm').map(({ period }) => period)).toEqual(firm);
  });
});
