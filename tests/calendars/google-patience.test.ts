import { describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/time/period.ts';
import type { VirtualClock } from '#tests/clouds/clock.ts';
import type { GoogleCloud } from '#tests/clouds/google/cloud.ts';
import { busy } from './given.ts';
import { asked, cloudWithAlex, linkGoogle, zone } from './link-google.ts';
import { inHours, quarter } from './reading.ts';

describe('our own calendar is asked for less and less while nothing happens there', () => {
  async function quiet(cloud: GoogleCloud, clock: VirtualClock) {
    const { provider } = await linkGoogle({ level: 'times-only', cloud, clock });
    const { id } = await provider.ownCalendar(zone);
    const looks = async () => {
      cloud.clearRequests();
      const seen = busy((await provider.read([id], quarter(clock.now()))).get(id));
      return { asked: asked(cloud).filter((one) => one === 'GET events').length, ours: seen.ours?.length };
    };
    return { provider, id, looks };
  }

  test('after the first quiet reading it waits half an hour, then an hour, then two', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { looks } = await quiet(cloud, clock);
    const seen: number[] = [];
    for (let quarterHour = 0; quarterHour < 20; quarterHour += 1) {
      seen.push((await looks()).asked);
      clock.advance(15 * minuteMs);
    }
    expect(seen).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('a clock that was put back makes it no fresher', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { provider, id, looks } = await quiet(cloud, clock);
    await looks();
    await looks();
    clock.advance(-dayMs);
    cloud.clearRequests();
    await provider.read([id], inHours(1));
    expect(asked(cloud)).toContain('GET events');
  });

  test('what we write there ourselves is seen at once', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { provider, id, looks } = await quiet(cloud, clock);
    await looks();
    await looks();
    await looks();
    await provider.book(id, { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true });
    expect((await looks()).ours).toBe(1);
  });

  test('what was written there, and whose answer was lost, is seen at once', async () => {
    const { cloud, clock } = cloudWithAlex();
    const { provider, id, looks } = await quiet(cloud, clock);
    await looks();
    await looks();
    cloud.fault({ when: { method: 'POST', path: /events$/ }, do: 'drop-after' });
    const booking = { uid: '0'.repeat(32), summary: 'Held', period: inHours(2), zone, opaque: true };
    await expect(provider.book(id, booking)).rejects.toMatchObject({ kind: 'offline' });
    expect((await looks()).ours).toBe(1);
  });
});
