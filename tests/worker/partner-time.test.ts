import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { afternoon, google, later, microsoft, tonight, zone } from './homestead.ts';
import { machine } from './machine.ts';

const sam = 'sam@example.com';
const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
const timed = ({ start, end }: Period) => ({ start: iso(start), end: iso(end) });
const keep = { period: tonight, summary: 'Held' };

/** Alex, linked, and Sam, whose calendar Alex may ask. */
async function household({ shared = true } = {}) {
  const place = await google('main-calendar');
  place.cloud.addPerson(sam, { name: 'Sam', zone });
  if (shared) place.cloud.shareFreeBusy(sam, 'alex@example.com', { listed: false });
  const { ask } = place.machine();
  const meet = (period: Period) => place.cloud.addEvent(sam, { summary: 'Dentist canary', ...timed(period) });
  const starts = async () => (await ask.listSlots({ when: 'tonight' })).slots.map(({ period }) => period.start);
  return { place, ask, meet, starts };
}

test('what is busy for the partner is offered no more, and nobody is told why', async () => {
  const { ask, meet, starts, place } = await household();
  meet({ start: tonight.start - hourMs, end: tonight.end + hourMs });
  expect(await starts()).toContain(tonight.start);
  await ask.saveSettings({ partnerAddress: sam });
  expect(await starts()).not.toContain(tonight.start);
  const hours = await ask.explainHours({ date: '2026-11-19' });
  expect(hours.map(({ reason }) => reason.kind)).toContain('not-free-for-both');
  expect(JSON.stringify(hours)).not.toContain('busy"');
  const house = await ask.readHouse({ fresh: false });
  expect(
    house.days.flatMap(({ firm }) => firm),
    'their busy time is never drawn',
  ).toEqual([]);
  expect(await ask.readPartner({})).toMatchObject({ shared: { address: sam, failure: undefined, asked: 1 } });
  expect(JSON.stringify([...place.disk.kept, ...place.disk.session])).not.toContain('canary');
  expect(JSON.stringify(place.disk.synced)).not.toContain(sam);
});

test('the time of both is looked at again before it is written', async () => {
  const { ask, meet, place } = await household();
  await ask.saveSettings({ partnerAddress: sam });
  meet(tonight);
  await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
  expect(place.events()).toEqual([]);
  expect(await ask.keepSlot({ ...keep, period: later })).toMatchObject({ state: 'standing' });
});

test('an address that does not share is said so: nothing is offered, and without it all is as before', async () => {
  const { ask, starts } = await household({ shared: false });
  await ask.saveSettings({ partnerAddress: sam });
  expect(await ask.readPartner({})).toMatchObject({ shared: { failure: 'not-found' } });
  expect(await ask.listSlots({ when: 'tonight' })).toEqual({ slots: [], obstacle: { kind: 'partner-unread' } });
  await ask.saveSettings({ partnerAddress: '' });
  expect(await starts()).toContain(tonight.start);
});

test('a forgotten address leaves nothing of theirs on the disk', async () => {
  const { ask, meet, place } = await household();
  meet(tonight);
  await ask.saveSettings({ partnerAddress: sam });
  await ask.saveSettings({ partnerAddress: '' });
  const left = [...place.disk.kept].filter(([key, value]) => JSON.stringify([key, value]).includes(sam));
  expect(left).toEqual([]);
});

test('no account that could ask: it is said, and a malformed address is refused', async () => {
  const { ask } = machine({ clock: virtualClock(afternoon), zone });
  await ask.saveSettings({ partnerAddress: sam });
  expect(await ask.readPartner({})).toMatchObject({ shared: { asked: 0 } });
  for (const partnerAddress of ['sam', 'sam@', '@example.com', 'sam example@example.com']) {
    await expect(ask.saveSettings({ partnerAddress })).rejects.toMatchObject({ kind: 'invalid' });
  }
});

describe('in Outlook', () => {
  async function office(kind: 'personal' | 'work') {
    const place = await microsoft('main-calendar', { kind });
    place.outlook.addPerson(sam, { name: 'Sam', zone, kind });
    place.outlook.shareFreeBusy(sam, 'alex@example.com');
    const at = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
    const [calendar = ''] = place.outlook.calendars(sam);
    const [start, end] = [at(tonight.start), at(tonight.end)];
    place.outlook.addEvent(calendar, { subject: 'Dentist canary', start, end, showAs: 'busy' });
    const { ask } = place.machine();
    await ask.saveSettings({ partnerAddress: sam });
    return { ask, place };
  }

  test('a work account asks when colleagues are busy, and keeps nothing on their time', async () => {
    const { ask, place } = await office('work');
    const { slots, obstacle } = await ask.listSlots({ when: 'tonight' });
    expect(obstacle).toBeUndefined();
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.map(({ period }) => period.start)).not.toContain(tonight.start);
    await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
    expect(place.events()).toEqual([]);
    expect(JSON.stringify([...place.disk.kept])).not.toContain('canary');
  });

  test('a personal account may not ask, and says so', async () => {
    const { ask } = await office('personal');
    expect(await ask.readPartner({})).toMatchObject({ shared: { failure: 'forbidden' } });
    expect(await ask.listSlots({ when: 'tonight' })).toMatchObject({ obstacle: { kind: 'partner-unread' } });
  });
});

describe('a calendar file', () => {
  const file = (firm: Period[]) => ({
    name: 'sam.ics',
    within: { start: afternoon - dayMs, end: afternoon + 30 * dayMs },
    firm,
    soft: [],
  });

  test('counts as their time, without any account', async () => {
    const { ask } = machine({ clock: virtualClock(afternoon), zone });
    await ask.keepPartnerFile(file([tonight]));
    const { slots } = await ask.listSlots({ when: 'tonight' });
    expect(slots.some(({ period }) => period.start < tonight.end && period.end > tonight.start)).toBe(false);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots[0]?.reasons).toContainEqual({ kind: 'free-for-both' });
    expect(await ask.readPartner({})).toMatchObject({ file: { name: 'sam.ics', readAt: afternoon } });
    await expect(ask.keepSlot(keep)).rejects.toMatchObject({ kind: 'taken' });
  });

  test('beside rough hours, both count; forgotten, neither of its times does', async () => {
    const { ask } = machine({ clock: virtualClock(afternoon), zone });
    await ask.keepPartnerFile(file([tonight]));
    await ask.saveSettings({ partnerHours: [{ weekday: 4, fromMinute: 20 * 60, toMinute: 21 * 60 }] });
    const inHours = { start: tonight.end + 15 * minuteMs, end: tonight.start + 60 * minuteMs };
    const { slots } = await ask.listSlots({ when: 'tonight' });
    expect(slots.every(({ period }) => period.start >= inHours.start && period.end <= inHours.end)).toBe(true);
    await ask.forgetPartnerFile({});
    expect(await ask.readPartner({})).toMatchObject({ file: undefined });
    expect((await ask.listSlots({ when: 'tonight' })).slots.map(({ period }) => period.start)).toContain(tonight.start);
  });
});
