import { expect, test } from 'vitest';
import { hourMs } from '#lib/time/period.ts';
import type { FaultDeed } from '#tests/clouds/faults.ts';
import { alex, later, microsoft, quietly, tonight } from './homestead.ts';

const keep = { period: tonight, summary: 'Held' };
const denied: FaultDeed = { kind: 'status', status: 404, reason: 'ErrorItemNotFound' };

test.each<{ readonly said: string; readonly deed: FaultDeed }>([
  { said: 'a page of a hotel network', deed: 'html' },
  { said: 'a 404', deed: denied },
])('$said in answer to an undo is looked into: the event goes all the same', async ({ deed }) => {
  const place = await microsoft('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.outlook.fault({ when: { method: 'DELETE', times: 3 }, do: deed });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect((await place.machine().ask.readAgain({})).next).toBeUndefined();
});

test('a 404 in answer to a move is looked into: the time is not let go', async () => {
  const place = await microsoft('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  place.outlook.fault({ when: { method: 'PATCH' }, do: denied });
  await place.machine().ask.moveKept({ occasion, period: later });
  await quietly(place);
  expect(place.events()).toEqual([later]);
  expect((await place.machine().ask.readAgain({})).notice).toBeUndefined();
});

test('an event that was made and is denied at the first look is the one: no other is made', async () => {
  const place = await microsoft('main-calendar');
  place.outlook.fault({ when: { method: 'GET', path: /\/events\/./, times: 2 }, do: denied });
  await place.machine().ask.keepSlot(keep);
  await quietly(place);
  expect(place.events()).toEqual([tonight]);
});

test('a deletion that met another version, and an event that is denied at the look at it: it goes all the same', async () => {
  const place = await microsoft('main-calendar');
  const { occasion } = await place.machine().ask.keepSlot(keep);
  const conflict: FaultDeed = { kind: 'status', status: 412, reason: 'ErrorIrresolvableConflict' };
  place.outlook.fault({ when: { method: 'DELETE' }, do: conflict });
  place.outlook.fault({ when: { method: 'GET', path: /\/events\/./ }, do: denied });
  await place.machine().ask.undoKept({ occasion });
  await quietly(place);
  expect(place.events()).toEqual([]);
});

test('an event that was made, not looked at, and deleted by hand is not made again once its transaction is forgotten', async () => {
  const place = await microsoft('main-calendar');
  place.outlook.set({ transactionLifeMs: hourMs });
  const busy: FaultDeed = { kind: 'status', status: 504, reason: 'GatewayTimeout' };
  place.outlook.fault({ when: { method: 'GET', path: /\/events\/./ }, do: busy });
  await place.machine().ask.keepSlot(keep);
  for (const calendar of place.outlook.calendars(alex)) {
    for (const { id } of place.outlook.events(calendar)) place.outlook.deleteEvent(calendar, id ?? '');
  }
  place.clock.advance(2 * hourMs);
  await quietly(place);
  expect(place.events()).toEqual([]);
  expect((await place.machine().ask.readHouse({ fresh: false })).notice).toMatchObject({ kind: 'let-go-by-hand' });
});
