import type { CalendarProvider } from '#lib/calendars/port.ts';
import { Failure, failureKind } from '#lib/failure.ts';
import type { Period } from '#lib/time/period.ts';
import { letGoByHand } from './by-hand.ts';
import type { KeptOccasion } from './records.ts';
import type { Work } from './stand.ts';

/** A hand may have moved it anywhere: from 1970 to 2096. */
const anyTime: Period = { start: 0, end: 4e12 };

/**
 * Looks for an event that is said to be gone among all of ours, which a service answers in another way: "not found" may
 * pass.
 *
 * @throws Failure `not-found` where it is listed, and so stands; as the list fails otherwise
 */
export async function checkGone(
  provider: CalendarProvider,
  { id, calendarId }: Pick<KeptOccasion, 'id' | 'calendarId'>,
): Promise<void> {
  if (await isListed(provider, calendarId, id)) throw new Failure('not-found', 'listed, and denied');
}

/** A calendar that is gone lists nothing. */
async function isListed(provider: CalendarProvider, calendarId: string, id: string): Promise<boolean> {
  try {
    return (await provider.ours(calendarId, anyTime)).some(({ uid }) => uid === id);
  } catch (error) {
    if (failureKind(error) !== 'not-found') throw error;
    return false;
  }
}

/** The event that stood is said to be gone: where that is so, a person took it out. @throws as `checkGone` does */
export async function goneByHand({ ports, provider, occasion }: Work): Promise<void> {
  await checkGone(provider, occasion);
  await letGoByHand(ports, occasion);
}
