import { expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/time/period.ts';
import { instantAt } from '#lib/time/wall-time.ts';
import { alex, google, zone } from './homestead.ts';

const iso = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: zone });

test('the half hour after the last work of a day is free of rituals where the account is marked, a quarter where not', async () => {
  const place = await google('main-calendar');
  const { ask } = place.machine();
  const evening = instantAt('2026-11-20', 18 * 60, zone);
  place.cloud.addEvent(alex, { summary: 'Review', start: iso(evening), end: iso(evening + hourMs) });
  place.clock.advance(31 * minuteMs);
  await ask.readHouse({ fresh: true });
  const reasons = async () => (await ask.explainHours({ date: '2026-11-20' })).map(({ reason }) => reason);
  const offered = async () => {
    const first = (await reasons()).find((reason) => reason.kind === 'offered' && reason.slot.start > evening);
    return first?.kind === 'offered' ? first.slot.start - evening - hourMs : undefined;
  };
  expect(await offered()).toBe(15 * minuteMs);
  const [account] = await ask.listAccounts({});
  expect(account).toMatchObject({ work: false });
  expect(await ask.markWork({ accountId: account?.id ?? '', work: true })).toMatchObject({ work: true });
  expect(await offered()).toBe(30 * minuteMs);
  await ask.connect({ kind: 'google' });
  expect(await ask.listAccounts({}), 'a new sign-in keeps what was said').toMatchObject([{ work: true }]);
  await ask.markWork({ accountId: account?.id ?? '', work: false });
  expect(await offered()).toBe(15 * minuteMs);
});
