import { expect, test } from 'vitest';
import { minuteMs, type Period } from '#lib/time/period.ts';
import { alex, google, later, quietly, tonight, zone } from './homestead.ts';
import { type MachineOptions, machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });
const unavailable = { kind: 'status', status: 503, reason: 'backendError' } as const;

type Place = Awaited<ReturnType<typeof google>>;

/** Our events as the cloud has them, deleted ones too. */
function oursOf({ cloud }: Place) {
  return cloud
    .calendars(alex)
    .flatMap((calendarId) => cloud.events(calendarId).map((event) => ({ calendarId, event })))
    .filter(({ event }) => event.extendedProperties?.private?.['app'] === 'porchlight');
}

function moveByHand(place: Place, to: Period): void {
  for (const { calendarId, event } of oursOf(place)) place.cloud.changeEvent(calendarId, event.id ?? '', timed(to));
}

async function nextLook(place: Place) {
  place.clock.advance(31 * minuteMs);
  return place.machine().ask.readHouse({ fresh: true });
}

test('moved by hand and moved back, it is shown where it stands', async () => {
  const place = await google('main-calendar');
  await place.machine().ask.keepSlot(keep);
  moveByHand(place, later);
  expect((await nextLook(place)).next).toMatchObject({ period: later });
  moveByHand(place, tonight);
  expect((await nextLook(place)).next).toMatchObject({ period: tonight });
});

test('renamed by hand, it is locked, and nobody is told that it moved', async () => {
  const place = await google('main-calendar');
  await place.machine().ask.keepSlot(keep);
  for (const { calendarId, event } of oursOf(place))
    place.cloud.changeEvent(calendarId, event.id ?? '', { summary: 'Tea' });
  const house = await nextLook(place);
  expect(house.next).toMatchObject({ summary: 'Tea', defence: 'locked' });
  expect(house.notice).toBeUndefined();
});

test('two browsers send at the same moment: both show the one that stands', async () => {
  const place = await google('main-calendar');
  const intercept: MachineOptions['intercept'] = async (send, method, url) => {
    if (method === 'POST' && url.includes('/events')) await place.machine().ask.keepSlot(keep);
    return send();
  };
  const second = machine({ clock: place.clock, cloud: place.cloud, zone, disk: newDisk(), intercept });
  const account = await second.ask.connect({ kind: 'google' });
  await second.ask.allowBooking({ accountId: account.id, level: 'main-calendar' });
  expect(await second.ask.keepSlot({ ...keep, period: later })).toMatchObject({ period: tonight });
  expect(place.events()).toEqual([tonight]);
  expect((await second.ask.readHouse({ fresh: false })).next).toMatchObject({ period: tonight });
});

test.each(['times-only', 'main-calendar'] as const)(
  'a reading of %s from before an undo does not bring the time back',
  async (level) => {
    const place = await google(level);
    const { occasion } = await place.machine().ask.keepSlot(keep);
    await nextLook(place);
    place.clock.advance(31 * minuteMs);
    let armed = true;
    const intercept: MachineOptions['intercept'] = async (send, method, url) => {
      const answer = await send();
      if (armed && method === 'GET' && /\/events\?/.test(url)) {
        armed = false;
        await browser.ask.undoKept({ occasion });
      }
      return answer;
    };
    const browser = place.machine(new Life(), { intercept });
    const house = await browser.ask.readHouse({ fresh: true });
    expect(armed).toBe(false);
    expect(place.events()).toEqual([]);
    expect(house.next).toBeUndefined();
    expect(house.notice).toBeUndefined();
  },
);

test('an event that could not be looked for stays as known, and the house is read', async () => {
  const place = await google('main-calendar');
  await place.machine().ask.keepSlot(keep);
  for (const { calendarId, event } of oursOf(place)) place.cloud.deleteEvent(calendarId, event.id ?? '');
  place.cloud.fault({ when: { method: 'GET', path: /\/events\/./ }, do: unavailable });
  expect((await nextLook(place)).next).toMatchObject({ period: tonight });
  const house = await nextLook(place);
  expect(house.next).toBeUndefined();
  expect(house.notice).toMatchObject({ kind: 'let-go-by-hand' });
});

test('a copy that a person made of our event is theirs: it is busy, and never changed or removed', async () => {
  const place = await google('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  const [ours] = oursOf(place);
  const properties = { private: { ...ours?.event.extendedProperties?.private } };
  place.cloud.addEvent(alex, { id: 'copy1', summary: 'Held', ...timed(later), extendedProperties: properties });
  const house = await nextLook(place);
  expect(house.next).toMatchObject({ period: tonight });
  expect(house.days.flatMap((day) => day.firm)).toEqual([later]);
  await place.machine().ask.undoKept({ occasion });
  await place.machine().ask.removeAll({ past: true });
  expect(place.events()).toEqual([later]);
});

test('undone while the service is down and kept anew: the new time stands alone', async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot(keep);
  place.cloud.fault({ when: { method: 'DELETE', times: 1 }, do: unavailable });
  await ask.undoKept({ occasion });
  expect(await ask.keepSlot({ ...keep, period: later })).toMatchObject({ period: later });
  await quietly(place);
  expect(place.events()).toEqual([later]);
  expect((await ask.readHouse({ fresh: true })).next).toMatchObject({ period: later });
});

test('kept again after the time was taken, the old notice is gone', async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  place.cloud.addEvent(alex, { summary: 'Call', ...timed(tonight) });
  await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
  await ask.keepSlot({ ...keep, period: later });
  const house = await ask.readHouse({ fresh: false });
  expect(house.next).toMatchObject({ period: later, state: 'standing' });
  expect(house.notice).toBeUndefined();
});

test('ours yielded to a meeting: the week is open for another time', async () => {
  const place = await google('main-calendar');
  const onRequest = (method: string, url: string) => {
    if (method === 'POST' && url.includes('/events'))
      place.cloud.addEvent(alex, { summary: 'Call', ...timed(tonight) });
  };
  const { ask } = place.machine(new Life(), { onRequest });
  await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
  expect(place.events()).toEqual([]);
  place.clock.advance(31 * minuteMs);
  const { slots } = await ask.listSlots({ when: 'tonight' });
  expect(slots.length).toBeGreaterThan(0);
});

test('a move that waits for the network is not shown as standing', async () => {
  let offline = false;
  const place = await google('main-calendar');
  const { ask } = place.machine(new Life(), { offline: () => offline });
  const { occasion } = await ask.keepSlot(keep);
  offline = true;
  expect(await ask.moveKept({ occasion, period: later })).toMatchObject({ period: later, state: 'waiting' });
});

test('a move that waited past its new time leaves the event where it was', async () => {
  let offline = false;
  const place = await google('main-calendar');
  const { ask } = place.machine(new Life(), { offline: () => offline });
  const { occasion } = await ask.keepSlot({ ...keep, period: later });
  offline = true;
  await ask.moveKept({ occasion, period: tonight });
  place.clock.set(tonight.start + 10 * minuteMs);
  offline = false;
  const house = await ask.readHouse({ fresh: true });
  expect(place.events()).toEqual([later]);
  expect(house.next).toMatchObject({ period: later, state: 'standing' });
  expect(house.notice).toMatchObject({ kind: 'too-late' });
});

test('an insert that was given up and arrives late stays where a person has changed it', async () => {
  const place = await google('main-calendar');
  let deliver: (() => Promise<unknown>) | undefined;
  const intercept: MachineOptions['intercept'] = (send, method, url) => {
    if (deliver || method !== 'POST' || !url.includes('/events')) return undefined;
    deliver = send;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  const { ask } = place.machine(new Life(), { intercept });
  await ask.keepSlot(keep);
  place.cloud.addEvent(alex, { summary: 'Call', ...timed(tonight) });
  await ask.readHouse({ fresh: true });
  await deliver?.();
  moveByHand(place, later);
  await quietly(place);
  expect(place.events()).toEqual([later]);
});

test('a week that has its time in this browser is not kept a second time in a calendar linked since', async () => {
  const place = await google('main-calendar');
  const { ask } = machine({ clock: place.clock, cloud: place.cloud, zone, disk: newDisk() });
  await ask.keepSlot(keep);
  const account = await ask.connect({ kind: 'google' });
  await ask.allowBooking({ accountId: account.id, level: 'main-calendar' });
  await expect(ask.keepSlot({ ...keep, period: later })).rejects.toMatchObject({ kind: 'taken' });
});
