import { expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import { alex, google, microsoft, tonight } from './homestead.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };

test('one answer of 503 does not leave nothing to offer for half an hour', async () => {
  const place = await google('times-only');
  const { ask, wake } = place.machine();
  place.clock.advance(31 * minuteMs);
  place.cloud.fault({ when: { path: /freeBusy$/ }, do: { kind: 'status', status: 503, reason: 'backendError' } });
  expect((await ask.listSlots({ when: 'tonight' })).slots).toEqual([]);
  place.clock.advance(5 * minuteMs);
  await wake();
  expect((await ask.listSlots({ when: 'tonight' })).slots.length).toBeGreaterThan(0);
});

test("a past event deleted by hand is nobody's news", async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const { occasion } = await ask.keepSlot(keep);
  place.clock.advance(2 * dayMs);
  await ask.readHouse({ fresh: true });
  place.cloud.deleteEvent(alex, occasion);
  place.clock.advance(31 * minuteMs);
  expect((await ask.readHouse({ fresh: true })).notice).toBeUndefined();
});

test('a page that asks anew at each piece of news is told once that the network is gone, and once that it is back', async () => {
  let offline = false;
  let told = 0;
  const onAnnounce = () => {
    told += 1;
  };
  const place = await google('times-only');
  const { ask } = place.machine(new Life(), { offline: () => offline, onAnnounce });
  place.clock.advance(31 * minuteMs);
  offline = true;
  for (let look = 0; look < 3; look++) await ask.listSlots({ when: 'tonight' });
  expect(told).toBe(1);
  offline = false;
  for (let look = 0; look < 3; look++) await ask.listSlots({ when: 'tonight' });
  expect(told).toBe(2);
});

test('one calendar that cannot be read is news too, and so is that it can be again', async () => {
  const subjects: string[] = [];
  const place = await microsoft('main-calendar');
  const { ask } = place.machine(new Life(), { onAnnounce: (all) => subjects.push(...all) });
  const told = async () => {
    subjects.length = 0;
    place.clock.advance(31 * minuteMs);
    await ask.readHouse({ fresh: true });
    return subjects.includes('accounts');
  };
  const down = { kind: 'status', status: 503, reason: 'serviceNotAvailable' } as const;
  const planted = place.outlook.fault({ when: { path: /calendarView/, times: 50 }, do: down });
  expect(await told()).toBe(true);
  expect(await told()).toBe(false);
  planted.remove();
  expect(await told()).toBe(true);
});
