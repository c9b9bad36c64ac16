import { expect, test } from 'vitest';
import { Failure } from '#lib/failure.ts';
import { dayMs, hourMs, minuteMs, type Period } from '#lib/time/period.ts';
import { alex, cloudWithAlex, linkGoogle, now, zone } from './link-google.ts';

/** Everything that reaches Google: its calendar, and the sign-in page that renews silently. */
const budget = 40;

const quarter = (from: number): Period => ({ start: from - 84 * dayMs, end: from + 91 * dayMs });

/**
 * A day of use: read on opening the browser at seven and every two hours until nine in the evening, and two more times
 * because a person asked; one time kept (looked at before and after) and once changed. A meeting comes in every hour, and
 * another person's calendar is read too.
 */
test.each(['reading', 'times-only', 'main-calendar'] as const)(
  'a day on %s costs at most 40 requests',
  async (level) => {
    const { cloud, clock } = cloudWithAlex();
    cloud.addPerson('sam@example.com', { name: 'Sam', zone });
    cloud.shareFreeBusy('sam@example.com', alex);
    let renewals = 0;
    const link = await linkGoogle({ level, cloud, clock, onRenewal: () => (renewals += 1) });
    const { provider } = link;
    const own = level === 'reading' ? undefined : (await provider.ownCalendar(zone)).id;
    const ids = [...new Set([alex, 'sam@example.com', ...(own ? [own] : [])])];
    const read = async () => {
      for (const reading of (await provider.read(ids, quarter(clock.now()))).values()) {
        expect(reading).not.toBeInstanceOf(Failure);
      }
    };
    await read();

    clock.set(Math.ceil(now / dayMs) * dayMs + 7 * hourMs);
    cloud.clearRequests();
    renewals = 0;
    const morning = clock.now();
    const iso = (instant: number) => new Date(instant).toISOString();
    for (let turn = 0; turn <= 14; turn += 1) {
      clock.set(morning + turn * hourMs);
      const start = morning + (20 + turn) * hourMs;
      cloud.addEvent(alex, { start: { dateTime: iso(start) }, end: { dateTime: iso(start + hourMs) } });
      if (turn % 2 === 0 || [5, 13].includes(turn)) await read();
      if (turn !== 13 || !own) continue;
      const tonight = { start: clock.now() + hourMs, end: clock.now() + hourMs + 25 * minuteMs };
      const booking = { uid: '0'.repeat(32), summary: 'Held', period: tonight, zone, opaque: true };
      const others = ids.filter((id) => id !== own || id === alex);
      await provider.read(others, tonight);
      const made = await provider.book(own, booking);
      await provider.read(others, tonight);
      if ('removed' in made) throw new Error('it stands');
      await provider.change(own, made, {
        ...booking,
        period: { start: tonight.start, end: tonight.end - 5 * minuteMs },
      });
    }
    expect(cloud.requests.length + renewals).toBeLessThanOrEqual(budget);
  },
);
