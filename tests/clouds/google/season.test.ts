import { expect, test } from 'vitest';
import { virtualClock } from '#tests/clouds/clock.ts';
import { googleCloud } from './cloud.ts';
import { ALEX, bench, SAM } from './contract/bench.ts';
import { seedSeason } from './season.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
/** Seven days in a row, from a Sunday. */
const days = [22, 23, 24, 25, 26, 27, 28];

function season(zone: string, day: number) {
  const date = Temporal.PlainDate.from({ year: 2026, month: 11, day });
  const at = (time: string) =>
    date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).epochMilliseconds;
  const now = at('16:30');
  const place = bench([], { zone, now });
  seedSeason(place.cloud, { now, zone, email: ALEX, partnerEmail: SAM });
  return { ...place, at, now };
}

for (const zone of zones) {
  for (const day of days) {
    test(`on ${day} November in ${zone} nothing is on now, and tonight is free for both`, async () => {
      const { api, at, now } = season(zone, day);
      const alex = await api(['calendar.events.freebusy', 'calendar.calendarlist.readonly']);
      const items = (await alex.calendarList.list()).data.items ?? [];
      expect(items).toHaveLength(4);
      for (const [from, to] of [
        [now - 600_000, now + 3_600_000],
        [at('18:30'), at('22:30')],
      ]) {
        const [timeMin, timeMax] = [new Date(from ?? 0).toISOString(), new Date(to ?? 0).toISOString()];
        const asked = { timeMin, timeMax, items: items.map(({ id }) => ({ id: id ?? '' })) };
        const { data } = await alex.freebusy.query({ requestBody: asked });
        for (const calendar of Object.values(data.calendars ?? {})) expect(calendar).toEqual({ busy: [] });
      }
    });
  }
}

/** Busy hours of each day of a week, Monday first. */
async function busyHours(week: number): Promise<number[]> {
  const { api } = season('Europe/Berlin', 24);
  const alex = await api(['calendar.events.freebusy']);
  const hours: number[] = [];
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const start = Temporal.PlainDate.from('2026-11-23')
      .add({ days: 7 * week + weekday })
      .toZonedDateTime('Europe/Berlin');
    const [timeMin, timeMax] = [start, start.add({ days: 1 })].map((at) => at.toString({ timeZoneName: 'never' }));
    const requestBody = { timeMin: timeMin ?? '', timeMax: timeMax ?? '', items: [{ id: ALEX }] };
    const { data } = await alex.freebusy.query({ requestBody });
    const busy = data.calendars?.[ALEX]?.busy ?? [];
    hours.push(
      busy.reduce((sum, one) => sum + (Date.parse(one.end ?? '') - Date.parse(one.start ?? '')) / 3_600_000, 0),
    );
  }
  return hours;
}

test('the coming weeks are fuller than the ones behind, and weekends lighter than weekdays', async () => {
  const total = async (week: number) => (await busyHours(week)).reduce((sum, hours) => sum + hours, 0);
  const behind = (await Promise.all([-9, -7, -5, -3].map(total))).toSorted((a, b) => a - b);
  const ahead = await Promise.all([1, 2].map(total));
  expect(Math.min(...ahead)).toBeGreaterThan((behind.at(-1) ?? 0) * 1.15);
  const week = await busyHours(1);
  expect(Math.max(...week.slice(5))).toBeLessThan(Math.min(...week.slice(0, 5)) + 2);
});

test('the same seed tells the same story', () => {
  const told = () => {
    const cloud = googleCloud({ clock: virtualClock(0) });
    seedSeason(cloud, { now: 1_795_000_000_000, zone: 'Europe/Berlin', email: ALEX, partnerEmail: SAM });
    return cloud.events(ALEX);
  };
  expect(told()).toEqual(told());
});
