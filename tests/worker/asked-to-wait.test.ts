import { expect, test } from 'vitest';
import { secondMs } from '#lib/time/period.ts';
import { google, microsoft } from './homestead.ts';

const throttled = (reason: string) => ({ kind: 'status', status: 429, reason, retryAfter: 120 }) as const;

async function outlook() {
  const place = await microsoft('main-calendar');
  return { ...place, cloud: place.outlook, path: /calendarView/, deed: throttled('ApplicationThrottled') };
}

async function times() {
  const place = await google('times-only');
  return { ...place, path: /freeBusy$/, deed: throttled('rateLimitExceeded') };
}

test.each([
  ['Outlook', outlook],
  ['Google', times],
])('%s asked for two minutes: a tap to read again waits for them too', async (_, found) => {
  const { clock, cloud, machine, path, deed } = await found();
  const { ask } = machine();
  const planted = cloud.fault({ when: { path, times: 50 }, do: deed });
  clock.advance(secondMs);
  expect((await ask.readAgain({})).health[0]?.kind).toBe('rate-limited');
  const met = planted.met;
  clock.advance(60 * secondMs);
  expect((await ask.readAgain({})).health[0]?.kind).toBe('rate-limited');
  expect(planted.met).toBe(met);
  planted.remove();
  clock.advance(61 * secondMs);
  expect((await ask.readAgain({})).health[0]?.kind).toBeUndefined();
});
