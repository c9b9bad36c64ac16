import { separateCalendar } from '#lib/calendars/calendar-list.ts';
import type { CalendarEntry } from '#lib/calendars/port.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import { ownName } from './calendar-list.ts';
import { type LinkedAccount, mustWrite } from './linked-account.ts';
import { calendar } from './wire.ts';

/** Where our events go: the default calendar, or one of our own, found or made. */
export async function findOwnCalendar(linked: LinkedAccount): Promise<CalendarEntry> {
  mustWrite(linked);
  if (linked.level === 'times-only') {
    const entry = await separateCalendar(linked.list, () => made(linked));
    await linked.ports.memory.save(linked.ownKey, entry.id);
    return entry;
  }
  const primary = (await linked.list.known()).find((entry) => entry.primary);
  if (!primary) throw new Failure('unreadable', 'no main calendar');
  return primary;
}

async function made({ client, list }: LinkedAccount): Promise<CalendarEntry> {
  try {
    const { id, name } = await client.ask({ method: 'POST', path: 'me/calendars', body: { name: ownName } }, calendar);
    return { id, name: name ?? ownName, primary: false, own: true, porchlight: true, zone: undefined };
  } catch (error) {
    if (failureKind(error) !== 'conflict') throw error;
    // Another browser made one of this name a moment ago.
    const other = (await list.read()).find((entry) => entry.porchlight);
    if (other) return other;
    throw error;
  }
}
