import type { WireEvent } from './wire.ts';

/** What our events carry in their private extended properties: opaque ids, nothing else. */
export interface Mark {
  /** The occasion; where someone took it out, the event's own id, which is the same. */
  readonly occasion: string;
  /** Fingerprint that our last write left. */
  readonly written: string | undefined;
}

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
