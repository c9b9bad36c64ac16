import { expect, test, vi } from 'vitest';
import { Failure } from '#lib/failure.ts';
import { minuteMs } from '#lib/time/period.ts';
import { alex, google, later, tonight, zone } from './homestead.ts';
import { type MachineOptions, machine, newDisk } from './machine.ts';
import { Life } from './mortal.ts';

const keep = { period: tonight, summary: 'Held' };
const isInsert = (method: string, url: string) => method === 'POST' && url.includes('/events');
const unavailable = { kind: 'status', status: 503, reason: 'backendError' } as const;

const nextFriday = { start: later.start + 24 * 60 * minuteMs, end: later.end + 24 * 60 * minuteMs };

test('two calendars ticked at the same moment are both ticked', async () => {
  const place = await google('times-only');
  const team = place.cloud.addCalendar(alex, { summary: 'Team', zone });
  const band = place.cloud.addCalendar(alex, { summary: 'Band', zone });
  const { ask } = place.machine();
  const [account] = await ask.listAccounts({});
  const accountId = account?.id ?? '';
  await ask.reconnect({ accountId });
  await Promise.all([team, band].map((calendarId) => ask.tickCalendar({ accountId, calendarId, ticked: true })));
  const [after] = await ask.listAccounts({});
  expect(after?.calendars.filter(({ ticked }) => ticked).map(({ id }) => id)).toEqual(
    expect.arrayContaining([team, band]),
  );
});

test('what waited for the sign-in is kept with it, not half an hour later', async () => {
  const place = await google('times-only');
  const { ask } = place.machine();
  place.cloud.revoke(alex);
  place.cloud.signOut(alex);
  await ask.keepSlot(keep);
  const [account] = await ask.listAccounts({});
  await ask.reconnect({ accountId: account?.id ?? '' });
  expect(place.events()).toEqual([tonight]);
});

test('disconnected while a time is being kept: nothing of it is left here', async () => {
  const place = await google('times-only');
  const [account] = await place.machine().ask.listAccounts({});
  let leaving: Promise<unknown> | undefined;
  const intercept: MachineOptions['intercept'] = async (send, method, url) => {
    if (isInsert(method, url)) {
      leaving = browser.ask.disconnect({ accountId: account?.id ?? '' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return send();
  };
  const browser = place.machine(new Life(), { intercept });
  await browser.ask.keepSlot(keep).catch(() => undefined);
  await leaving;
  const left = JSON.stringify([...place.disk.kept, ...place.disk.session]);
  expect(left).not.toContain(alex);
  expect(left).not.toContain('occasion:');
});

test('a tap during a wake keeps its own alarm', async () => {
  const place = await google('times-only');
  const { occasion } = await place.machine().ask.keepSlot({ period: nextFriday, summary: 'Held' });
  place.clock.advance(5 * 60 * minuteMs);
  place.cloud.fault({ when: { method: 'DELETE', path: /\/events\// }, do: unavailable });
  let tapped = false;
  const intercept: MachineOptions['intercept'] = async (send, _method, url) => {
    if (!tapped && url.includes('freeBusy')) {
      tapped = true;
      await browser.ask.letGo({ occasion });
    }
    return send();
  };
  const browser = place.machine(new Life(), { intercept });
  await browser.wake();
  expect(tapped).toBe(true);
  expect(place.disk.alarmAt).toBeLessThan(place.clock.now() + 3 * minuteMs);
});

test('a picture that cannot be left fails neither the house nor the next wake', async () => {
  const place = await google('times-only');
  const onSnapshot = () => {
    throw new Error('QuotaExceededError');
  };
  const { ask, wake } = place.machine(new Life(), { onSnapshot });
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await ask.readHouse({ fresh: true })).zone).toBe(zone);
  await wake();
  expect(place.disk.alarmAt).toBeGreaterThan(place.clock.now() + 10 * minuteMs);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});

test('a full disk that cannot note the opening still shows the house', async () => {
  const onWrite = (changes: ReadonlyMap<string, unknown>) => {
    if (changes.has('openings')) throw new Failure('storage-full', 'no room left on this machine');
  };
  const place = await google('times-only');
  const { ask } = machine({ clock: place.clock, zone, disk: newDisk(), onWrite });
  expect((await ask.readHouse({ fresh: false })).zone).toBe(zone);
  expect((await ask.todaysAppreciation({})).opening).toMatch(/^opening_/);
});
