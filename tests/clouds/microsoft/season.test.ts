import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { expect, test } from 'vitest';
import { virtualClock } from '#tests/clouds/clock.ts';
import { bench as googleBench } from '#tests/clouds/google/contract/bench.ts';
import { seedSeason as seedGoogle } from '#tests/clouds/google/season.ts';
import { microsoftCloud, type WireEvent } from './cloud.ts';
import { ALEX, bench, SAM } from './contract/bench.ts';
import { seedSeason } from './season.ts';

const DAY_MS = 86_400_000;
const options = (zone: string) => ({ now: Date.parse('2026-11-24T15:30:00Z'), zone, email: ALEX, partnerEmail: SAM });

/** Everything between two instants in Alex's default calendar, as when and how long. */
async function microsoftTimes(zone: string, from: string, to: string): Promise<string[]> {
  const { cloud, api, calendarOf } = bench([], { zone });
  seedSeason(cloud, options(zone));
  const alex = await api();
  const path = `/me/calendars/${calendarOf(ALEX)}/calendarView?startDateTime=${from}&endDateTime=${to}&$top=1000`;
  const page: { value: WireEvent[] } = await alex.api(path).get();
  return page.value
    .filter(({ isAllDay }) => !isAllDay)
    .map(({ subject, start, end }) => {
      return `${start?.dateTime?.slice(0, 16)} ${end?.dateTime?.slice(0, 16)} ${subject}`;
    });
}

async function googleTimes(zone: string, timeMin: string, timeMax: string): Promise<string[]> {
  const { cloud, api } = googleBench([], { zone });
  cloud.addPerson(ALEX, { name: 'Alex', zone });
  seedGoogle(cloud, options(zone));
  const alex = await api(['calendar'], { account: ALEX });
  const asked = { calendarId: 'primary', singleEvents: true, timeMin, timeMax, maxResults: 2500, timeZone: 'UTC' };
  const { data } = await alex.events.list(asked);
  const timed = (data.items ?? []).filter(({ start }) => start?.dateTime);
  const at = (time: calendar_v3.Schema$EventDateTime | undefined) => time?.dateTime?.slice(0, 16);
  return timed.map(({ summary, start, end }) => `${at(start)} ${at(end)} ${summary}`);
}

test.each(['Europe/Berlin', 'America/New_York', 'Pacific/Auckland'])(
  'both clouds tell one story in %s',
  async (zone) => {
    const window = ['2026-09-01T00:00:00Z', '2027-02-20T00:00:00Z'] as const;
    const [ours, theirs] = [await microsoftTimes(zone, ...window), await googleTimes(zone, ...window)];
    expect(ours.length).toBeGreaterThan(400);
    expect(ours.toSorted()).toEqual(theirs.toSorted());
  },
);

test('nothing is on now, and tonight is free, in every calendar', async () => {
  const { cloud, api } = bench();
  seedSeason(cloud, options('Europe/Berlin'));
  const alex = await api();
  for (const id of cloud.calendars(ALEX)) {
    for (const [from, to] of [
      ['15:20', '16:30'],
      ['17:30', '21:30'],
    ]) {
      const window = `startDateTime=2026-11-24T${from}:00Z&endDateTime=2026-11-24T${to}:00Z`;
      const page: { value: WireEvent[] } = await alex.api(`/me/calendars/${id}/calendarView?${window}`).get();
      const busy = page.value.filter(({ showAs }) => showAs !== 'free' && showAs !== 'workingElsewhere');
      expect(busy.map(({ subject }) => subject)).toEqual([]);
    }
  }
});

test('the story has every kind of busy, invitations with every answer, and whole days', () => {
  const { cloud, calendarOf } = bench();
  seedSeason(cloud, options('Europe/Berlin'));
  const events = cloud.events(calendarOf(ALEX));
  const kinds = (of: (event: WireEvent) => unknown) => new Set(events.map(of));
  expect(kinds(({ showAs }) => showAs)).toEqual(new Set(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']));
  const answers = ['organizer', 'accepted', 'tentativelyAccepted', 'declined', 'notResponded'];
  expect(kinds(({ responseStatus }) => responseStatus?.response)).toEqual(new Set(answers));
  expect(kinds(({ type }) => type)).toEqual(new Set(['singleInstance', 'seriesMaster', 'exception']));
  expect(kinds(({ isAllDay }) => isAllDay)).toEqual(new Set([true, false]));
});

test('the same seed tells the same story', () => {
  const told = () => {
    const cloud = microsoftCloud({ clock: virtualClock(30 * DAY_MS) });
    seedSeason(cloud, options('Europe/Berlin'));
    return cloud.calendars(ALEX).map((id) => cloud.events(id));
  };
  expect(told()).toEqual(told());
});
