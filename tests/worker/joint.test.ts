import { expect, test } from 'vitest';
import { microDate, monthlyEvening, weeklyRitual } from '#lib/planning/ritual.ts';
import { jointOccasions } from '#lib/requests/joint.ts';
import { type Account, localAccount } from '#lib/stores/accounts.ts';
import { minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { zone } from './homestead.ts';

const rituals = [microDate(zone), weeklyRitual(zone), monthlyEvening(zone)];
const account: Account = { ...localAccount, id: 'google:alex@example.com', kind: 'google' };

function seen(hour: number, minutes: number) {
  const start = instantAt('2026-11-21', hour * 60, zone);
  const joint = [{ uid: 'one', period: { start, end: start + minutes * minuteMs } }];
  const shown = { asOf: 0, firm: [], soft: [], ours: undefined, joint };
  const calendars = { local: { reading: shown, failure: undefined } };
  const state = { triedAt: 0, unchanged: 0, failure: undefined, nextTryAt: undefined, tries: 0 };
  const reading = { accountId: account.id, ...state, calendars };
  const [found] = jointOccasions([{ account, reading }], rituals, [], 'Held');
  return [found?.ritual, found?.cycle];
}

test('what the partner keeps is the ritual that lasts as long, in its week or month', () => {
  expect(seen(20, 20)).toEqual(['micro-date', '2026-W47']);
  expect(seen(20, 30)).toEqual(['micro-date', '2026-W47']);
  expect(seen(10, 75)).toEqual(['weekly-ritual', '2026-W47']);
  expect(seen(19, 60)).toEqual(['weekly-ritual', '2026-W47']);
  expect(seen(10, 90)).toEqual(['weekly-ritual', '2026-W47']);
  expect(seen(19, 90)).toEqual(['monthly-evening', '2026-11']);
  expect(seen(19, 150)).toEqual(['monthly-evening', '2026-11']);
});
