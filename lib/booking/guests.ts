import type { Standing } from '#lib/calendars/port.ts';
import { together } from '#lib/stores/store.ts';
import { noticeDismissed } from './notice.ts';
import { clashForgotten } from './outside-change.ts';
import type { BookingPorts } from './ports.ts';
import { intention, type KeptOccasion, occasionChanges } from './records.ts';

/** Whether it is in somebody else's calendar too: then it changes by a tap that says so, and by nothing else. */
export function isShared({ standing }: Pick<KeptOccasion, 'standing'>): boolean {
  return standing !== undefined && standing.guests.length > 0;
}

/** @param address in small letters */
export function isGuest({ guests }: Standing, address: string): boolean {
  return guests.some((guest) => guest.address === address);
}

/** Whether nobody who was invited wants to come. */
export function isDeclined({ guests }: Standing): boolean {
  return guests.length > 0 && guests.every(({ answer }) => answer === 'no');
}

/** Whether it ends with what the guests said. What is over anyway stays as it was. */
export function isEnded(standing: Standing, now: number): boolean {
  return isDeclined(standing) && standing.fields.period.end > now;
}

/** "Not now" is a full answer: it is let go like any other, without a word here or to them. */
export async function endQuietly(ports: BookingPorts, occasion: KeptOccasion): Promise<void> {
  const { id } = occasion;
  const row = { ...intention(id, 'none', false, ports.now()), quiet: true };
  const changes = occasionChanges({ ...occasion, state: 'let-go', invite: undefined }, row);
  await ports.store.write(together(changes, noticeDismissed(id), clashForgotten(id)));
}
