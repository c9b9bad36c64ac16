import { describe, expect, test } from 'vitest';
import { minuteMs, type Period } from '#lib/time/period.ts';
import { googleCloud } from '#tests/clouds/google/cloud.ts';
import { alex, later, microsoft, quietly, tonight, zone } from './homestead.ts';
import { client, type Machine, machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const wall = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
const timed = ({ start, end }: Period) => ({ start: wall(start), end: wall(end) });
const meeting = { subject: 'Call', ...timed(tonight) };

type Place = Awaited<ReturnType<typeof microsoft>>;

/** The one event of ours, and where it lies. */
function oursOf({ outlook }: Place) {
  for (const calendarId of outlook.calendars(alex)) {
    const event = outlook.events(calendarId).find(({ transactionId }) => transactionId);
    if (event) return { calendarId, id: String(event.id), event };
  }
  throw new Error('no event of ours');
}

/** What the house shows half an hour later, read anew. */
async function nextLook(place: Place, ask = place.machine().ask) {
  place.clock.advance(31 * minuteMs);
  return ask.readHouse({ fresh: true });
}

async function second(
  place: Place,
  level: 'times-only' | 'main-calendar',
  synced = newDisk().synced,
): Promise<Machine> {
  const other = machine({ clock: place.clock, outlook: place.outlook, zone, disk: newDisk(synced) });
  const account = await other.ask.connect({ kind: 'microsoft' });
  await other.ask.allowBooking({ accountId: account.id, level });
  return other;
}

describe.each(['times-only', 'main-calendar'] as const)('on %s', (level) => {
  test('kept, moved and undone: one event, then none', async () => {
    const place = await microsoft(level);
    const { ask } = place.machine();
    const { occasion, state } = await ask.keepSlot(keep);
    expect(state).toBe('standing');
    expect(place.events()).toEqual([tonight]);
    await ask.moveKept({ occasion, period: later });
    expect(place.events()).toEqual([later]);
    await ask.undoKept({ occasion });
    expect(place.events()).toEqual([]);
  });

  test('moved by hand it stays there, deleted by hand it is let go, restored by hand it stands', async () => {
    const place = await microsoft(level);
    await place.machine().ask.keepSlot(keep);
    const { calendarId, id } = oursOf(place);
    place.outlook.changeEvent(calendarId, id, timed(later));
    expect((await nextLook(place)).next).toMatchObject({ period: later, byHand: true });
    place.outlook.deleteEvent(calendarId, id);
    const gone = await nextLook(place);
    expect(gone).toMatchObject({ next: undefined, notice: { kind: 'let-go-by-hand' } });
    await quietly(place);
    expect(place.events()).toEqual([]);
    place.outlook.restoreEvent(calendarId, id);
    expect((await nextLook(place)).next).toMatchObject({ period: later, state: 'standing' });
  });

  test('a hand edit that we did not see yet wins over a tap to move', async () => {
    const place = await microsoft(level);
    const { ask } = place.machine();
    const { occasion } = await ask.keepSlot(keep);
    const { calendarId, id } = oursOf(place);
    place.outlook.changeEvent(calendarId, id, { subject: 'Dinner with Sam, do not move' });
    await ask.moveKept({ occasion, period: later });
    expect(oursOf(place).event.subject).toBe('Dinner with Sam, do not move');
    expect(place.events()).toEqual([tonight]);
  });

  test('a second browser finds what stands, keeps no second one, and can take it out', async () => {
    const place = await microsoft(level);
    await place.machine().ask.keepSlot(keep);
    const { ask, wake } = await second(place, level, place.disk.synced);
    await wake();
    const house = await nextLook(place, ask);
    expect(house.next).toMatchObject({ period: tonight, ritual: 'micro-date', byHand: false });
    await expect(ask.keepSlot({ ...keep, period: later })).rejects.toMatchObject({ kind: 'taken' });
    await ask.undoKept({ occasion: house.next?.occasion ?? '' });
    expect(place.events()).toEqual([]);
    expect((await nextLook(place)).next).toBeUndefined();
  });

  test('two browsers that have not heard of each other make one event between them', async () => {
    const place = await microsoft(level);
    const { ask } = await second(place, level);
    await place.machine().ask.keepSlot(keep);
    const answer = await ask.keepSlot({ ...keep, period: later });
    expect(answer, 'the one that stands is the answer').toMatchObject({ period: tonight, byHand: false });
    await quietly(place);
    expect(place.events()).toEqual([tonight]);
    expect(place.outlook.calendars(alex)).toHaveLength(level === 'times-only' ? 2 : 1);
  });

  test('undone in one browser, kept in another that never saw it: the tap counts', async () => {
    const place = await microsoft(level);
    const { ask } = await second(place, level);
    const { occasion } = await place.machine().ask.keepSlot(keep);
    await place.machine().ask.undoKept({ occasion });
    const answer = await ask.keepSlot({ ...keep, period: later });
    expect(answer).toMatchObject({ period: later, state: 'standing' });
    expect(answer.occasion).not.toBe(occasion);
    await quietly(place);
    expect(place.events()).toEqual([later]);
  });

  test('a meeting that comes while we write: ours yields, and the meeting is untouched', async () => {
    const place = await microsoft(level);
    const [main = ''] = place.outlook.calendars(alex);
    let arrived = false;
    const onRequest = (method: string, url: string) => {
      if (arrived || method !== 'POST' || !url.endsWith('/events')) return;
      arrived = true;
      place.outlook.addEvent(main, meeting);
    };
    const { ask } = place.machine(new Life(), { onRequest });
    await ask.keepSlot(keep).catch(() => undefined);
    await quietly(place);
    expect(arrived).toBe(true);
    expect(place.events()).toEqual([]);
    expect(place.outlook.events(main).filter(({ subject }) => subject === 'Call')).toHaveLength(1);
    expect((await ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'clash' });
  });

  test('remove all takes out what another browser kept too, and touches nothing else', async () => {
    const place = await microsoft(level);
    const [main = ''] = place.outlook.calendars(alex);
    await place.machine().ask.keepSlot(keep);
    place.outlook.addEvent(main, { ...meeting, ...timed({ start: later.end, end: later.end + 60 * minuteMs }) });
    const foreign = () => JSON.stringify(place.outlook.events(main).filter(({ subject }) => subject === 'Call'));
    const before = foreign();
    const { ask } = await second(place, level);
    expect(await ask.removeAll({ past: false })).toEqual({ removed: 1, waiting: 0 });
    expect(place.events()).toEqual([]);
    expect(foreign()).toBe(before);
  });

  test('an insert that arrives after the worker sent its own: one of the two makes nothing', async () => {
    const place = await microsoft(level);
    let deliver: (() => Promise<unknown>) | undefined;
    const intercept = (send: () => Promise<Response>, method: string, url: string) => {
      if (deliver || method !== 'POST' || !url.endsWith('/events')) return undefined;
      deliver = send;
      return new Promise<never>(() => undefined);
    };
    void place.machine(new Life(), { intercept }).ask.keepSlot(keep);
    while (!deliver) await new Promise((resolve) => setTimeout(resolve, 1));
    await quietly(place);
    await deliver();
    await quietly(place);
    expect(place.events()).toEqual([tonight]);
  });
});

test('an Outlook and a Google account count both, and the time goes to the one that was chosen', async () => {
  const place = await microsoft('main-calendar');
  const cloud = googleCloud({ clock: place.clock, clients: [client] });
  cloud.addPerson('alex@home.example', { name: 'Alex', zone });
  const { ask } = place.machine(new Life(), { cloud });
  place.clock.advance(minuteMs);
  await ask.connect({ kind: 'google' });
  const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString() });
  cloud.addEvent('alex@home.example', { summary: 'Dentist', start: iso(tonight.start), end: iso(tonight.end) });
  await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
  expect(await ask.keepSlot({ ...keep, period: later })).toMatchObject({ state: 'standing' });
  expect(place.events()).toEqual([later]);
  expect((await ask.listAccounts({})).map(({ kind }) => kind)).toEqual(['microsoft', 'google']);
});

test('allowed to keep in both, time goes to the one that was chosen last', async () => {
  const place = await microsoft('main-calendar');
  const cloud = googleCloud({ clock: place.clock, clients: [client] });
  cloud.addPerson('alex@home.example', { name: 'Alex', zone });
  const { ask } = place.machine(new Life(), { cloud });
  place.clock.advance(minuteMs);
  const google = await ask.connect({ kind: 'google' });
  const keepers = async () => (await ask.listAccounts({})).filter(({ keeps }) => keeps).map(({ kind }) => kind);
  expect(await keepers()).toEqual(['microsoft']);
  await ask.allowBooking({ accountId: google.id, level: 'main-calendar' });
  expect(await keepers()).toEqual(['google']);
  const { occasion } = await ask.keepSlot(keep);
  expect(place.events()).toEqual([]);
  expect(cloud.events('alex@home.example')).toHaveLength(1);
  await ask.undoKept({ occasion });

  place.clock.advance(minuteMs);
  const [outlook] = await ask.listAccounts({});
  await ask.allowBooking({ accountId: outlook?.id ?? '', level: 'main-calendar' });
  expect(await keepers()).toEqual(['microsoft']);
  await ask.keepSlot(keep);
  expect(place.events()).toEqual([tonight]);
});
