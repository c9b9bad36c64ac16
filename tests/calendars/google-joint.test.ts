import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import type { GoogleEvent } from '#tests/clouds/google/contract/bench.ts';
import { cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

const alex = 'alex@example.com';
const sam = 'sam@example.com';
const tonight: Period = { start: now + 4 * hourMs, end: now + 4 * hourMs + 25 * minuteMs };
const quarter: Period = { start: now - 84 * dayMs, end: now + 91 * dayMs };
const uid = '0123456789abcdefghijklmnopqrstuv';

/** Sam's Porchlight keeps a time, and Alex is invited; what Alex's reads of it. */
async function invited(level: 'times-only' | 'main-calendar' = 'main-calendar') {
  const { cloud, clock } = cloudWithAlex();
  cloud.addPerson(sam, { name: 'Sam', zone });
  const sams = (await linkGoogle({ level, cloud, clock, subject: sam })).provider;
  const { id } = await sams.ownCalendar(zone);
  const made = await sams.book(id, { uid, summary: 'Held', period: tonight, zone, opaque: true });
  if ('removed' in made) throw new Error('nothing stands');
  await sams.invite(id, made, alex);
  const { provider } = await linkGoogle({ level, cloud, clock });
  const read = async () => (await provider.read([alex], quarter)).get(alex);
  return { cloud, read, provider };
}

test('once it is accepted it is the time of both: neither busy, nor ours to write to', async () => {
  const { cloud, read, provider } = await invited();
  expect(await read()).toMatchObject({ firm: [], soft: [tonight], ours: [] });
  cloud.respond(alex, uid, 'accepted');
  expect(await read()).toMatchObject({ firm: [], soft: [], ours: [], joint: [{ uid, period: tonight }] });
  expect(await provider.explain([alex], { start: now, end: now + dayMs })).toMatchObject([
    { counts: 'no', why: 'ours' },
  ]);
  await expect(provider.find(alex, uid)).rejects.toMatchObject({ kind: 'conflict' });
});

test('moved by its organizer, it moves; declined or off, it is gone', async () => {
  const { cloud, read } = await invited();
  cloud.respond(alex, uid, 'accepted');
  const later = { start: tonight.start + hourMs, end: tonight.end + hourMs };
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  cloud.changeEvent(sam, uid, { start: time(later.start), end: time(later.end) });
  expect(await read()).toMatchObject({ joint: [{ uid, period: later }] });
  cloud.respond(alex, uid, 'declined');
  expect(await read()).toEqual(expect.not.objectContaining({ joint: expect.anything() }));
  cloud.respond(alex, uid, 'accepted');
  cloud.deleteEvent(sam, uid);
  expect(await read()).toEqual(expect.not.objectContaining({ joint: expect.anything() }));
});

test('it stays when other things change, and is shown on its own days alone', async () => {
  const { cloud, read, provider } = await invited();
  cloud.respond(alex, uid, 'accepted');
  await read();
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  cloud.addEvent(alex, { start: time(now + dayMs), end: time(now + dayMs + hourMs) });
  expect(await read()).toMatchObject({ joint: [{ uid, period: tonight }], firm: [{ start: now + dayMs }] });
  const tomorrow = await provider.read([alex], { start: now + dayMs, end: now + 2 * dayMs });
  expect(tomorrow.get(alex)).not.toHaveProperty('joint');
});

test('on times-only the invitation is busy time like any other: it is not seen, and nothing is claimed', async () => {
  const { cloud, read } = await invited('times-only');
  cloud.respond(alex, uid, 'accepted');
  const seen = await read();
  expect(seen).toMatchObject({ firm: [tonight], ours: undefined });
  expect(seen).not.toHaveProperty('joint');
});

test('an event that only says so is none: its name must be the one that Google gave it', async () => {
  const { cloud, clock } = cloudWithAlex();
  const { provider } = await linkGoogle({ level: 'main-calendar', cloud, clock });
  const time = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });
  const event: GoogleEvent = {
    start: time(tonight.start),
    end: time(tonight.end),
    organizer: { email: 'stranger@elsewhere.example' },
    attendees: [{ email: alex, responseStatus: 'accepted' }],
    extendedProperties: { shared: { porchlight: uid } },
  };
  cloud.addEvent(alex, event);
  const seen = (await provider.read([alex], quarter)).get(alex);
  expect(seen).toMatchObject({ firm: [tonight] });
  expect(seen).not.toHaveProperty('joint');
});
