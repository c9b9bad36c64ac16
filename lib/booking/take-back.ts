import type { Standing } from '#lib/calendars/port.ts';
import { together } from '#lib/stores/store.ts';
import { noticeDismissed } from './notice.ts';
import { forgetOccasion, type KeptOccasion, occasionChanges } from './records.ts';
import { bookingOf, type Work } from './stand.ts';

/**
 * A pause began before what nobody tapped for had left: it is taken back, as if it had never been decided. What may have
 * been sent is looked for first, and where the calendar has it, it stays.
 *
 * @returns whether it was taken back, so that nothing is left to do
 */
export async function takeBack({ ports, provider, occasion }: Work): Promise<boolean> {
  const wanted = ports.fingerprint(bookingOf(occasion));
  const maybeSent = occasion.written.includes(wanted);
  const found = maybeSent ? await provider.find(occasion.calendarId, occasion.id) : occasion.standing;
  if (found && ('removed' in found || found.fingerprint === wanted)) return false;
  const asBefore = found ? occasionChanges(withFields(occasion, found), null) : forgetOccasion(occasion.id);
  await ports.store.write(together(asBefore, noticeDismissed(occasion.id)));
  return true;
}

function withFields(occasion: KeptOccasion, standing: Standing): KeptOccasion {
  const { period, summary, opaque } = standing.fields;
  const held = occasion.defence === 'hold' ? 'firm' : occasion.defence;
  const byHand = occasion.byHand || standing.fingerprint !== standing.written;
  return { ...occasion, standing, period, summary, byHand, defence: opaque ? held : 'hold', movedUnasked: false };
}
