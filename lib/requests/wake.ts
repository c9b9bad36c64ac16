import { carryOn } from '#lib/booking/carry-on.ts';
import { loadOutbox } from '#lib/booking/records.ts';
import { failureKind } from '#lib/failure.ts';
import { loadAccounts, loadReading } from '#lib/stores/accounts.ts';
import { minuteMs, secondMs } from '#lib/time/period.ts';
import { autoPlan } from './auto-plan.ts';
import { bookingPorts } from './booking-ports.ts';
import { current } from './current.ts';
import { carryEndOn } from './ending.ts';
import { carryLockOn } from './journal-lock.ts';
import { leavePicture } from './picture.ts';
import { passiveAge, refresh } from './refresh.ts';
import { rememberTimes } from './remember-times.ts';
import { remind } from './reminders.ts';
import { tellOutside } from './tell-outside.ts';
import type { World } from './world.ts';

/** If a wake ends early, the next one is this far away. */
const safetyMs = 5 * minuteMs;

/** With nothing to do, a look at the clock and the store every half hour. */
const idleMs = 30 * minuteMs;

/**
 * One turn of the background: carries on what a death left, reads what is due, leaves the picture for the next new tab,
 * and orders the next wake. Whatever ends it early, the next one finds everything in the store.
 *
 * @param reading false while nobody is at the machine: nothing is asked of calendars then
 */
export async function wake(world: World, { reading = true } = {}): Promise<void> {
  // Under the lock: a tap that is being carried out has ordered a wake of its own, and there is only one alarm.
  await world.alone('booking', () => world.wakeAt(world.now() + safetyMs));
  if (!(await current(world))) return;
  await carryLockOn(world);
  await carryEndOn(world).catch(told);
  await world.alone('booking', () => carryOn(bookingPorts(world)));
  await rememberTimes(world);
  if (reading) await refresh(world, passiveAge);
  if (reading) await autoPlan(world).catch(told);
  await tellOutside(world);
  await remind(world, { reading }).catch(told);
  await leavePicture(world);
  await world.announce(['house', 'accounts', 'settings']);
  await world.alone('booking', async () => world.wakeAt(await nextWake(world)));
}

/** What cannot be ended, planned or reminded of holds up nothing else of a wake. A full disk every page says by itself. */
function told(error: unknown): void {
  if (failureKind(error) === 'storage-full') return;
  console.error('a part of the wake was left out', error);
}

async function nextWake(world: World): Promise<number> {
  const now = world.now();
  const readings = await Promise.all((await loadAccounts(world.store)).map(({ id }) => loadReading(world.store, id)));
  const retries = readings.flatMap((reading) => reading?.nextTryAt ?? []);
  const due = (await loadOutbox(world.store)).map((row) => row.nextTryAt);
  return Math.max(Math.min(now + idleMs, ...retries, ...due), now + 30 * secondMs);
}
