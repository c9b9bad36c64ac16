import { expect, test } from 'vitest';
import { hasBandwidth } from '#lib/planning/bandwidth.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { planningRules } from '#lib/planning/rules.ts';
import { freeSlots } from '#lib/planning/slot.ts';
import { weeklyRules } from '#lib/planning/weekly-rules.ts';
import { weeklyTimes } from '#lib/planning/weekly-time.ts';
import { dayMs } from '#lib/time/period.ts';
import { instantAt, wallTimeAt } from '#lib/time/wall-time.ts';

const zone = 'Europe/Berlin';
const now = instantAt('2026-11-16', 8 * 60, zone);
const hours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1350 }));
const situation = {
  now,
  zone,
  rituals: [],
  occasions: [],
  own: { hours: { zone, hours }, firm: [], soft: [], unknown: undefined },
  partner: undefined,
  rules: planningRules,
} as const;
const within = { start: now, end: now + 7 * dayMs };
const best = (bandwidth: Parameters<typeof hasBandwidth>[0]) => {
  const [slot] = freeSlots({ ...situation, bandwidth }, microDate(zone), within);
  return slot && { at: wallTimeAt(slot.period.start, zone), reasons: slot.reasons.map(({ kind }) => kind) };
};

test('an empty map says nothing', () => {
  expect(hasBandwidth([], 3, 600, planningRules)).toBe(true);
  expect(best([])?.at).toMatchObject({ weekday: 1, minute: 20 * 60 });
  expect(best([])?.reasons).not.toContain('more-bandwidth');
});

test('parts of a day touch at noon and where the evening begins', () => {
  const map = [{ weekday: 3, part: 'afternoon' }] as const;
  const at = (minute: number) => hasBandwidth(map, 3, minute, planningRules);
  expect([at(719), at(720), at(1019), at(1020)]).toEqual([false, true, true, false]);
  expect(hasBandwidth(map, 4, 800, planningRules)).toBe(false);
});

test('slots follow the map: the evening with more to give comes first, and says why', () => {
  const [slot] = [best([{ weekday: 2, part: 'evening' }])];
  expect(slot?.at).toMatchObject({ weekday: 2, minute: 20 * 60 });
  expect(slot?.reasons).toContain('more-bandwidth');
});

test('so does the weekly time, where weeks are as free', () => {
  const ritual = microDate(zone);
  const [plain] = weeklyTimes(situation, [{ ritual, standing: undefined }], weeklyRules);
  const bandwidth = [{ weekday: 4, part: 'evening' }] as const;
  const [told] = weeklyTimes({ ...situation, bandwidth }, [{ ritual, standing: undefined }], weeklyRules);
  expect(plain?.time).toMatchObject({ minute: 20 * 60 });
  expect(plain?.time?.weekday).not.toBe(4);
  expect(told?.time).toMatchObject({ weekday: 4, minute: 20 * 60 });
});
