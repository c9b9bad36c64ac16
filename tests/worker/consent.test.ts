import { expect, test } from 'vitest';
import { virtualClock } from '#tests/clouds/clock.ts';
import { googleCloud } from '#tests/clouds/google/cloud.ts';
import type { ConsentChoices } from '#tests/clouds/google/consent.ts';
import { afternoon, alex, later, tonight, zone } from './homestead.ts';
import { client, type Disk, machine, newDisk } from './machine.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const busyTonight = {
  summary: 'Call',
  start: { dateTime: new Date(tonight.start).toISOString(), timeZone: zone },
  end: { dateTime: new Date(tonight.end).toISOString(), timeZone: zone },
};

function person() {
  const clock = virtualClock(afternoon);
  const cloud = googleCloud({ clock, clients: [client] });
  cloud.addPerson(alex, { name: 'Alex', zone });
  cloud.addEvent(alex, busyTonight);
  const disk = newDisk();
  const signingIn = (consent: ConsentChoices, on: Disk = disk) =>
    machine({ clock, cloud, disk: on, zone, consent }).ask;
  return { clock, cloud, disk, signingIn };
}

test('reading is asked for first, and no more than that', async () => {
  const { cloud, signingIn } = person();
  const account = await signingIn({}).connect({ kind: 'google' });
  expect(account).toMatchObject({ label: alex, level: 'reading', missing: [] });
  const wrote = cloud.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/freeBusy'));
  expect(wrote).toEqual([]);
  const { slots } = await signingIn({}).listSlots({ when: 'tonight' });
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.every((slot) => slot.period.end <= tonight.start || slot.period.start >= tonight.end)).toBe(true);
});

test('the list of calendars unticked: the main one is read all the same, and booking says what it needs', async () => {
  const { signingIn } = person();
  const account = await signingIn({ untick: [scope('calendar.calendarlist.readonly')] }).connect({ kind: 'google' });
  expect(account).toMatchObject({ label: '', missing: ['list'] });
  const { slots, obstacle } = await signingIn({}).listSlots({ when: 'tonight' });
  expect(obstacle).toBeUndefined();
  expect(slots.some((slot) => slot.period.start === tonight.start)).toBe(false);
  expect(slots.length).toBeGreaterThan(0);
  const named = await signingIn({}).allowBooking({ accountId: account.id, level: 'times-only' });
  expect(named).toMatchObject({ label: alex, missing: [] });
  expect(await signingIn({}).listAccounts({})).toHaveLength(1);
});

test('free/busy unticked: it is named, nothing is offered, and the link is not lost', async () => {
  const { signingIn } = person();
  const account = await signingIn({ untick: [scope('calendar.events.freebusy')] }).connect({ kind: 'google' });
  expect(account).toMatchObject({ label: alex, missing: ['read'] });
  const { slots, obstacle } = await signingIn({}).listSlots({ when: 'tonight' });
  expect(slots).toEqual([]);
  expect(obstacle).toEqual({ kind: 'unread', failure: 'scope-missing' });
});

test('booking unticked: reading goes on, and the tap is told', async () => {
  const { signingIn } = person();
  const account = await signingIn({}).connect({ kind: 'google' });
  const refusing = signingIn({ untick: [scope('calendar.app.created')] });
  const asked = refusing.allowBooking({ accountId: account.id, level: 'times-only' });
  await expect(asked).rejects.toMatchObject({ kind: 'scope-missing' });
  await expect(refusing.keepSlot({ period: later, summary: 'Held' })).rejects.toMatchObject({ kind: 'scope-missing' });
  expect((await refusing.listSlots({ when: 'tonight' })).slots.length).toBeGreaterThan(0);
});

test.each([
  { consent: { deny: true }, kind: 'refused' },
  { consent: { close: true }, kind: 'cancelled' },
  { consent: { tamperState: 'someone-elses' }, kind: 'mismatch' },
  {
    consent: { untick: [scope('calendar.events.freebusy'), scope('calendar.calendarlist.readonly')] },
    kind: undefined,
  },
])('a sign-in that ends otherwise links nothing: $kind', async ({ consent, kind }) => {
  const { signingIn, disk } = person();
  const refused = signingIn(consent).connect({ kind: 'google' });
  await expect(refused).rejects.toMatchObject(kind === undefined ? { name: 'Failure' } : { kind });
  expect(await signingIn({}).listAccounts({})).toEqual([]);
  expect([...disk.session.keys()]).toEqual([]);
});

test('another account at the second sign-in is refused, and the first one stays', async () => {
  const { cloud, signingIn } = person();
  cloud.addPerson('other@example.com', { name: 'Other', zone });
  const account = await signingIn({ account: alex }).connect({ kind: 'google' });
  cloud.signOut(alex);
  const other = signingIn({ account: 'other@example.com' }).reconnect({ accountId: account.id });
  await expect(other).rejects.toMatchObject({ kind: 'mismatch' });
  expect(await signingIn({}).listAccounts({})).toMatchObject([{ label: alex }]);
});

test('a token is renewed without a window, and dies with a signed-out line, not a window', async () => {
  const { clock, cloud, signingIn } = person();
  await signingIn({}).connect({ kind: 'google' });
  clock.advance(2 * 3_600_000);
  const renewed = await signingIn({ close: true }).readHouse({ fresh: true });
  expect(renewed.health[0]?.kind).toBeUndefined();
  cloud.signOut(alex);
  cloud.expireTokens(alex);
  clock.advance(3_600_000);
  const signedOut = await signingIn({ close: true }).readHouse({ fresh: true });
  expect(signedOut.health[0]?.kind).toBe('signed-out');
});

test('disconnecting leaves nothing of the account on the disk', async () => {
  const { disk, signingIn } = person();
  const { ask, id } = { ask: signingIn({}), id: (await signingIn({}).connect({ kind: 'google' })).id };
  await ask.allowBooking({ accountId: id, level: 'times-only' });
  const { occasion } = await ask.keepSlot({ period: later, summary: 'Held' });
  disk.kept.set(`notice:${occasion}`, { kind: 'moved-by-hand', occasion, period: later });
  await ask.disconnect({ accountId: id });
  const left = JSON.stringify([...disk.kept, ...disk.session]);
  expect(left).not.toContain(alex);
  expect(left).not.toContain('occasion:');
  expect((await ask.readHouse({ fresh: false })).notice).toBeUndefined();
});
