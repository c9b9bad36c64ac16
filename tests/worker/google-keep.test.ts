import { describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/time/period.ts';
import { alex, google, later, quietly, tonight, zone } from './homestead.ts';
import { machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const levels = ['times-only', 'main-calendar'] as const;
const keep = { period: tonight, summary: 'Held' };
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const meeting = { summary: 'Release call', start: iso(tonight.start), end: iso(tonight.end) };

type Place = Awaited<ReturnType<typeof google>>;

/** Our one event as the cloud has it. */
function oursOf({ cloud }: Place) {
  for (const calendarId of cloud.calendars(alex)) {
    for (const event of cloud.events(calendarId)) {
      if (event.extendedProperties?.private?.['app'] === 'porchlight') return { calendarId, event };
    }
  }
  throw new Error('no event of ours');
}

/** Long enough for anything read to be read again. */
async function nextLook(place: Place, ask = place.machine().ask) {
  place.clock.advance(31 * minuteMs);
  return ask.readHouse({ fresh: true });
}

describe.each(levels)('on the level %s', (level) => {
  test('what is kept is private, neutral, marked with opaque ids, and invites nobody', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    const { event } = oursOf(place);
    expect(event).toMatchObject({ summary: 'Held', visibility: 'private', status: 'confirmed' });
    expect(event.attendees).toBeUndefined();
    expect(event.description).toBeUndefined();
    expect(Object.keys(event.extendedProperties?.private ?? {}).sort()).toEqual(['app', 'occasion', 'written']);
    expect(place.cloud.mail).toEqual([]);
  });

  test('moved by hand, it stays where it was put, and is said so once', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    const { calendarId, event } = oursOf(place);
    place.cloud.changeEvent(calendarId, event.id ?? '', { start: iso(later.start), end: iso(later.end) });
    const house = await nextLook(place);
    expect(house.next).toMatchObject({ period: later, byHand: true, defence: 'locked' });
    expect(house.notice).toMatchObject({ kind: 'moved-by-hand', period: later });
    place.cloud.clearRequests();
    await quietly(place);
    expect(place.events()).toEqual([later]);
    expect(place.cloud.requests.filter(({ method }) => method === 'PATCH' || method === 'PUT')).toEqual([]);
  });

  test('deleted by hand, it is let go and never revived; a new tap keeps a new one', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    const { calendarId, event } = oursOf(place);
    place.cloud.deleteEvent(calendarId, event.id ?? '');
    const house = await nextLook(place);
    expect(house.next).toBeUndefined();
    expect(house.notice).toMatchObject({ kind: 'let-go-by-hand' });
    await quietly(place);
    expect(place.events()).toEqual([]);
    const again = await place.machine().ask.keepSlot(keep);
    expect(again.occasion).not.toBe(event.id);
    expect(place.events()).toEqual([tonight]);
  });

  test('taken out of the bin by hand, it stands again', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    const { calendarId, event } = oursOf(place);
    place.cloud.deleteEvent(calendarId, event.id ?? '');
    expect((await nextLook(place)).next).toBeUndefined();
    place.cloud.restoreEvent(calendarId, event.id ?? '');
    expect((await nextLook(place)).next).toMatchObject({ period: tonight, state: 'standing' });
  });

  test('a hand edit that we did not see yet wins over a tap to move', async () => {
    const place = await google(level);
    const { ask } = place.machine();
    const kept = await ask.keepSlot(keep);
    const { calendarId, event } = oursOf(place);
    place.cloud.changeEvent(calendarId, event.id ?? '', { summary: 'Dinner with Sam, do not move' });
    await ask.moveKept({ occasion: kept.occasion, period: later });
    expect(oursOf(place).event.summary).toBe('Dinner with Sam, do not move');
    expect(place.events()).toEqual([tonight]);
  });

  test('a second browser finds what stands, keeps no second one, and can take it out', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    const second = machine({ clock: place.clock, cloud: place.cloud, zone, disk: newDisk(place.disk.synced) });
    const account = await second.ask.connect({ kind: 'google' });
    await second.ask.allowBooking({ accountId: account.id, level });
    await second.wake();
    const house = await nextLook(place, second.ask);
    expect(house.next).toMatchObject({ period: tonight, ritual: 'micro-date', byHand: false });
    await expect(second.ask.keepSlot({ ...keep, period: later })).rejects.toMatchObject({ kind: 'taken' });
    expect(place.events()).toEqual([tonight]);
    await second.ask.undoKept({ occasion: house.next?.occasion ?? '' });
    expect(place.events()).toEqual([]);
    expect((await nextLook(place)).next).toBeUndefined();
  });

  test('two browsers that have not heard of each other make one event between them', async () => {
    const place = await google(level);
    const second = machine({ clock: place.clock, cloud: place.cloud, zone, disk: newDisk() });
    const account = await second.ask.connect({ kind: 'google' });
    await second.ask.allowBooking({ accountId: account.id, level });
    await place.machine().ask.keepSlot(keep);
    const answer = await second.ask.keepSlot({ ...keep, period: later });
    expect(answer, 'the one that stands is the answer').toMatchObject({ period: tonight, byHand: false });
    await quietly(place);
    expect(place.events()).toEqual([tonight]);
    expect(place.cloud.calendars(alex)).toHaveLength(level === 'times-only' ? 2 : 1);
  });

  test('a meeting between the offer and the tap: nothing is written, and the tap is told', async () => {
    const place = await google(level);
    const { ask } = place.machine();
    await ask.listSlots({ when: 'tonight' });
    place.cloud.addEvent(alex, meeting);
    await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
    expect(place.events()).toEqual([]);
    expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'taken-before-kept' });
  });

  test('a meeting that comes while we write: ours yields', async () => {
    const place = await google(level);
    let arrived = false;
    const onRequest = (method: string, url: string) => {
      if (arrived || method !== 'POST' || !url.includes('/events')) return;
      arrived = true;
      place.cloud.addEvent(alex, meeting);
    };
    const { ask } = place.machine(new Life(), { onRequest });
    await ask.keepSlot(keep).catch(() => undefined);
    await quietly(place);
    expect(arrived).toBe(true);
    expect(place.events()).toEqual([]);
    expect(place.cloud.events(alex).filter((event) => event.summary === meeting.summary)).toHaveLength(1);
    expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'clash' });
  });

  test('a move into time that was taken meanwhile: it stays where it was', async () => {
    const place = await google(level);
    const { ask } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    place.cloud.addEvent(alex, { ...meeting, start: iso(later.start), end: iso(later.end) });
    expect(await ask.moveKept({ occasion, period: later })).toMatchObject({ period: tonight });
    expect(place.events()).toEqual([tonight]);
  });

  test('ours yields to a meeting, but not where a person took ours in hand meanwhile', async () => {
    const place = await google(level);
    const onRequest = (method: string, url: string) => {
      if (method === 'POST' && url.includes('/events')) place.cloud.addEvent(alex, meeting);
      if (method !== 'DELETE') return;
      const { calendarId, event } = oursOf(place);
      if (event.summary === 'Held') place.cloud.changeEvent(calendarId, event.id ?? '', { summary: 'With Sam' });
    };
    const { ask } = place.machine(new Life(), { onRequest });
    await ask.keepSlot(keep);
    await quietly(place);
    expect(oursOf(place).event).toMatchObject({ status: 'confirmed', summary: 'With Sam' });
    expect((await ask.readHouse({ fresh: false })).next).toMatchObject({ byHand: true, summary: 'With Sam' });
  });

  test('undone while the service is down: a reading that still shows it does not bring it back', async () => {
    const place = await google(level);
    const { ask } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    place.cloud.fault({
      when: { method: 'DELETE', times: 2 },
      do: { kind: 'status', status: 503, reason: 'backendError' },
    });
    await ask.undoKept({ occasion });
    expect((await nextLook(place)).next).toBeUndefined();
    expect(place.events(), 'still waiting').toEqual([tonight]);
    await quietly(place);
    await quietly(place);
    expect(place.events()).toEqual([]);
    expect((await nextLook(place)).next).toBeUndefined();
  });

  test('remove all takes out what another browser kept too, and touches nothing else', async () => {
    const place = await google(level);
    await place.machine().ask.keepSlot(keep);
    place.cloud.addEvent(alex, { ...meeting, start: iso(later.end), end: iso(later.end + 60 * minuteMs) });
    const foreign = () => JSON.stringify(place.cloud.events(alex).filter((event) => event.summary === meeting.summary));
    const before = foreign();
    const second = machine({ clock: place.clock, cloud: place.cloud, zone, disk: newDisk() });
    const account = await second.ask.connect({ kind: 'google' });
    await second.ask.allowBooking({ accountId: account.id, level });
    expect(await second.ask.removeAll({ past: false })).toEqual({ removed: 1, waiting: 0 });
    expect(place.events()).toEqual([]);
    expect(foreign()).toBe(before);
  });
});
