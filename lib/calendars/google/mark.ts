import type { WireEvent } from './wire.ts';

/** What our events carry in their private extended properties: opaque ids, nothing else. */
export interface Mark {
  /** The occasion; where someone took it out, the event's own id, which is the same. */
  readonly occasion: string;
  /** Fingerprint that our last write left. */
  readonly written: string | undefined;
}

/** Under which the occasion stands among the properties that Google shows to guests too. */
const sharedName = 'porchlight';

/** The one constraint that lists our events. */
export const markConstraint = 'app=porchlight';

/** The words by which our own calendar is known again, in its description. */
export const calendarMark = '[porchlight]';

/** Undefined where the event is not ours: nor is a copy that a person made of one, which carries our mark under its own id. */
export function findMark({ id, extendedProperties }: Pick<WireEvent, 'id' | 'extendedProperties'>): Mark | undefined {
  const marks = extendedProperties?.private;
  if (marks?.['app'] !== 'porchlight') return undefined;
  const { occasion = id, written } = marks;
  // A person may have made a series of it: its instances have our id and their time.
  const isCopy = id !== occasion && !id.startsWith(`${occasion}_`);
  return isCopy ? undefined : { occasion, written };
}

export function markProperties(occasion: string, written: string): Record<string, string> {
  return { app: 'porchlight', occasion, written };
}

/** What an invitation carries for a guest who has Porchlight too. */
export function sharedProperties(occasion: string): Record<string, string> {
  return { [sharedName]: occasion };
}

/**
 * The occasion of somebody else's Porchlight that the account's person said yes to; undefined for any other event. Anyone
 * may write such a property, so that it counts only with the name that Google itself gave the event.
 *
 * What becomes of these properties and names on the way to another service is not documented: nothing is claimed of it.
 */
export function findJoint({ iCalUID, organizer, attendees, extendedProperties }: WireEvent): string | undefined {
  const occasion = extendedProperties?.shared?.[sharedName];
  if (occasion === undefined || organizer?.self === true || iCalUID !== `${occasion}@google.com`) return undefined;
  return attendees?.some(({ self, responseStatus }) => self && responseStatus === 'accepted') ? occasion : undefined;
}
