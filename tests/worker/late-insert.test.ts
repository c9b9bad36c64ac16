import { expect, test } from 'vitest';
import { minuteMs } from '#lib/time/period.ts';
import { alex, google, oursIn, quietly, tonight } from './homestead.ts';
import type { MachineOptions } from './machine.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };

/** A worker that dies while its insert is on the way; `deliver` lets the request arrive, however late. */
async function insertOnTheWay() {
  const place = await google('times-only');
  const onTheWay: { deliver?: () => Promise<unknown> } = {};
  const intercept: MachineOptions['intercept'] = (send, method, url) => {
    if (method !== 'POST' || !url.includes('/events')) return undefined;
    onTheWay.deliver = send;
    return new Promise<never>(() => undefined);
  };
  void place.machine(new Life(), { intercept }).ask.keepSlot(keep);
  while (!onTheWay.deliver) await new Promise((resolve) => setTimeout(resolve, 1));
  return { place, deliver: onTheWay.deliver };
}

test('it arrives, the person deletes it, and the worker wakes: it is let go, not made again', async () => {
  const { place, deliver } = await insertOnTheWay();
  await deliver();
  for (const calendar of place.cloud.calendars(alex)) {
    for (const event of place.cloud.events(calendar)) place.cloud.deleteEvent(calendar, event.id ?? '');
  }
  await quietly(place);
  expect(oursIn(place.cloud)).toEqual([]);
  const house = await place.machine().ask.readHouse({ fresh: false });
  expect(house.notice).toMatchObject({ kind: 'let-go-by-hand' });
});

test('the person undoes it before it arrives: it is looked for once more, and taken out', async () => {
  const { place, deliver } = await insertOnTheWay();
  const { ask } = place.machine();
  const { next } = await ask.readHouse({ fresh: false });
  expect(next).toMatchObject({ state: 'waiting' });
  await ask.undoKept({ occasion: next?.occasion ?? '' });
  place.clock.advance(minuteMs);
  await deliver();
  expect(oursIn(place.cloud)).toEqual([tonight]);
  await quietly(place);
  expect(oursIn(place.cloud)).toEqual([]);
});

test('it arrived, the person undoes it, and the calendar denies it again and again: it is taken out all the same', async () => {
  const { place, deliver } = await insertOnTheWay();
  await deliver();
  const { ask } = place.machine();
  const { next } = await ask.readHouse({ fresh: false });
  const get = { method: 'GET', path: /\/events\/./ };
  place.cloud.fault({ when: { ...get, times: 5 }, do: { kind: 'status', status: 404, reason: 'notFound' } });
  await ask.undoKept({ occasion: next?.occasion ?? '' });
  await quietly(place);
  expect(oursIn(place.cloud)).toEqual([]);
});

test('the worker wakes before it arrives and sends its own: one of the two is refused', async () => {
  const { place, deliver } = await insertOnTheWay();
  await quietly(place);
  await deliver();
  await quietly(place);
  expect(oursIn(place.cloud)).toEqual([tonight]);
});

test('one that never left leaves its id free: another browser would keep the week under the same', async () => {
  const place = await google('times-only');
  place.cloud.fault({ when: { method: 'POST', path: /\/events$/ }, do: 'drop-before' });
  const first = await place.machine().ask.keepSlot(keep);
  await place.machine().ask.undoKept({ occasion: first.occasion });
  await quietly(place);
  const second = await place.machine().ask.keepSlot(keep);
  expect(second.occasion).toBe(first.occasion);
  expect(oursIn(place.cloud)).toEqual([tonight]);
});
