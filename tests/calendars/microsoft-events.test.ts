import { describe, expect, test } from 'vitest';
import { missingRights, scopesOf } from '#lib/calendars/microsoft/scopes.ts';
import type { Booking } from '#lib/calendars/port.ts';
import { calendarProvider, findSubject } from '#lib/calendars/providers.ts';
import { dayMs } from '#lib/time/period.ts';
import type { TransactionReplay } from '#tests/clouds/microsoft/world.ts';
import { standing } from './given.ts';
import { alex, now, zone } from './link-google.ts';
import { asked, linkMicrosoft, outlookWithAlex } from './link-microsoft.ts';
import { outlook, read } from './outlook.ts';
import { inHours, quarter, sam } from './reading.ts';

const booking: Booking = {
  uid: '0123456789abcdefghijklmnopqrstuv',
  summary: 'Held',
  period: inHours(2),
  zone,
  opaque: true,
};

describe('an event of ours', () => {
  test('is private, silent, invites nobody and carries opaque ids alone', async () => {
    const { cloud, main, provider } = await outlook();
    await provider.book(main, booking);
    const [kept] = cloud.events(main);
    expect(kept).toMatchObject({
      subject: 'Held',
      sensitivity: 'private',
      showAs: 'busy',
      isReminderOn: false,
      attendees: [],
    });
    expect(kept?.transactionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(kept?.singleValueExtendedProperties?.map(({ value }) => value)).toEqual([
      'porchlight',
      booking.uid,
      expect.stringMatching(/^0123456789abcdefghijklmnopqrstuv [0-9a-z]{13} Europe\/Berlin$/),
    ]);
    expect(cloud.mail).toEqual([]);
  });

  test('held lightly is tentative', async () => {
    const { cloud, main, provider } = await outlook();
    await provider.book(main, { ...booking, opaque: false });
    expect(cloud.events(main)[0]).toMatchObject({ showAs: 'tentative' });
  });

  test('is looked for before it is sent, sent once, and looked at', async () => {
    const { cloud, main, provider } = await outlook();
    cloud.clearRequests();
    await provider.book(main, booking);
    expect(asked(cloud)).toEqual(['GET events', 'POST events', 'GET events/id']);
    cloud.clearRequests();
    await provider.book(main, booking);
    expect(asked(cloud)).toEqual(['GET events']);
  });

  test('keeps what a person added when ours is written over it', async () => {
    const { cloud, main, provider } = await outlook();
    const made = standing(await provider.book(main, booking));
    cloud.changeEvent(main, made.providerId, { location: { displayName: 'Kitchen' }, categories: ['Red'] });
    const seen = standing(await provider.find(main, booking.uid));
    await provider.change(main, seen, { ...booking, summary: 'Kept' });
    expect(cloud.events(main)[0]).toMatchObject({
      subject: 'Kept',
      location: { displayName: 'Kitchen' },
      categories: ['Red'],
    });
    expect(standing(await provider.find(main, booking.uid)).written).toBeDefined();
  });

  test('another occasion has another transaction', async () => {
    const { cloud, main, provider } = await outlook();
    await provider.book(main, booking);
    await provider.book(main, { ...booking, uid: `${booking.uid.slice(0, 25)}0${booking.uid.slice(26)}` });
    expect(cloud.events(main)).toHaveLength(2);
  });
});

describe.each<TransactionReplay>(['duplicate-error', 'first-event'])('a repeat answered by %s', (transactionReplay) => {
  const insert = { method: 'POST', path: /\/events$/ } as const;

  test('an insert whose answer was lost is found, not sent again', async () => {
    const { cloud, main, provider } = await outlook('main-calendar', { transactionReplay });
    cloud.fault({ when: insert, do: 'drop-after' });
    await expect(provider.book(main, booking)).rejects.toMatchObject({ kind: 'offline' });
    cloud.clearRequests();
    expect(standing(await provider.book(main, booking)).uid).toBe(booking.uid);
    expect(asked(cloud)).toEqual(['GET events']);
    expect(cloud.events(main)).toHaveLength(1);
  });

  test('two browsers at once make one event', async () => {
    const { cloud, clock, main, provider } = await outlook('main-calendar', { transactionReplay });
    const other = (await linkMicrosoft({ level: 'main-calendar', cloud, clock })).provider;
    const both = await Promise.all([
      provider.book(main, booking),
      other.book(main, { ...booking, period: inHours(4) }),
    ]);
    expect(cloud.events(main)).toHaveLength(1);
    expect(standing(both[0])).toEqual(standing(both[1]));
  });

  test('deleted by hand before anyone saw it, it is removed, also for a browser that never knew it', async () => {
    const { cloud, clock, main, provider } = await outlook('main-calendar', { transactionReplay });
    cloud.fault({ when: insert, do: 'drop-after' });
    await expect(provider.book(main, booking)).rejects.toMatchObject({ kind: 'offline' });
    cloud.deleteEvent(main, String(cloud.events(main)[0]?.id));
    const removed = { removed: true, uid: booking.uid };
    const other = (await linkMicrosoft({ level: 'main-calendar', cloud, clock })).provider;
    expect(await other.find(main, booking.uid), 'nothing tells it').toBeUndefined();
    expect(await other.book(main, booking)).toEqual(removed);
    expect(await other.find(main, booking.uid)).toEqual(removed);
    expect(await provider.book(main, booking)).toEqual(removed);
    expect(cloud.events(main)).toEqual([]);
  });
});

test('long after Microsoft forgot the transaction, this browser still knows that it stood', async () => {
  const { cloud, clock, main, provider } = await outlook();
  const made = standing(await provider.book(main, booking));
  cloud.deleteEvent(main, made.providerId);
  clock.advance(30 * dayMs);
  expect(await provider.book(main, booking)).toEqual({ removed: true, uid: booking.uid });
  expect(cloud.events(main)).toEqual([]);
});

test('taken out of the deleted items, it stands again', async () => {
  const { cloud, main, provider } = await outlook();
  const made = standing(await provider.book(main, booking));
  cloud.deleteEvent(main, made.providerId);
  expect(await provider.find(main, booking.uid)).toEqual({ removed: true, uid: booking.uid });
  cloud.restoreEvent(main, made.providerId);
  expect(standing(await provider.find(main, booking.uid)).providerId).toBe(made.providerId);
});

test('put into another calendar by hand, it is no longer in ours', async () => {
  const { cloud, main, provider } = await outlook();
  const other = cloud.addCalendar(alex, { name: 'Team' });
  const made = standing(await provider.book(main, booking));
  cloud.moveEvent(main, made.providerId, other);
  expect(await provider.find(main, booking.uid)).toEqual({ removed: true, uid: booking.uid });
  expect(await provider.change(main, made, booking)).toEqual({ removed: true, uid: booking.uid });
  await provider.remove(main, made);
  expect(cloud.events(other)).toHaveLength(1);
});

describe('a version', () => {
  const conflict = { kind: 'status', status: 412, reason: 'ErrorIrresolvableConflict' } as const;

  test('that is refused though it is the one is sent once more, after a look', async () => {
    const { cloud, main, provider } = await outlook();
    const made = standing(await provider.book(main, booking));
    cloud.clearRequests();
    cloud.fault({ when: { method: 'PATCH' }, do: conflict });
    expect(standing(await provider.change(main, made, { ...booking, summary: 'Kept' })).fields.summary).toBe('Kept');
    expect(asked(cloud)).toEqual(['PATCH events/id', 'GET events/id', 'PATCH events/id']);
    const kept = standing(await provider.find(main, booking.uid));
    cloud.fault({ when: { method: 'DELETE' }, do: conflict });
    await provider.remove(main, kept);
    expect(cloud.events(main)).toEqual([]);
  });

  test('that is refused again is left alone', async () => {
    const { cloud, main, provider } = await outlook();
    const made = standing(await provider.book(main, booking));
    cloud.fault({ when: { method: 'PATCH', times: 2 }, do: conflict });
    await expect(provider.change(main, made, { ...booking, summary: 'Kept' })).rejects.toMatchObject({
      kind: 'changed',
    });
    expect(cloud.events(main)[0]?.subject).toBe('Held');
  });

  test('a change whose answer was lost is known again', async () => {
    const { cloud, main, provider } = await outlook();
    const made = standing(await provider.book(main, booking));
    cloud.fault({ when: { method: 'PATCH' }, do: 'drop-after' });
    const moved = { ...booking, period: inHours(4) };
    await expect(provider.change(main, made, moved)).rejects.toMatchObject({ kind: 'offline' });
    expect(standing(await provider.change(main, made, moved)).fields.period).toEqual(inHours(4));
  });
});

describe('levels', () => {
  test('the least is asked for: basic reading, then writing', () => {
    expect(scopesOf('reading')).toEqual(['Calendars.ReadBasic', 'offline_access']);
    expect(scopesOf('times-only')).toEqual(['Calendars.ReadWrite', 'offline_access']);
    expect(missingRights(['Calendars.ReadBasic'], 'reading')).toEqual([]);
    expect(missingRights(['Calendars.ReadBasic'], 'main-calendar')).toEqual(['write']);
    expect(missingRights(['Calendars.ReadWrite'], 'main-calendar')).toEqual([]);
    expect(missingRights([], 'times-only')).toEqual(['read', 'write']);
  });

  test('reading cannot write, and does not see which events are ours', async () => {
    const { provider, main, look, add } = await outlook('reading');
    add(inHours(1));
    expect(await look()).toMatchObject({ firm: [inHours(1)], ours: undefined });
    await expect(provider.ownCalendar(zone)).rejects.toMatchObject({ kind: 'scope-missing' });
    await expect(provider.ours(main, inHours(1))).rejects.toMatchObject({ kind: 'scope-missing' });
    expect(await provider.explain([main], { start: now, end: now + dayMs })).toMatchObject([
      { title: 'Secret review', counts: 'firm', why: 'busy', period: inHours(1) },
    ]);
  });

  test('times-only keeps its events apart, they are never busy, and seldom asked for', async () => {
    const { cloud, main, provider } = await outlook('times-only');
    const { id } = await provider.ownCalendar(zone);
    expect(id).not.toBe(main);
    await provider.book(id, booking);
    const seen = await provider.read([main, id], quarter(now));
    expect(read(seen.get(main))).toMatchObject({ firm: [], ours: undefined });
    expect(read(seen.get(id))).toMatchObject({ firm: [], ours: [{ uid: booking.uid }] });
    expect(cloud.events(main)).toEqual([]);
    await provider.read([id], quarter(now));
    cloud.clearRequests();
    await provider.read([id], quarter(now));
    expect(asked(cloud)).toEqual([]);
  });

  test('before booking is allowed, our calendar of another browser is not busy time', async () => {
    const { cloud, clock, provider } = await outlook('times-only');
    const { id } = await provider.ownCalendar(zone);
    await provider.book(id, booking);
    const anew = await linkMicrosoft({ level: 'reading', cloud, clock });
    expect(read((await anew.provider.read([id], quarter(now))).get(id))).toMatchObject({ firm: [], ours: undefined });
  });

  test('our own calendar is known again under another name, where this browser made it', async () => {
    const { cloud, provider, ports, account } = await outlook('times-only');
    const { id } = await provider.ownCalendar(zone);
    const renamed: typeof fetch = async (input, init) => {
      const given = await ports.fetch(input, init);
      return new Response((await given.text()).replaceAll('"Porchlight"', '"Evenings"'), given);
    };
    const after = calendarProvider(account, { ...ports, fetch: renamed });
    expect((await after.ownCalendar(zone)).id).toBe(id);
    expect((await after.calendars()).find(({ porchlight }) => porchlight)).toMatchObject({ id, name: 'Evenings' });
    expect(cloud.calendars(alex)).toHaveLength(2);
  });

  test('a name that another browser took a moment ago is taken up', async () => {
    const { cloud, clock } = outlookWithAlex();
    const links = await Promise.all([1, 2].map(() => linkMicrosoft({ level: 'times-only', cloud, clock })));
    const [one, two] = await Promise.all(links.map(({ provider }) => provider.ownCalendar(zone)));
    expect(one?.id).toBe(two?.id);
    expect(cloud.calendars(alex)).toHaveLength(2);
  });
});

describe('whose account it is', () => {
  test('the owner of the default calendar names it', async () => {
    const { account, ports } = await outlook('reading');
    expect(account.subject).toBe(alex);
    expect(await findSubject('microsoft', ['Calendars.ReadBasic'], ports)).toBe(alex);
    expect(await findSubject('microsoft', ['User.Read'], ports)).toBeUndefined();
  });

  test('the token of another one is refused', async () => {
    const { account, ports } = await outlook('reading');
    const provider = calendarProvider({ ...account, subject: sam }, ports);
    await expect(provider.calendars()).rejects.toMatchObject({ kind: 'mismatch' });
  });
});
